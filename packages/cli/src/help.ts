/** Takes the exit status of the command that ran. */
export type Done = (status: number) => void;

/** The examples at the end of a help text. */
export const examples = (...lines: readonly string[]): string =>
  `\nExamples:\n${lines.map((line) => `  $ ${line}`).join('\n')}\n`;

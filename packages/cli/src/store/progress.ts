/** Says how far long work is: on standard error, on one line, and only where that is a terminal. */
export interface Progress {
  readonly say: (sentence: string) => void;
  /** Takes the line away. */
  readonly end: () => void;
}

const CLEAR = '\r\u001B[K';

/**
 * The progress of one command.
 * @example progressOn(process.stderr).say('north: record 200 of 1000')
 */
export const progressOn = (stream: NodeJS.WriteStream): Progress => {
  const write = (text: string): void => {
    if (stream.isTTY) stream.write(text);
  };
  return { say: (sentence) => write(`${CLEAR}${sentence}`), end: () => write(CLEAR) };
};

/** What is wrong in the knowledge, where, and what to do about it. `file` is written from `knowledge/` on. */
export interface Problem {
  readonly file: string;
  readonly line: number;
  readonly what: string;
  readonly remedy: string;
}

/** Where a thing stands. */
export interface Place {
  readonly file: string;
  readonly line: number;
}

/**
 * One problem as a line of text.
 * @example sayProblem({ file: 'knowledge/rules/sky/rain.yaml', line: 3, what: 'the event `dry` does not exist', remedy: 'add it' })
 * // 'knowledge/rules/sky/rain.yaml:3: the event `dry` does not exist; add it'
 */
export const sayProblem = ({ file, line, what, remedy }: Problem): string => `${file}:${line}: ${what}; ${remedy}`;

/**
 * A problem at a place.
 * @example problemAt({ file: 'knowledge/x.yaml', line: 1 }, 'it is empty', 'write something')
 */
export const problemAt = (place: Place, what: string, remedy: string): Problem => ({
  file: place.file,
  line: place.line,
  what,
  remedy,
});

/** Thrown where a single unreadable thing leaves nothing to return; carries the problems behind it. */
export class KnowledgeError extends Error {
  readonly problems: readonly Problem[];
  constructor(problems: readonly Problem[]) {
    super(problems.map(sayProblem).join('\n'));
    this.name = 'KnowledgeError';
    this.problems = problems;
  }
}

import type { Source, Statement } from '@primum/contract';

/** A statement, and the letter of its source. */
export interface Said extends Statement {
  readonly letter: string;
}

/**
 * The statements that a text names, a range of them included, in the order of the sources.
 * @example statementsIn('Umbrellas (A1.2 to A1.4) or none (B2.1)', sources).map(({ id }) => id) // ['A1.2', 'A1.3', 'A1.4', 'B2.1']
 */
export const statementsIn = (text: string, sources: readonly Source[]): readonly Said[] => {
  const named = new Set<string>(text.match(/\b[A-Z]\d+\.\d+\b/g));
  for (const [, group = '', from = '', to = ''] of text.matchAll(/\b([A-Z]\d+)\.(\d+) to \1\.(\d+)\b/g))
    for (let number = Number(from); number <= Number(to); number += 1) named.add(`${group}.${number}`);
  return sources.flatMap(({ letter, statements }) =>
    statements.filter(({ id }) => named.has(id)).map((statement) => ({ ...statement, letter })),
  );
};

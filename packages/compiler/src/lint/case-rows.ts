import type { Artifact, Case } from '@primum/contract';
import { parseCase } from '../cases/chart.ts';
import { type Expectation, readExpectation } from '../cases/expectation.ts';
import { type Problem, problemAt } from '../problem.ts';
import type { Lint } from './lint.ts';

/** The sentence of what cannot be read, or what was read. */
const read = (cell: string): Expectation | { readonly error: string } => {
  try {
    return readExpectation(cell);
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
};

const known = (artifact: Artifact, said: Exclude<Expectation, string>): string | null => {
  const texts = Object.values(artifact.texts)[0];
  const event = said.until !== null && 'event' in said.until ? said.until.event : null;
  if (event !== null && !Object.hasOwn(texts?.events ?? {}, event))
    return `\`${event}\` does not stand in messages/events`;
  if (said.while !== null && !Object.hasOwn(texts?.whiles ?? {}, said.while))
    return `\`${said.while}\` does not stand in messages/whiles`;
  return null;
};

const cell = (artifact: Artifact, row: Case, procedure: string, text: string): string | null => {
  const column = artifact.rules.find(({ id }) => id === row.rule)?.columns[procedure];
  if (!artifact.procedures.some(({ id }) => id === procedure)) return `\`${procedure}\` is no procedure`;
  if (text === '' || column === undefined) return null;
  const said = read(text);
  if (typeof said === 'object' && 'error' in said) return said.error;
  const kind = said === 'not-addressed' || said === 'covered' ? said : 'ruling';
  if (kind !== column.kind)
    return `the cell of \`${procedure}\` says "${text}", the rule has a column that is ${column.kind}`;
  return typeof said === 'string' ? null : known(artifact, said);
};

const check = (artifact: Artifact, row: Case): readonly Problem[] => {
  const cells = Object.entries(row.expected).flatMap(([procedure, text]) => cell(artifact, row, procedure, text) ?? []);
  const wrong = cells.map((what) =>
    problemAt(row, `${what} (case "${row.name}")`, 'see "A case table" in knowledge/README.md'),
  );
  return [...parseCase(row, artifact).problems.filter(() => row.chart !== ''), ...wrong];
};

/** Case tables are written in words that the compiler can read. */
export const caseRows: Lint = {
  name: 'case-rows',
  description: 'Every row of a case table can be read, and its cells fit the columns of the rule.',
  check: ({ artifact }) => artifact.library.cases.flatMap((row) => check(artifact, row)),
};

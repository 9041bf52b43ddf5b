import type { Case } from '@primum/contract';
import { type Answer, type Column, type Criterion, readsMixture } from '@primum/engine';
import type { Draft } from '../draft.ts';
import { type Problem, problemAt } from '../problem.ts';
import { excepted } from './excepted.ts';
import type { Lint } from './lint.ts';
import { readings } from './reading.ts';

const NAME = 'case-tables';
type RuleDoc = Draft['files']['rules'][number];

/** What the cells of a column can tell apart. */
const tellsOf = (column: Column | undefined): string =>
  column?.kind === 'ruling'
    ? JSON.stringify([column.disposition, column.until, column.while, column.lift, column.area])
    : (column?.kind ?? 'not-addressed');

/**
 * The procedures that a rule's table must show: the founding ones, and, of those that may be offered, each that says
 * something which no column shown says already.
 */
const missingColumns = ({ artifact }: Draft, id: string, shown: ReadonlySet<string>): readonly string[] => {
  const columns = artifact.rules.find((rule) => rule.id === id)?.columns ?? {};
  const told = new Set([...shown].map((procedure) => tellsOf(columns[procedure])));
  return artifact.procedures
    .filter((procedure) => !shown.has(procedure.id))
    .filter((procedure) => {
      const column = columns[procedure.id];
      return procedure.founding || (procedure.complete && column?.kind === 'ruling' && !told.has(tellsOf(column)));
    })
    .map((procedure) => procedure.id);
};

const emptyCells = (row: Case): readonly Problem[] =>
  Object.entries({ case: row.name, on: row.on, chart: row.chart, ...row.expected })
    .filter(([, cell]) => cell === '')
    .map(([column]) =>
      problemAt(row, `the cell under \`${column}\` is empty`, 'write what the finding is, or `nothing recorded`'),
    );

/** What a plan alone tells is never unknown. */
const answersOf = (criterion: Criterion): readonly Answer[] =>
  readings(criterion).length > 0 || readsMixture(criterion) ? ['yes', 'no', 'unknown'] : ['yes', 'no'];

const check = (draft: Draft, doc: RuleDoc): readonly Problem[] => {
  const rows = draft.artifact.library.cases.filter(({ rule }) => rule === doc.name);
  const place = rows[0] ?? { file: doc.file.replace(/\.yaml$/, '.cases.md'), line: 1 };
  if (rows.length === 0) return [problemAt(place, `the rule \`${doc.name}\` has no case table`, 'write one beside it')];
  const cells = rows.flatMap(({ expected }) => Object.values(expected));
  const answers = answersOf(doc.value.criterion)
    .filter((answer) => !cells.some((cell) => cell === answer || cell.startsWith(`${answer} `)))
    .filter((answer) => !excepted(draft, NAME, `${doc.name}:${answer}`))
    .map((answer) => problemAt(place, `no row of \`${doc.name}\` expects ${answer}`, 'add one'));
  const shown = new Set(rows.flatMap(({ expected }) => Object.keys(expected)));
  const columns = missingColumns(draft, doc.name, shown).map((procedure) =>
    problemAt(place, `the table of \`${doc.name}\` has no column for ${procedure}`, 'add it'),
  );
  return [...answers, ...columns, ...rows.flatMap(emptyCells)];
};

const orphans = ({ artifact }: Draft): readonly Problem[] => {
  const rows = artifact.library.cases.filter(({ rule }) => !artifact.rules.some(({ id }) => id === rule));
  return [...new Map(rows.map((row) => [row.rule, row])).values()].map((row) =>
    problemAt(row, `there is no rule \`${row.rule}\` beside this table`, 'rename the file, or write the rule'),
  );
};

/** A rule that nobody can check is no rule. */
export const caseTables: Lint = {
  name: NAME,
  description: 'Every rule has a case table with yes, no and unknown rows, all its columns and no empty cell.',
  check: (draft) => [...draft.files.rules.flatMap((doc) => check(draft, doc)), ...orphans(draft)],
};

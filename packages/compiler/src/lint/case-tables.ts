import type { Case } from '@primum/contract';
import type { Draft } from '../draft.ts';
import { type Problem, problemAt } from '../problem.ts';
import { excepted } from './excepted.ts';
import type { Lint } from './lint.ts';

const NAME = 'case-tables';
type RuleDoc = Draft['files']['rules'][number];

/** The procedures that a rule's table must show: those it names, and one of each kind of which it says something. */
const missingColumns = (draft: Draft, { value }: RuleDoc, shown: ReadonlySet<string>): readonly string[] => {
  const kinds = Object.entries(value.kinds).filter(([, raw]) => raw !== 'not-addressed');
  const unseen = kinds.filter(
    ([kind]) =>
      !draft.artifact.procedures.some((procedure) => shown.has(procedure.id) && procedure.kinds.includes(kind)),
  );
  return [
    ...Object.keys(value.columns).filter((procedure) => !shown.has(procedure)),
    ...unseen.map(([kind]) => `a procedure of the kind ${kind}`),
  ];
};

const emptyCells = (row: Case): readonly Problem[] =>
  Object.entries({ case: row.name, on: row.on, chart: row.chart, ...row.expected })
    .filter(([, cell]) => cell === '')
    .map(([column]) =>
      problemAt(row, `the cell under \`${column}\` is empty`, 'write what the finding is, or `nothing recorded`'),
    );

const check = (draft: Draft, doc: RuleDoc): readonly Problem[] => {
  const rows = draft.artifact.library.cases.filter(({ rule }) => rule === doc.name);
  const place = rows[0] ?? { file: doc.file.replace(/\.yaml$/, '.cases.md'), line: 1 };
  if (rows.length === 0) return [problemAt(place, `the rule \`${doc.name}\` has no case table`, 'write one beside it')];
  const cells = rows.flatMap(({ expected }) => Object.values(expected));
  const answers = (['yes', 'no', 'unknown'] as const)
    .filter((answer) => !cells.some((cell) => cell === answer || cell.startsWith(`${answer} `)))
    .filter((answer) => !excepted(draft, NAME, `${doc.name}:${answer}`))
    .map((answer) => problemAt(place, `no row of \`${doc.name}\` expects ${answer}`, 'add one'));
  const shown = new Set(rows.flatMap(({ expected }) => Object.keys(expected)));
  const columns = missingColumns(draft, doc, shown).map((procedure) =>
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

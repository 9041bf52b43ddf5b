import type { Case } from '@primum/contract';
import type { Chart, Knowledge, Planned } from '@primum/engine';
import { KnowledgeError, type Problem, problemAt } from '../problem.ts';
import { isDate, type Piece, type Reader } from './clause.ts';
import { readFact } from './fact.ts';
import {
  readBorn,
  readClearance,
  readComplete,
  readMeasured,
  readNotUnderstood,
  readPlanned,
  readSex,
  readTreated,
  readType,
} from './others.ts';
import { clausesOf, tokensOf } from './tokens.ts';

/** The reader of a clause by its first word; every other clause is a fact. */
const READERS: Readonly<Record<string, Reader>> = {
  complete: readComplete,
  measured: readMeasured,
  sex: readSex,
  born: readBorn,
  planned: readPlanned,
  treated: readTreated,
  type: readType,
  cleared: readClearance,
  refused: readClearance,
  not: readNotUnderstood,
};

const readClause = (clause: string, knowledge: Knowledge, row: Case): Piece | string => {
  if (clause === 'nothing recorded') return {};
  const tokens = tokensOf(clause);
  const head = tokens[0]?.word ?? '';
  const reader = Object.hasOwn(READERS, head) ? READERS[head] : undefined;
  return (reader ?? readFact)(tokens, knowledge, row);
};

const all = <K extends 'facts' | 'measurements' | 'clearances' | 'notUnderstood' | 'complete'>(
  pieces: readonly Piece[],
  key: K,
) => pieces.flatMap((piece): readonly NonNullable<Piece[K]>[number][] => piece[key] ?? []);

const filled = (key: string, values: readonly unknown[]) => (values.length === 0 ? {} : { [key]: values });

/** The plan of a row is the plan of every procedure that the row speaks of; a type, of those that have it. */
const plansOf = (
  pieces: readonly Piece[],
  row: Case,
  { procedures }: Knowledge,
): readonly (readonly [string, Planned])[] => {
  const all = pieces.reduce<Planned>((plan, piece) => ({ ...plan, ...piece.planned }), {});
  const { type, ...planned } = all;
  return Object.keys(row.expected).flatMap((procedure): readonly (readonly [string, Planned])[] => {
    const typed = type !== undefined && procedures.find(({ id }) => id === procedure)?.types.includes(type) === true;
    const plan: Planned = { ...planned, ...(typed ? { type } : {}) };
    return Object.keys(plan).length === 0 ? [] : [[procedure, plan]];
  });
};

const toChart = (pieces: readonly Piece[], row: Case, knowledge: Knowledge): Chart => {
  const sex = pieces.find((piece) => piece.sex !== undefined)?.sex;
  const birthDate = pieces.find((piece) => piece.birthDate !== undefined)?.birthDate;
  const plans = plansOf(pieces, row, knowledge);
  return {
    patient: {
      id: 'case',
      ...(sex === undefined ? {} : { sex }),
      ...(birthDate === undefined ? {} : { birthDate }),
    },
    facts: all(pieces, 'facts'),
    ...filled('measurements', all(pieces, 'measurements')),
    ...filled('clearances', all(pieces, 'clearances')),
    ...filled('complete', all(pieces, 'complete')),
    ...filled('notUnderstood', all(pieces, 'notUnderstood')),
    ...(plans.length === 0 ? {} : { planned: Object.fromEntries(plans) }),
  };
};

/** The chart of a row, and what is wrong with the row. */
export const parseCase = (
  row: Case,
  knowledge: Knowledge,
): { readonly chart: Chart; readonly on: string; readonly problems: readonly Problem[] } => {
  const problem = (what: string) =>
    problemAt(
      { file: row.file, line: row.line },
      `${what} (case "${row.name}")`,
      'see "A case table" in knowledge/README.md',
    );
  const read = clausesOf(row.chart).map((clause) => readClause(clause, knowledge, row));
  const sentences = [
    ...(/^\d{4}-\d\d-\d\d$/.test(row.on) && isDate(row.on) ? [] : [`\`${row.on}\` is no day`]),
    ...(read.length === 0 ? ['the chart is empty: write `nothing recorded`'] : []),
    ...read.filter((one) => typeof one === 'string'),
  ];
  const pieces = read.filter((one) => typeof one !== 'string');
  return { chart: toChart(pieces, row, knowledge), on: row.on, problems: sentences.map(problem) };
};

/**
 * The chart and the day of one row of a case table. Throws a KnowledgeError with every problem of the row; a row of a
 * compiled knowledge has none.
 * @example readCase(row, knowledge) // { chart: { patient: { id: 'case' }, facts: [{ concept: 'rain', answer: 'yes', ... }] }, on: '2030-06-02' }
 */
export const readCase = (row: Case, knowledge: Knowledge): { readonly chart: Chart; readonly on: string } => {
  const { chart, on, problems } = parseCase(row, knowledge);
  if (problems.length > 0) throw new KnowledgeError(problems);
  return { chart, on };
};

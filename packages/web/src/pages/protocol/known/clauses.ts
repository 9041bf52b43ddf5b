import { type Column, conceptsOf, type Rule, type Ruling } from '@primum/engine';
import { columnEntries, type Entry, typesOf } from '@primum/words';
import type { Known } from './known.ts';

/** Something that a rule says, and the statements and citations that it rests on. */
export interface Clause {
  readonly id: string;
  readonly label: string;
  readonly cites: readonly string[];
}

/** What a rule says of some procedures, alike. */
export interface ColumnClause extends Clause {
  readonly disposition: Ruling['disposition'] | null;
  readonly entries: readonly Entry[];
}

const ORDER = ['ruling', 'covered', 'not-addressed'];

const citesOf = (column: Column): readonly string[] =>
  column.kind === 'ruling'
    ? [...column.statements, ...column.citations, ...typesOf(column).flatMap(([, one]) => citesOf(one))]
    : [];

/** As an entry lists what a column, or one of its types, rests on: here that stands beside the entry, as links. */
const listed = (column: Column): readonly string[] =>
  column.kind === 'ruling'
    ? [[...column.statements, ...column.citations].join(', '), ...typesOf(column).flatMap(([, one]) => listed(one))]
    : [];

const withoutCites = (entry: Entry, column: Column): Entry => ({
  ...entry,
  details: entry.details.filter(({ text }) => !listed(column).includes(text)),
});

const columnsOf = ({ columns }: Rule, { knowledge }: Known): readonly (readonly [string, Column])[] =>
  knowledge.procedures
    .toSorted((one, other) => Number(other.founding) - Number(one.founding))
    .flatMap(({ id }) => {
      const column = columns[id];
      return column === undefined ? [] : [[id, column] as const];
    })
    .toSorted(([, one], [, other]) => ORDER.indexOf(one.kind) - ORDER.indexOf(other.kind));

/** What a rule says of each procedure; those of which it says the same stand together. */
export const columnClauses = (rule: Rule, known: Known): readonly ColumnClause[] => {
  const { texts, voice } = known;
  const whyOf = (procedure: string): string => texts.rules[rule.id]?.why[procedure] ?? '';
  const groups = Map.groupBy(columnsOf(rule, known), ([procedure, column]) =>
    JSON.stringify([column, column.kind === 'ruling' ? whyOf(procedure) : '']),
  );
  return [...groups.values()].flatMap((group, index) => {
    const [first] = group;
    if (first === undefined) return [];
    const [procedure, column] = first;
    const procedures = group.map(([id]) => id);
    return {
      id: `says-${index + 1}`,
      label: procedures.map((id) => voice.name('procedures', id)).join(', '),
      cites: [...new Set(citesOf(column))],
      disposition: column.kind === 'ruling' ? column.disposition : null,
      entries: columnEntries(procedures, column, whyOf(procedure), voice).map((one) => withoutCites(one, column)),
    };
  });
};

/** Statements that speak of something else of the knowledge: `question CONCEPT`, `risk RISK` ... */
const citing = ({ library }: Known, of: string): readonly string[] =>
  Object.entries(library.alsoCited).flatMap(([statement, cited]) => (cited.includes(of) ? [statement] : []));

/** The concepts that a rule reads and somebody is asked about, with the statements that the questions rest on. */
export const questionClauses = (rule: Rule, known: Known): readonly (Clause & { readonly concept: string })[] =>
  [...new Set(conceptsOf(rule.criterion))]
    .filter((concept) => Object.hasOwn(known.texts.questions, concept))
    .map((concept) => ({
      id: `asks-${concept}`,
      label: known.voice.name('concepts', concept),
      cites: citing(known, `question ${concept}`),
      concept,
    }));

/** Kinds of procedure that must not be offered instead, with the statements that say so. */
export const forbidsClauses = (rule: Rule, { voice }: Known): readonly (Clause & { readonly index: number })[] =>
  rule.forbids.map(({ kind, statements }, index) => ({
    id: `forbids-${index + 1}`,
    label: voice.name('kinds', kind),
    cites: statements,
    index,
  }));

import type { Artifact } from '@primum/contract';
import { type Column, type Rule, type Ruling, rank, type Texts } from '@primum/engine';

/** What a rule says of one procedure, or of one type of it; `outcome` is null where it is not addressed for the type. */
export interface Reading {
  readonly rule: Rule;
  readonly procedure: string;
  readonly type: string | null;
  /** The ruling itself; for a type that is not addressed, that of the whole procedure. */
  readonly ruling: Ruling;
  readonly outcome: Ruling['disposition'] | null;
}

const ofColumn = (rule: Rule, procedure: string, column: Column): readonly Reading[] => {
  if (column.kind !== 'ruling') return [];
  const typed = Object.entries(column.types).map(([type, one]): Reading => {
    const ruling = one.kind === 'ruling' ? one : column;
    return { rule, procedure, type, ruling, outcome: one.kind === 'ruling' ? one.disposition : null };
  });
  return [{ rule, procedure, type: null, ruling: column, outcome: column.disposition }, ...typed];
};

/** Everything that the rules say of procedures and of types of them. */
export const readingsOf = ({ rules }: Artifact): readonly Reading[] =>
  rules.flatMap((rule) => Object.entries(rule.columns).flatMap(([id, column]) => ofColumn(rule, id, column)));

const restsOn = ({ ruling }: Reading): string => [...ruling.statements, ...ruling.citations].join(', ');

const gravity = ({ outcome }: Reading): number => (outcome === null ? 0 : rank(outcome));

const outcomeOf = ({ outcome }: Reading, texts: Texts): string =>
  texts.messages[outcome === null ? 'words.matrix.notAddressed' : `outcome.${outcome}`] ?? String(outcome);

/** The procedure, with its type where only that is meant. */
const whereOf = ({ procedure, type }: Reading, texts: Texts): string => {
  const name = texts.procedures[procedure] ?? procedure;
  return type === null ? name : `${name} [${texts.types[procedure]?.[type] ?? type}]`;
};

/** Procedures of which the same is said on the same grounds, with these grounds behind them. */
const groundsOf = (readings: readonly Reading[], texts: Texts): string =>
  [...Map.groupBy(readings, restsOn)]
    .map(([grounds, all]) => `${all.map((one) => whereOf(one, texts)).join(', ')} (${grounds})`)
    .join('; ');

/**
 * What one rule says, one line for each outcome, gravest first. A plus marks an extension.
 * @example readingLines(readings, texts) // ['Do not treat +: Some procedure, another (S1); a third (S2)']
 */
export const readingLines = (readings: readonly Reading[], texts: Texts): readonly string[] => {
  const sorted = readings.toSorted((a, b) => gravity(b) - gravity(a));
  const outcome = (one: Reading): string => `${outcomeOf(one, texts)}${one.ruling.origin === 'extension' ? ' +' : ''}`;
  return [...Map.groupBy(sorted, outcome)].map(([said, all]) => `${said}: ${groundsOf(all, texts)}`);
};

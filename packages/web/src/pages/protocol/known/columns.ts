import type { Column, Disposition, Knowledge, Procedure, Rule, Ruling } from '@primum/engine';
import { conceptsOf, DISPOSITIONS } from '@primum/engine';
import { inEffect, typesOf } from '@primum/words';

/** The procedures of which a rule says the same, as it works at the clinic. */
export interface Said {
  readonly disposition: Disposition;
  readonly procedures: readonly string[];
}

/** What a rule says of a procedure as it works at the clinic; null where it says nothing itself. */
export const dispositionOf = (rule: Rule, procedure: string): Disposition | null => {
  const column = rule.columns[procedure];
  if (column?.kind !== 'ruling') return null;
  const worked = inEffect(column);
  return worked.kind === 'ruling' ? worked.disposition : null;
};

/**
 * What a rule says, gravest first, each with the procedures of which it says it.
 * @example saidBy(rule, knowledge.procedures)[0]?.disposition // 'contraindicated'
 */
export const saidBy = (rule: Rule, procedures: readonly Procedure[]): readonly Said[] =>
  DISPOSITIONS.toReversed().flatMap((disposition) => {
    const of = procedures.filter(({ id }) => dispositionOf(rule, id) === disposition).map(({ id }) => id);
    return of.length === 0 ? [] : [{ disposition, procedures: of }];
  });

/** Every ruling of a rule, those of types included. */
export const rulingsOf = ({ columns }: Rule): readonly Ruling[] => {
  const all = (column: Column): readonly Ruling[] =>
    column.kind === 'ruling' ? [column, ...typesOf(column).flatMap(([, one]) => all(one))] : [];
  return Object.values(columns).flatMap(all);
};

const sorted = (ids: readonly string[]): readonly string[] =>
  [...new Set(ids)].sort((one, other) => one.localeCompare(other, 'en', { numeric: true }));

/** What a rule rests on, in the order of the sources. */
export const citedBy = (
  rule: Rule,
): { readonly statements: readonly string[]; readonly citations: readonly string[] } => {
  const rulings = rulingsOf(rule);
  return {
    statements: sorted([...rulings, ...rule.forbids].flatMap(({ statements }) => statements)),
    citations: sorted(rulings.flatMap(({ citations }) => citations)),
  };
};

/**
 * For how many days a "no" holds that a rule reads: of what outlives soonest, and of what holds longest; null where
 * it reads nothing by name.
 * @example holdsFor(rule, knowledge) // { least: 0, most: 180 }
 */
export const holdsFor = (
  { criterion }: Pick<Rule, 'criterion'>,
  { concepts }: Pick<Knowledge, 'concepts'>,
): { readonly least: number; readonly most: number } | null => {
  const days = conceptsOf(criterion).flatMap((id) => concepts[id]?.shelfLife ?? []);
  return days.length === 0 ? null : { least: Math.min(...days), most: Math.max(...days) };
};

/** What the protocol of the clinic did to a rule. */
export const setBy = (rule: Rule): { readonly off: boolean; readonly stricter: boolean } => {
  const rulings = rulingsOf(rule);
  return {
    off: rulings.some(({ off }) => off !== null),
    stricter: rulings.some(({ stricter }) => stricter !== undefined),
  };
};

/** Whose words a rule has: a source's, ours beyond it, or both. */
export const originsOf = (rule: Rule): readonly Ruling['origin'][] => [
  ...new Set(rulingsOf(rule).map(({ origin }) => origin)),
];

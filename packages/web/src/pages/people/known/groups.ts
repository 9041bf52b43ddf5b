import type { Chart, Fact, ServedKnowledge } from './types.ts';

/** Facts of one category. */
export interface Group {
  readonly category: string;
  readonly facts: readonly Fact[];
}

const ORDER = { yes: 0, unknown: 1, no: 2 } as const;

const newestFirst = (a: Fact, b: Fact): number =>
  ORDER[a.answer] - ORDER[b.answer] || ((a.on ?? '') < (b.on ?? '') ? 1 : (a.on ?? '') > (b.on ?? '') ? -1 : 0);

/**
 * The facts of a chart by category, in the order of the knowledge: what is so first, then what nobody is sure of, then what is not.
 * @example factGroups(chart, knowledge).map(({ category, facts }) => `${category}: ${facts.length}`)
 */
export const factGroups = (
  { facts }: Pick<Chart, 'facts'>,
  concepts: ServedKnowledge['concepts'] | undefined,
): readonly Group[] => {
  const byCategory = Map.groupBy(facts, ({ concept }) => concepts?.[concept]?.category ?? 'conditions');
  return [...byCategory].map(([category, all]) => ({ category, facts: all.toSorted(newestFirst) }));
};

/**
 * The id of the answers that say a fact; null where it comes from elsewhere.
 * @example answersIn('answers/7b0e/facts/3') // '7b0e'
 */
export const answersIn = (where: string | undefined): string | null =>
  /^answers\/([\w-]+)/.exec(where ?? '')?.[1] ?? null;

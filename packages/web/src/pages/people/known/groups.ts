import type { Given } from '../../screening/kept.ts';
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

/** What was said alike, once or on several days. */
export interface Line {
  /** The newest of them. */
  readonly fact: Fact;
  /** The days before that one, newest first. */
  readonly before: readonly string[];
}

const saidAlike = ({ on: _on, where: _where, entry: _entry, matched: _matched, ...said }: Fact): string =>
  JSON.stringify(Object.entries(said).toSorted(([a], [b]) => (a < b ? -1 : 1)));

/**
 * Facts as they are read: what was said alike stands once, with the days.
 * @param facts newest first, as `factGroups` gives them
 * @example linesIn(facts)[0]?.before // ['2026-09-22', '2026-07-20']
 */
export const linesIn = (facts: readonly Fact[]): readonly Line[] =>
  [...Map.groupBy(facts, saidAlike).values()].flatMap(([fact, ...others]) =>
    fact === undefined ? [] : [{ fact, before: others.flatMap(({ on }) => on ?? []) }],
  );

/**
 * Whether a fact goes where another one is corrected: what was said alike, so that nothing else that was said to be so is lost, and
 * every no of the same concept, so that none of them settles what is not sure any more.
 * @example facts.filter((fact) => goesWith(fact, was))
 */
export const goesWith = (fact: Fact, was: Fact): boolean =>
  fact.concept === was.concept &&
  fact.answer === was.answer &&
  (was.answer === 'no' || saidAlike(fact) === saidAlike(was));

/**
 * The answers of which something goes where a fact is corrected, by their ids; null where a record says it too, of which no single fact
 * can be taken.
 * @example answersThatSay(facts, fact, given) // ['7b0e', '91ac']
 */
export const answersThatSay = (
  facts: readonly Fact[],
  fact: Fact,
  given: readonly Pick<Given, 'id' | 'from'>[],
): readonly string[] | null => {
  const ids = facts.filter((one) => goesWith(one, fact)).map(({ where }) => answersIn(where));
  const told = (id: string | null): id is string => given.some((one) => one.id === id && one.from !== 'record');
  return ids.every(told) ? [...new Set(ids)] : null;
};

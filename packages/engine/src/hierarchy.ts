import type { Concept, Knowledge } from './knowledge.ts';
import { remember } from './remember.ts';

/**
 * The concept of that id.
 * @throws RangeError when the knowledge has none.
 */
export const conceptOf = (knowledge: Knowledge, id: string): Concept => {
  const concept = Object.hasOwn(knowledge.concepts, id) ? knowledge.concepts[id] : undefined;
  if (concept === undefined) throw new RangeError(`"${id}" is no concept of this knowledge`);
  return concept;
};

/**
 * The shortest way up from one concept to another, both in; null when the second is not at or above the first.
 * @example pathUp(knowledge, 'b', 'a') // ['b', 'a'] where a is the parent of b
 */
export const pathUp = (knowledge: Knowledge, from: string, to: string): readonly string[] | null => {
  let frontier: (readonly string[])[] = [[from]];
  while (frontier.length > 0) {
    const found = frontier.find((path) => path.at(-1) === to);
    if (found) return found;
    frontier = frontier.flatMap((path) =>
      conceptOf(knowledge, path.at(-1) ?? from).parents.map((parent) => [...path, parent]),
    );
  }
  return null;
};

/** The hierarchy of one knowledge, looked through once. */
export interface Hierarchy {
  /** The concept and all above it. */
  readonly above: (id: string) => ReadonlySet<string>;
  readonly pathUp: (from: string, to: string) => readonly string[] | null;
  readonly isAtOrAbove: (upper: string, lower: string) => boolean;
  /** The allergies, in the order of the knowledge. */
  readonly allergies: readonly Concept[];
  /** The allergies above all others: an allergy of which nobody said to what. */
  readonly anyAllergy: readonly string[];
  /** The concepts that become something else when they are over. */
  readonly ending: readonly Concept[];
}

const lookThrough = (knowledge: Knowledge): Hierarchy => {
  const above: Hierarchy['above'] = remember(
    (id) => new Set([id, ...conceptOf(knowledge, id).parents.flatMap((one) => [...above(one)])]),
  );
  const waysUp = remember((from: string) => remember((to: string) => pathUp(knowledge, from, to)));
  const all = Object.values(knowledge.concepts);
  const allergies = all.filter(({ category }) => category === 'allergies');
  return {
    above,
    pathUp: (from, to) => (above(from).has(to) ? waysUp(from)(to) : null),
    isAtOrAbove: (upper, lower) => above(lower).has(upper),
    allergies,
    anyAllergy: allergies.filter(({ parents }) => parents.length === 0).map(({ id }) => id),
    ending: all.filter(({ whenEnded }) => whenEnded !== null),
  };
};

/**
 * Remembers what stands above each concept for as long as somebody holds the knowledge.
 * @example hierarchyOf(knowledge).isAtOrAbove('a', 'b') // true where a is the parent of b
 */
export const hierarchyOf: (knowledge: Knowledge) => Hierarchy = remember(
  lookThrough,
  new WeakMap<Knowledge, Hierarchy>(),
);

/** Whether `upper` is `lower` or stands above it. */
export const isAtOrAbove = (knowledge: Knowledge, upper: string, lower: string): boolean =>
  pathUp(knowledge, lower, upper) !== null;

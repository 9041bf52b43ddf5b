import type { Concept, Knowledge } from './knowledge.ts';

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
  /** The concepts that become something else when they are over. */
  readonly ending: readonly Concept[];
}

/**
 * Remembers what stands above each concept for as long as somebody holds it.
 * @example hierarchyOf(knowledge).isAtOrAbove('a', 'b') // true where a is the parent of b
 */
export const hierarchyOf = (knowledge: Knowledge): Hierarchy => {
  const known = new Map<string, ReadonlySet<string>>();
  const above: Hierarchy['above'] = (id) => {
    const found = known.get(id) ?? new Set([id, ...conceptOf(knowledge, id).parents.flatMap((one) => [...above(one)])]);
    known.set(id, found);
    return found;
  };
  const all = Object.values(knowledge.concepts);
  return {
    above,
    pathUp: (from, to) => (above(from).has(to) ? pathUp(knowledge, from, to) : null),
    isAtOrAbove: (upper, lower) => above(lower).has(upper),
    allergies: all.filter(({ category }) => category === 'allergies'),
    ending: all.filter(({ whenEnded }) => whenEnded !== null),
  };
};

/** Whether `upper` is `lower` or stands above it. */
export const isAtOrAbove = (knowledge: Knowledge, upper: string, lower: string): boolean =>
  pathUp(knowledge, lower, upper) !== null;

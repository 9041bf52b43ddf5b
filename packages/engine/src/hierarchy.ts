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

/** Whether `upper` is `lower` or stands above it. */
export const isAtOrAbove = (knowledge: Knowledge, upper: string, lower: string): boolean =>
  pathUp(knowledge, lower, upper) !== null;

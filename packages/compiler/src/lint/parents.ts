import { conceptPlace } from '../draft.ts';
import { problemAt } from '../problem.ts';
import type { Lint } from './lint.ts';

/** The way from a concept up to itself, if there is one. */
const circle = (
  parents: (id: string) => readonly string[],
  start: string,
  id: string,
  seen: ReadonlySet<string>,
): readonly string[] | null => {
  for (const parent of parents(id)) {
    if (parent === start) return [parent];
    if (seen.has(parent)) continue;
    const rest = circle(parents, start, parent, new Set([...seen, parent]));
    if (rest !== null) return [parent, ...rest];
  }
  return null;
};

/** Every parent is a concept, and nothing lies above itself. */
export const parents: Lint = {
  name: 'parents',
  description: 'Every parent is a concept, and nothing lies above itself.',
  check: ({ artifact: { concepts }, files }) =>
    Object.values(concepts).flatMap(({ id, parents: above }) => {
      const lost = above
        .filter((parent) => !Object.hasOwn(concepts, parent))
        .map((parent) =>
          problemAt(
            conceptPlace(files, id, 'parents'),
            `the parent \`${parent}\` is no concept`,
            'define it or name another',
          ),
        );
      const way = circle((one) => concepts[one]?.parents ?? [], id, id, new Set());
      if (way === null) return lost;
      const what = `the concept \`${id}\` lies above itself: ${[id, ...way].join(' < ')}`;
      return [...lost, problemAt(conceptPlace(files, id, 'parents'), what, 'take one of these parents out')];
    }),
};

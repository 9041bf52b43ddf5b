import type { Draft } from '../draft.ts';
import { type Problem, problemAt } from '../problem.ts';
import type { Lint } from './lint.ts';

type Areas = Draft['artifact']['areas'];

/** The areas round an area, nearest first; a circle ends where it began. */
const round = (areas: Areas, id: string, seen: readonly string[] = []): readonly string[] => {
  const within = areas[id]?.within ?? null;
  return within === null || seen.includes(id) ? [id] : [id, ...round(areas, within, [...seen, id])];
};

/** Parts of the body lie within each other. */
export const areas: Lint = {
  name: 'areas',
  description: 'An area lies within and beside those that exist, and never within itself.',
  check: ({ artifact, files }) =>
    files.areas.flatMap((doc) =>
      Object.entries(doc.value).flatMap(([id, about]): readonly Problem[] => {
        const lost = (about?.touches ?? []).filter((one) => !Object.hasOwn(artifact.areas, one));
        if (lost.length > 0) return [problemAt(doc.at(id), `\`${lost[0]}\` is no area`, 'define it or name another')];
        const within = about?.within;
        if (within === undefined) return [];
        if (!Object.hasOwn(artifact.areas, within))
          return [problemAt(doc.at(id), `\`${within}\` is no area`, 'define it or name another')];
        return round(artifact.areas, within).includes(id)
          ? [problemAt(doc.at(id), `the area \`${id}\` lies within itself`, 'take out one `within`')]
          : [];
      }),
    ),
};

import type { Concept } from '@primum/engine';
import { conceptPlace, type Draft } from '../draft.ts';
import { type Problem, problemAt } from '../problem.ts';
import type { Lint } from './lint.ts';

const lengths = ({ files }: Draft, { id, lasts, longest, longestCourse, passing }: Concept): readonly Problem[] => {
  const wrong = (key: string, what: string) =>
    problemAt(
      conceptPlace(files, id, key),
      `\`${id}\` has \`${key}\`, but it is no ${what}`,
      `make it last as ${what}, or take it out`,
    );
  return [
    ...(longest !== null && lasts !== 'episode' ? [wrong('longest', 'episode')] : []),
    ...(longestCourse !== null && lasts !== 'use' ? [wrong('longestCourse', 'use')] : []),
    ...(passing && lasts === 'standing' ? [wrong('passing', 'episode')] : []),
  ];
};

const ends = ({ files, artifact }: Draft, { id, lasts, whenEnded }: Concept): readonly Problem[] => {
  if (whenEnded === null) return [];
  const place = conceptPlace(files, id, 'whenEnded');
  const lost = [whenEnded.is, ...(whenEnded.no === null ? [] : [whenEnded.no])].filter(
    (one) => !Object.hasOwn(artifact.concepts, one),
  );
  const standing =
    lasts === 'standing' ? [problemAt(place, `\`${id}\` stands and never ends`, 'take `whenEnded` out')] : [];
  return [...lost.map((one) => problemAt(place, `\`${one}\` is no concept`, 'define it or name another')), ...standing];
};

/** How long things last, and what they become. */
export const lasting: Lint = {
  name: 'lasting',
  description: 'A longest length belongs to an episode, a longest course to a use, an end to what can end.',
  check: (draft) =>
    Object.values(draft.artifact.concepts).flatMap((one) => [...lengths(draft, one), ...ends(draft, one)]),
};

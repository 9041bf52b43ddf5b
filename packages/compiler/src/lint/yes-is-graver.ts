import { conceptPlace } from '../draft.ts';
import { type Problem, problemAt } from '../problem.ts';
import { excepted } from './excepted.ts';
import type { Lint } from './lint.ts';

const NAME = 'yes-is-graver';
const MILD = new Set(['controlled', 'no', 'not', 'well', 'healthy', 'normal']);

const mild = (words: string): string | undefined =>
  words
    .toLowerCase()
    .split(/[^a-z]+/)
    .find((word) => MILD.has(word));

/** A concept named for good news turns the whole reading of "unknown" round. */
export const yesIsGraver: Lint = {
  name: NAME,
  description: 'Concepts are named so that yes is the graver answer.',
  check: (draft) => {
    const { concepts, texts } = draft.artifact;
    return Object.keys(concepts).flatMap((id): readonly Problem[] => {
      const word = mild(id) ?? mild(texts.en?.concepts[id] ?? '');
      if (word === undefined || excepted(draft, NAME, id)) return [];
      const what = `the concept \`${id}\` is named with "${word}": yes would be the milder answer`;
      const remedy = `name the grave state instead; if yes is grave all the same, add a line to knowledge/exceptions.txt: ${NAME} ${id} | why | until when`;
      return [problemAt(conceptPlace(draft.files, id), what, remedy)];
    });
  },
};

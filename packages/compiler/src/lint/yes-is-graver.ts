import { conceptPlace, type Draft } from '../draft.ts';
import { type Problem, problemAt } from '../problem.ts';
import { excepted } from './excepted.ts';
import { checksOf } from './language-checks.ts';
import type { Lint } from './lint.ts';
import { type Finder, finderOf, saidIn, wordsOf } from './patterns.ts';

const NAME = 'yes-is-graver';

const saidBy = (find: Finder, ...names: readonly string[]): readonly string[] =>
  names.map(wordsOf).flatMap((words) => find(words).map((found) => saidIn(words, found)));

/** The first mild word in the id of a concept or in its name in any language. */
const mildWords = (draft: Draft): ((id: string) => string | undefined) => {
  const checks = Object.entries(checksOf(draft)).map(([lang, { mild }]) => ({ lang, find: finderOf(mild) }));
  const { texts } = draft.artifact;
  return (id) => checks.flatMap(({ lang, find }) => saidBy(find, id, texts[lang]?.concepts[id] ?? '')).at(0);
};

/** A concept named for good news turns the whole reading of "unknown" round. */
export const yesIsGraver: Lint = {
  name: NAME,
  description: 'Concepts are named so that yes is the graver answer, in every language.',
  check: (draft) => {
    const mild = mildWords(draft);
    return Object.keys(draft.artifact.concepts).flatMap((id): readonly Problem[] => {
      const word = mild(id);
      if (word === undefined || excepted(draft, NAME, id)) return [];
      const what = `the concept \`${id}\` is named with "${word}": yes would be the milder answer`;
      const remedy = `name the grave state instead; if yes is grave all the same, add a line to knowledge/exceptions.txt: ${NAME} ${id} | why | until when`;
      return [problemAt(conceptPlace(draft.files, id), what, remedy)];
    });
  },
};

import { problemAt } from '../problem.ts';
import type { Lint } from './lint.ts';

const MOST = 40;

/** A title stands in the headline, and three of them must fit there. */
export const titles: Lint = {
  name: 'titles',
  description: `Titles of rules have at most ${MOST} characters.`,
  check: ({ files }) =>
    files.ruleTexts
      .filter((doc) => doc.value.title.length > MOST)
      .map((doc) =>
        problemAt(doc.at('title'), `the title has ${doc.value.title.length} characters`, `write at most ${MOST}`),
      ),
};

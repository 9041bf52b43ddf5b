import { problemAt } from '../problem.ts';
import { inEachLanguage } from './language-checks.ts';
import type { Lint } from './lint.ts';
import { finderOf, saidIn, wordsOf } from './patterns.ts';

/** "No reason found" is all that can be said. */
export const verdictWords: Lint = {
  name: 'verdict-words',
  description: 'No text promises what nobody knows, in any language (safe, eligible, OK, pass).',
  check: (draft) =>
    inEachLanguage(draft, ({ verdicts }) => {
      const find = finderOf(verdicts);
      return ({ text, place }) => {
        const words = wordsOf(text);
        const [first] = find(words);
        if (first === undefined) return [];
        const what = `the text says "${saidIn(words, first)}"`;
        return [problemAt(place(), what, 'say what was found, or that no reason was found')];
      };
    }),
};

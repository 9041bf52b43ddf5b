import { problemAt } from '../problem.ts';
import type { Lint } from './lint.ts';
import { allEnglish } from './said.ts';

/** Words that would promise what nobody knows. */
const VERDICTS: readonly RegExp[] = [
  /\b(?:un)?safe(?:ly)?\b/i,
  /\b(?:in)?eligib(?:le|ility)\b/i,
  /\bok(?:ay)?\b/i,
  /\bPASS(?:ED)?\b/,
  /\bpass(?:es|ed)?\s+(?:the|this|our|a)?\s*(?:screening|check|test)\b/i,
];

/** "No reason found" is all that can be said. */
export const verdictWords: Lint = {
  name: 'verdict-words',
  description: 'No text says safe, eligible, OK or pass.',
  check: (draft) =>
    allEnglish(draft).flatMap(({ text, place }) => {
      const found = VERDICTS.map((verdict) => verdict.exec(text)?.[0]).find((word) => word !== undefined);
      return found === undefined
        ? []
        : [problemAt(place(), `the text says "${found}"`, 'say what was found, or that no reason was found')];
    }),
};

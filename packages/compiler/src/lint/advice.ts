import { problemAt } from '../problem.ts';
import type { LanguageCheck } from '../shapes/checks.ts';
import { inEachLanguage } from './language-checks.ts';
import type { Lint } from './lint.ts';
import { inAnyCase, medicineNames } from './medicines.ts';
import { type Finder, type Found, finderOf, saidIn, type Word, wordsOf } from './patterns.ts';

type Words = readonly Word[];
/** The verb with which a sentence advises; undefined where it does not. */
type Advised = (sentence: Words) => string | undefined;

const sentences = (text: string): readonly string[] => text.match(/[^.!?;:]+[.!?;:]?/g) ?? [];

const adviser = (group: LanguageCheck['advice'][number], things: Finder, negations: Finder): Advised => {
  const verbs = finderOf(group.verbs);
  const about = group.about.length === 0 ? things : finderOf(group.about);
  const unless = finderOf(group.unless);
  const advises = (words: Words, { from, to }: Found): boolean => {
    const before = words.slice(0, from);
    const clause = before.filter((word) => word.clause === words[from]?.clause);
    if (negations(clause).length > 0 || unless(before.slice(-1)).length > 0) return false;
    return about(words.slice(Math.max(0, from - group.before), to + group.after)).length > 0;
  };
  return (words) => {
    const verb = verbs(words).find((found) => advises(words, found));
    return verb && saidIn(words, verb);
  };
};

const advisersOf = (check: LanguageCheck, medicines: readonly string[]): readonly Advised[] => {
  const things = finderOf([...check.things, ...medicines.map((name) => inAnyCase(name, check.inflected))]);
  const negations = finderOf(check.negations);
  return check.advice.map((group) => adviser(group, things, negations));
};

/** What somebody takes is between them and their prescriber. A question advises nothing. */
export const advice: Lint = {
  name: 'advice',
  description: 'No text advises to stop, start or change a medicine, or what language-checks.yaml lists.',
  check: (draft) =>
    inEachLanguage(draft, (check, lang) => {
      const advisers = advisersOf(check, medicineNames(draft, lang));
      return ({ text, place }) => {
        const stated = sentences(text).filter((sentence) => !sentence.endsWith('?'));
        const verb = stated
          .map(wordsOf)
          .flatMap((words) => advisers.map((advised) => advised(words)))
          .find((one) => one !== undefined);
        if (verb === undefined) return [];
        const remedy = 'move the session instead, and leave the rest to whom it concerns';
        return [problemAt(place(), `the text advises on what is not ours to advise ("${verb}")`, remedy)];
      };
    }),
};

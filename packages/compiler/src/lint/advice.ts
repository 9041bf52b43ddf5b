import { problemAt } from '../problem.ts';
import type { LanguageCheck } from '../shapes/checks.ts';
import { inEachLanguage } from './language-checks.ts';
import type { Lint } from './lint.ts';
import { medicineNames, namer } from './medicines.ts';
import { finderOf } from './patterns.ts';

/** The verb with which a sentence advises; undefined where it does not. */
type Advised = (sentence: string) => string | undefined;
type Test = (text: string) => boolean;

const sentences = (text: string): readonly string[] => text.match(/[^.!?;:]+[.!?;:]?/g) ?? [];
const wordsOf = (text: string): readonly string[] => text.match(/[\p{L}\p{N}'-]+/gu) ?? [];

const holds = (phrases: readonly string[]): Test => {
  const find = finderOf(phrases);
  return (text) => find(text).length > 0;
};

/** The verb with what stands near it. */
const nearby = (group: LanguageCheck['advice'][number], sentence: string, verb: string, index: number): string => {
  const [before, after] = [wordsOf(sentence.slice(0, index)), wordsOf(sentence.slice(index + verb.length))];
  return [...before.slice(Math.max(0, before.length - group.before)), verb, ...after.slice(0, group.after)].join(' ');
};

const adviser = (group: LanguageCheck['advice'][number], isThing: Test, negates: Test): Advised => {
  const verbs = finderOf(group.verbs);
  const isAbout = group.about.length === 0 ? isThing : holds(group.about);
  const tells = holds(group.unless);
  const advises = (sentence: string, verb: string, index: number): boolean => {
    const before = sentence.slice(0, index);
    const clause = before.slice(before.lastIndexOf(',') + 1);
    if (negates(clause) || tells(wordsOf(before).at(-1) ?? '')) return false;
    return isAbout(nearby(group, sentence, verb, index));
  };
  return (sentence) => verbs(sentence).find(({ found, index }) => advises(sentence, found, index))?.found;
};

const advisersOf = (check: LanguageCheck, medicines: readonly string[]): readonly Advised[] => {
  const [isListed, isMedicine] = [holds(check.things), namer(medicines, check.inflected)];
  const negates = holds(check.negations);
  return check.advice.map((group) => adviser(group, (text) => isListed(text) || isMedicine(text), negates));
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
        const verb = stated.flatMap((one) => advisers.map((advised) => advised(one))).find((one) => one !== undefined);
        if (verb === undefined) return [];
        const remedy = 'move the session instead, and leave the rest to whom it concerns';
        return [problemAt(place(), `the text advises on what is not ours to advise ("${verb}")`, remedy)];
      };
    }),
};

import { readBrand } from '../build/brands.ts';
import type { Draft } from '../draft.ts';
import { problemAt } from '../problem.ts';
import type { LanguageCheck } from '../shapes/checks.ts';
import { inEachLanguage } from './language-checks.ts';
import type { Lint } from './lint.ts';
import { type Finding, finderOf } from './patterns.ts';

/** Shorter names are too often something else. */
const SHORTEST = 4;
/** Only the end of a word this long is taken to change with its case. */
const LONG = 6;

const sentences = (text: string): readonly string[] => text.match(/[^.!?;:]+[.!?;:]?/g) ?? [];
const wordsOf = (text: string): readonly string[] => text.match(/[\p{L}\p{N}'-]+/gu) ?? [];

/** Names of medicines, as the knowledge has them in a language and as records have them. */
const medicines = ({ artifact, files }: Draft, lang: string): readonly string[] => {
  const names = Object.values(artifact.concepts)
    .filter(({ category }) => category === 'medications')
    .map(({ id }) => artifact.texts[lang]?.concepts[id] ?? id);
  const more = files.concepts.flatMap((doc) =>
    Object.values(doc.value).flatMap((raw) => [
      ...(raw?.ingredients ?? []),
      ...(raw?.brands ?? []).map((written) => readBrand(written).name),
      ...(raw?.mayMean ?? []),
    ]),
  );
  return [...new Set([...names, ...more].map((name) => name.toLowerCase()))].filter((name) => name.length >= SHORTEST);
};

/** A name as a phrase that finds it in any case. */
const inflected = (name: string, letters: number): string =>
  (name.match(/[\p{L}\p{N}]+/gu) ?? [])
    .map((word) => `${word.length < LONG ? word : word.slice(0, word.length - letters)}*`)
    .join(' ');

/** The verb with which a sentence advises; undefined where it does not. A question advises nothing. */
type Advised = (sentence: string) => string | undefined;

const adviser = (group: LanguageCheck['advice'][number], things: Finding, negations: Finding): Advised => {
  const verbs = finderOf(group.verbs);
  const about = group.about.length === 0 ? things : finderOf(group.about);
  const unless = finderOf(group.unless);
  const advises = (sentence: string, found: string, index: number): boolean => {
    const before = sentence.slice(0, index);
    const clause = before.slice(before.lastIndexOf(',') + 1);
    const last = wordsOf(before).at(-1) ?? '';
    if (negations(clause).length > 0 || unless(last).length > 0) return false;
    const near = [
      ...wordsOf(before).slice(Math.max(0, wordsOf(before).length - group.before)),
      found,
      ...wordsOf(sentence.slice(index + found.length)).slice(0, group.after),
    ];
    return about(near.join(' ')).length > 0;
  };
  return (sentence) => verbs(sentence).find(({ found, index }) => advises(sentence, found, index))?.found;
};

const advisersOf = (check: LanguageCheck, names: readonly string[]): readonly Advised[] => {
  const things = finderOf([...check.things, ...names.map((name) => inflected(name, check.inflected))]);
  const negations = finderOf(check.negations);
  return check.advice.map((group) => adviser(group, things, negations));
};

/** What somebody takes is between them and their prescriber. */
export const advice: Lint = {
  name: 'advice',
  description: 'No text advises to stop, start or change a medicine, or what language-checks.yaml lists.',
  check: (draft) =>
    inEachLanguage(draft, (check, lang) => {
      const advisers = advisersOf(check, medicines(draft, lang));
      return ({ text, place }) => {
        const stated = sentences(text).filter((sentence) => !sentence.endsWith('?'));
        const verb = stated.flatMap((one) => advisers.map((advised) => advised(one))).find((one) => one !== undefined);
        if (verb === undefined) return [];
        return [
          problemAt(
            place(),
            `the text advises on what is not ours to advise ("${verb}")`,
            'move the session instead, and leave the rest to whom it concerns',
          ),
        ];
      };
    }),
};

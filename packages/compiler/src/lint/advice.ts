import { readBrand } from '../build/brands.ts';
import type { Draft } from '../draft.ts';
import { problemAt } from '../problem.ts';
import type { Lint } from './lint.ts';
import { allEnglish } from './said.ts';

const VERBS =
  /\b(?<!\b(?:the|a|any|its|this)\s)(?:stop(?:ping)?|start(?:ing)?|paus(?:e|ing)|hold(?:ing)?|withhold(?:ing)?|chang(?:e|ing)|discontinu(?:e|ing)|switch(?:ing)?|skip(?:ping)?|quit(?:ting)?|taper(?:ing)?|com(?:e|ing) off)\b/gi;
const MEDICINE = /\b(?:medicines?|medications?|drugs?|tablets?|pills?|doses?|prescriptions?|courses?|taking)\b/i;
const NEGATED = /\b(?:not|never|no|nor|neither|without|cannot|whether|nobody|don['’]t)\b/i;
/** So many words after the verb may hold what it is about. */
const NEAR = 6;

const sentences = (text: string): readonly string[] => text.match(/[^.!?;:]+[.!?;:]?/g) ?? [];

const near = (sentence: string, from: number): string =>
  sentence.slice(from).trim().split(/\s+/).slice(0, NEAR).join(' ').toLowerCase();

/** Names of medicines and the like, as the knowledge has them. */
const subjects = ({ artifact, files }: Draft): readonly string[] => {
  const names = Object.values(artifact.concepts)
    .filter(({ category }) => category === 'medications')
    .map(({ id }) => artifact.texts.en?.concepts[id] ?? id);
  const more = files.concepts.flatMap((doc) =>
    Object.values(doc.value).flatMap((raw) => [
      ...(raw?.ingredients ?? []),
      ...(raw?.brands ?? []).map((written) => readBrand(written).name),
      ...(raw?.mayMean ?? []),
    ]),
  );
  const listed = files.meta.flatMap((doc) => doc.value.neverAdvised);
  return [...names, ...more, ...listed].map((name) => name.toLowerCase()).filter((name) => name.length > 3);
};

/** The verb with which a sentence advises on a medicine; undefined when it does not. A question advises nothing. */
const advised = (sentence: string, names: readonly string[]): string | undefined => {
  if (sentence.endsWith('?')) return undefined;
  const found = [...sentence.matchAll(VERBS)].find(({ 0: verb, index }) => {
    if (NEGATED.test(sentence.slice(0, index))) return false;
    const about = near(sentence, index + verb.length);
    return MEDICINE.test(about) || names.some((name) => about.includes(name));
  });
  return found?.[0];
};

/** What somebody takes is between them and their prescriber. */
export const advice: Lint = {
  name: 'advice',
  description: 'No text advises to stop, start or change a medicine, or what knowledge.yaml lists as never advised.',
  check: (draft) => {
    const names = subjects(draft);
    return allEnglish(draft).flatMap(({ text, place }) => {
      const verb = sentences(text)
        .map((one) => advised(one.trim(), names))
        .find((one) => one !== undefined);
      if (verb === undefined) return [];
      return [
        problemAt(
          place(),
          `the text advises on what is not ours to advise ("${verb}")`,
          'move the session instead, and leave the rest to whom it concerns',
        ),
      ];
    });
  },
};

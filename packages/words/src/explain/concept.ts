import type { Artifact } from '@primum/contract';
import { type Concept, conceptsOf, type Texts } from '@primum/engine';
import { type Block, entries, entry, paragraph, section } from '../layout/block.ts';
import { unreviewedBlocks } from '../unreviewed.ts';
import { type Voice, voiceOf } from '../voice.ts';
import { atOrAbove, atOrBelow, codeBlocks } from './codes.ts';

const named = (ids: readonly string[], voice: Voice): string => ids.map((id) => voice.concept(id)).join(', ');

const natureBlocks = (concept: Concept, voice: Voice): readonly Block[] => {
  const { category, lasts, shelfLife, silence, longest, longestCourse } = concept;
  const sentences = [
    voice.say('words.explain.concept.category', { category: voice.say(`words.category.${category}`) }),
    voice.say(`words.explain.concept.lasts.${lasts}`),
    voice.say('words.explain.concept.shelfLife', { days: shelfLife }),
    voice.say(`words.explain.concept.silence.${silence}`),
    ...(longest === null ? [] : [voice.say('words.explain.concept.longest', { days: longest })]),
    ...(longestCourse === null ? [] : [voice.say('words.explain.concept.longestCourse', { days: longestCourse })]),
  ];
  return [paragraph(sentences.join(' '))];
};

const relationBlocks = (artifact: Artifact, id: string, voice: Voice): readonly Block[] => {
  const above = atOrAbove(artifact, id);
  const below = atOrBelow(artifact, [id]).filter((one) => one !== id);
  const rules = artifact.rules.filter(({ criterion }) => conceptsOf(criterion).some((one) => above.includes(one)));
  const results = artifact.measurements
    .filter(({ concept }) => concept === id)
    .map((one) => voice.name('measurements', one.id));
  const reading = rules.map((rule) => `${voice.rule(rule.id)} (${rule.id})`).join(', ');
  return [
    ...(above.length > 1
      ? [paragraph(voice.say('words.explain.concept.is', { names: named(above.slice(1), voice) }))]
      : []),
    ...(below.length > 0 ? [paragraph(voice.say('words.explain.concept.kinds', { names: named(below, voice) }))] : []),
    ...(reading === '' ? [] : [paragraph(voice.say('words.explain.concept.rules', { rules: reading }))]),
    ...(results.length > 0
      ? [paragraph(voice.say('words.explain.concept.measured', { results: results.join(', ') }))]
      : []),
  ];
};

const questionBlocks = (texts: Texts, id: string, voice: Voice): readonly Block[] => {
  const question = Object.hasOwn(texts.questions, id) ? texts.questions[id] : undefined;
  if (question === undefined) return [];
  const list = [entry(question.ask), entry(question.why), ...question.followUps.map((text) => entry(text))];
  return section(voice.say('words.explain.question'), entries(list));
};

/**
 * One concept in words: how long it lasts, what silence about it means, its place in the hierarchy, its question and codes.
 * @example renderText(conceptBlocks(artifact, concept, texts))
 */
export const conceptBlocks = (artifact: Artifact, concept: Concept, texts: Texts): readonly Block[] => {
  const voice = voiceOf(texts);
  const { id } = concept;
  return [
    { kind: 'title', text: voice.say('words.explain.concept', { id, name: voice.name('concepts', id) }) },
    ...unreviewedBlocks(voice),
    ...natureBlocks(concept, voice),
    ...relationBlocks(artifact, id, voice),
    ...questionBlocks(texts, id, voice),
    ...codeBlocks(artifact, [id], voice),
  ];
};

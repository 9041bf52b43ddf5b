import { type Artifact, knownOf, requireKnown } from '@primum/contract';
import type { Texts } from '@primum/engine';
import { Refusal } from './problem.ts';

/** The texts of a language that the knowledge has. */
export const textsOf = (artifact: Artifact, lang = 'en'): Texts => {
  requireKnown('language', lang, knownOf(artifact), 'lang');
  const texts = artifact.texts[lang];
  if (texts === undefined) throw new Refusal('unusable-input', 'The knowledge has no such language.');
  return texts;
};

/**
 * The texts of a language of kept knowledge; a sentence that it lacks, because it is older, is that of what is served.
 * @example textsBeside(artifact, served, 'en')
 */
export const textsBeside = (artifact: Artifact, served: Artifact, lang: string): Texts => {
  const own = textsOf(artifact, lang);
  return { ...own, messages: { ...served.texts[lang]?.messages, ...own.messages } };
};

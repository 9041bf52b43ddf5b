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

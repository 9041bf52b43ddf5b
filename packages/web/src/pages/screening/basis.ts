import type { Finding } from '@primum/engine';
import type { Voice } from '@primum/words';

/**
 * On what a finding rests: the source document, a label, a guideline, an inference.
 * @example basisWords(finding, voice) // 'rests on: the source document'
 */
export const basisWords = ({ basis }: Finding, voice: Voice): string =>
  voice.say('words.basis', { kinds: basis.map((one) => voice.say(`words.basis.${one}`)).join(', ') });

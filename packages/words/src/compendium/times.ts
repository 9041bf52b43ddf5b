import type { Length } from '@primum/contract';
import type { Voice } from '../voice.ts';

/** @example timeWords({ unit: 'days', count: 14, sources: null }, voice) // '14 days' */
export const timeWords = ({ unit, count }: Length, voice: Voice): string => voice.count(`words.time.${unit}`, count);

/**
 * The shortest and the longest time that the sources name.
 * @example sourcesWords({ unit: 'days', count: 14, sources: [7, 30] }, voice) // 'from 7 to 30 days'
 */
export const sourcesWords = ({ unit, sources }: Length, voice: Voice): string => {
  if (sources === null) return voice.say('words.compendium.sources.none');
  const [shortest, longest] = sources;
  return shortest === longest
    ? voice.count(`words.time.${unit}`, longest)
    : voice.count(`words.time.${unit}.range`, longest, { shortest });
};

import type { Criterion, Window } from '@primum/engine';
import type { Voice } from '@primum/words';

/** How a sentence joins what it names. */
export interface Joining {
  readonly and: string;
  readonly or: string;
  readonly not: (what: string) => string;
  readonly more: (count: number) => string;
}

/** A sentence names no more than so many of a list. */
const MOST = 4;

const windowed = (key: 'recent' | 'ended', id: string, window: Window, voice: Voice): string => {
  const concept = voice.name('concepts', id);
  return 'free' in window
    ? voice.count(`words.explain.${key}`, window.free, { concept })
    : voice.count(`words.explain.${key}.months`, window.months, { concept });
};

/** What a criterion asks about, where it has no parts. */
export const leafWords = (criterion: Criterion, voice: Voice): string => {
  if ('concept' in criterion) return voice.name('concepts', criterion.concept);
  if ('recent' in criterion) return windowed('recent', criterion.recent, criterion, voice);
  if ('ended' in criterion) return windowed('ended', criterion.ended, criterion, voice);
  if ('component' in criterion) return voice.say(`words.explain.component.${criterion.component}`);
  if ('planned' in criterion)
    return voice.say('words.explain.planned', { kind: voice.name('kinds', criterion.planned) });
  return '';
};

/**
 * A criterion as part of a sentence; a long list is cut and says how many it leaves out.
 * @example criterionWords({ or: [{ concept: 'rain' }, { concept: 'snow' }] }, voice, words) // 'rain or snow'
 */
export const criterionWords = (criterion: Criterion, voice: Voice, words: Joining, inside = false): string => {
  const join = (parts: readonly Criterion[], by: string): string => {
    const said = parts.slice(0, MOST).map((part) => criterionWords(part, voice, words, true));
    const left = parts.length - MOST;
    const all = (left > 0 ? [...said, words.more(left)] : said).join(by);
    return inside && parts.length > 1 ? `(${all})` : all;
  };
  if ('and' in criterion) return join(criterion.and, words.and);
  if ('or' in criterion) return join(criterion.or, words.or);
  if ('not' in criterion) return words.not(criterionWords(criterion.not, voice, words, true));
  return leafWords(criterion, voice);
};

import { type Lang, langOf } from '../questions/words.ts';
import { wordsIn } from './words.ts';

/** A visit in words. */
export interface VisitInWords {
  readonly clinic: string;
  readonly day: string;
  readonly time: string;
  readonly procedures: readonly string[];
}

/**
 * When a visit is, as a language says it.
 * @example whenIn('en', { day: '2026-11-28', time: '14:30' }) // 'Saturday 28 November 2026 at 14:30'
 */
export const whenIn = (lang: Lang, { day, time }: Pick<VisitInWords, 'day' | 'time'>): string => {
  const { words } = wordsIn(langOf(lang));
  const date = new Date(`${day}T00:00:00Z`);
  return words.at(new Intl.DateTimeFormat(words.locale, { dateStyle: 'full', timeZone: 'UTC' }).format(date), time);
};

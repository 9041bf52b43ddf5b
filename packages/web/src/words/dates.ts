import { useMemo } from 'react';
import { useLanguage } from './language.tsx';
import type { Language } from './words.ts';

const LOCALES: Readonly<Record<Language, string>> = Object.freeze({ en: 'en-GB', pl: 'pl-PL' });

/** How days, times and numbers are written. */
export interface Written {
  /** A whole day, `2026-11-21`, as "21 Nov 2026". A part of a date is written as it is. */
  readonly day: (iso: string) => string;
  /** With its weekday: "Sat 21 Nov 2026". */
  readonly weekday: (iso: string) => string;
  /** A moment, where the browser is: "21 Nov 2026, 14:02". */
  readonly moment: (iso: string) => string;
  /** The time of a moment or of a local date and time: "14:02". */
  readonly time: (iso: string) => string;
  /** How long ago a moment was, in words: "2 hours ago". */
  readonly ago: (iso: string, now?: Date) => string;
  readonly number: (value: number) => string;
}

const MINUTE = 60_000;
const UNITS: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
  ['day', 24 * 60 * MINUTE],
  ['hour', 60 * MINUTE],
  ['minute', MINUTE],
];

const agoIn = (locale: string, iso: string, now: Date): string => {
  const passed = new Date(iso).getTime() - now.getTime();
  // Of less than a minute "now" is said: "this minute" is no adverb everywhere.
  const [unit, size] = UNITS.find(([, one]) => Math.abs(passed) >= one) ?? ['second', Number.POSITIVE_INFINITY];
  return new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(Math.round(passed / size), unit);
};

/** A day has no time zone: it is written as it stands. */
const dayIn = (locale: string, iso: string, options: Intl.DateTimeFormatOptions): string =>
  /^\d{4}-\d{2}-\d{2}/.test(iso)
    ? new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }).format(new Date(`${iso.slice(0, 10)}T00:00:00Z`))
    : iso;

/**
 * How a language writes days and times.
 * @example writtenIn('en').day('2026-11-21') // '21 Nov 2026'
 */
export const writtenIn = (lang: Language): Written => {
  const locale = LOCALES[lang];
  const time: Intl.DateTimeFormatOptions = { hour: '2-digit', minute: '2-digit', hour12: false };
  const day: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'short', year: 'numeric' };
  return Object.freeze<Written>({
    day: (iso) => dayIn(locale, iso, day),
    weekday: (iso) => dayIn(locale, iso, { ...day, weekday: 'short' }),
    moment: (iso) => new Intl.DateTimeFormat(locale, { ...day, ...time }).format(new Date(iso)),
    time: (iso) => new Intl.DateTimeFormat(locale, time).format(new Date(iso)),
    ago: (iso, now = new Date()) => agoIn(locale, iso, now),
    number: (value) => new Intl.NumberFormat(locale).format(value),
  });
};

/** How the language spoken writes days and times. */
export const useWritten = (): Written => {
  const { lang } = useLanguage();
  return useMemo(() => writtenIn(lang), [lang]);
};

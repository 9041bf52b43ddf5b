import { ASKING, LANGS, type Lang } from './words.ts';

const two = (part: string | number): string => String(part).padStart(2, '0');

const monthNames = (lang: Lang): readonly string[] =>
  Array.from({ length: 12 }, (_, at) => {
    const month = new Date(Date.UTC(2000, at, 15));
    return new Intl.DateTimeFormat(ASKING[lang].locale, { month: 'long', timeZone: 'UTC' }).format(month).toLowerCase();
  });

/** The number of a month that is named, also cut short or bent, in any of the languages. */
const monthNamed = (word: string): number | null => {
  for (const lang of LANGS) {
    const at = monthNames(lang).findIndex(
      (name) => word.length >= 3 && (name.startsWith(word) || word.startsWith(name.slice(0, 4))),
    );
    if (at !== -1) return at + 1;
  }
  return null;
};

const isReal = (year: number, month: number, day: number): boolean => {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
};

const ofParts = (day: number | null, month: number | null, year: number): string | null => {
  if (year < 1900 || year > 2200) return null;
  if (month === null) return day === null ? String(year) : null;
  if (month < 1 || month > 12) return null;
  if (day === null) return `${year}-${two(month)}`;
  return isReal(year, month, day) ? `${year}-${two(month)}-${two(day)}` : null;
};

/**
 * A date as people write it: day, month, year in this order with any signs between, or year first; months by name; month and year, or
 * a year, alone. An ISO date or a part of one.
 * @returns null when it is none
 * @example readWrittenDate('5.11.2026') // '2026-11-05'
 */
export const readWrittenDate = (written: string): string | null => {
  const words = written
    .trim()
    .toLowerCase()
    .split(/[\s./,-]+/)
    .filter((word) => word !== '' && word !== 'r');
  const numbers = words.map((word) =>
    /^\d{1,4}(st|nd|rd|th)?$/.test(word) ? Number.parseInt(word, 10) : monthNamed(word),
  );
  const named = words.findIndex((word) => /^\p{L}/u.test(word));
  if (numbers.includes(null) || words.length > 3) return null;
  const [one = 0, two_ = 0, three = 0] = numbers.map((part) => part ?? 0);
  if (words.length === 1) return named === -1 && one > 999 ? ofParts(null, null, one) : null;
  if (words.length === 2) return one > 999 ? ofParts(null, two_, one) : ofParts(null, one, two_);
  if (one > 999) return ofParts(three, two_, one);
  return named === 0 ? ofParts(two_, one, three) : ofParts(one, two_, three);
};

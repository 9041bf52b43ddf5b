import { ASKING, LANGS, type Lang } from './words.ts';

const two = (part: string | number): string => String(part).padStart(2, '0');

/** Without the marks on its letters, which people leave out. */
const plainOf = (word: string): string => word.normalize('NFD').replaceAll(/\p{M}/gu, '');

/** The name of a month, alone and as it stands beside a day. */
const namesOf = (at: number, lang: Lang): readonly string[] => {
  const month = new Date(Date.UTC(2000, at, 15));
  return [{ month: 'long' } as const, { day: 'numeric', month: 'long' } as const].map((style) => {
    const parts = new Intl.DateTimeFormat(ASKING[lang].locale, { ...style, timeZone: 'UTC' }).formatToParts(month);
    return plainOf((parts.find(({ type }) => type === 'month')?.value ?? '').toLowerCase());
  });
};

/** The number of a month that is named, also cut short or bent, in any of the languages. */
const monthNamed = (word: string): number | null => {
  const plain = plainOf(word);
  for (const lang of LANGS)
    for (let at = 0; at < 12; at += 1) {
      const isIt = (name: string): boolean => name.startsWith(plain) || plain.startsWith(name.slice(0, 4));
      if (plain.length >= 3 && namesOf(at, lang).some(isIt)) return at + 1;
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

/** So many days before a day. */
export const daysBefore = (today: string, days: number): string =>
  new Date(Date.parse(today) - days * 86_400_000).toISOString().slice(0, 10);

/** A day that is told from today; null where it is none. */
const relative = (written: string, today: string): string | null => {
  const days = LANGS.map((lang) => ASKING[lang].daysAgo.findIndex((words) => words.includes(written)));
  const found = days.find((at) => at !== -1);
  return found === undefined ? null : daysBefore(today, found);
};

/**
 * A date as people write it: day, month, year in this order with any signs between, or year first; months by name; month and year, or
 * a year, alone; yesterday. An ISO date or a part of one.
 * @param today YYYY-MM-DD; without it no day is told from it
 * @returns null when it is none
 * @example readWrittenDate('5.11.2026') // '2026-11-05'
 */
export const readWrittenDate = (written: string, today?: string): string | null => {
  const plain = written.trim().toLowerCase();
  const told = today === undefined ? null : relative(plain.replaceAll(/\s+/g, ' '), today);
  if (told !== null) return told;
  const words = plain.split(/[\s./,-]+/).filter((word) => word !== '' && word !== 'r');
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

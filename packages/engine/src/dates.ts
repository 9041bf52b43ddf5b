import type { Window } from './knowledge.ts';

/** A whole day, as the number of days since 1970-01-01. */
export type Day = number;

/** The days that a date may mean: one for a full date, a month or a year of them for a partial one. Both ends in. */
export interface Span {
  readonly first: Day;
  readonly last: Day;
}

const MS = 86_400_000;
const FORM = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T.*)?)?)?$/;

const dayOf = (year: number, month: number, date: number): Day => Math.floor(Date.UTC(year, month - 1, date) / MS);

/** Days in a month; month 1 to 12. */
const length = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

/**
 * Reads an ISO date: a day, a month, a year, or a dateTime, which counts as its date as written.
 * @throws RangeError when it is none of these, or names a day that does not exist.
 * @example readSpan('2026-02') // the span of 2026-02-01 to 2026-02-28
 */
export const readSpan = (text: string): Span => {
  const [, y, m, d] = FORM.exec(text) ?? [];
  const [year, month, date] = [Number(y), Number(m ?? 1), Number(d ?? 1)];
  const real = y !== undefined && month >= 1 && month <= 12 && date >= 1 && date <= length(year, month);
  if (!real) throw new RangeError(`"${text.slice(0, 40)}" is not a date; write YYYY-MM-DD, YYYY-MM or YYYY`);
  if (d !== undefined) return { first: dayOf(year, month, date), last: dayOf(year, month, date) };
  const lastMonth = m === undefined ? 12 : month;
  return { first: dayOf(year, month, 1), last: dayOf(year, lastMonth, length(year, lastMonth)) };
};

/**
 * Reads one full day.
 * @throws RangeError when the text is not a full, real date.
 * @example isoOf(readDay('2026-11-21')) // '2026-11-21'
 */
export const readDay = (text: string): Day => {
  const { first, last } = readSpan(text);
  if (first !== last) throw new RangeError(`"${text}" is not a full date; write YYYY-MM-DD`);
  return first;
};

/**
 * A day as an ISO date.
 * @example isoOf(0) // '1970-01-01'
 */
export const isoOf = (day: Day): string => new Date(day * MS).toISOString().slice(0, 10);

/**
 * Adds calendar months; a day that the target month does not have rolls forward to the first of the next month,
 * so that a wait is never shorter than said (CDSi date arithmetic).
 * @example isoOf(addMonths(readDay('2026-03-31'), 6)) // '2026-10-01'
 */
export const addMonths = (day: Day, months: number): Day => {
  const from = new Date(day * MS);
  const index = from.getUTCFullYear() * 12 + from.getUTCMonth() + months;
  const [year, month, date] = [Math.floor(index / 12), (index % 12) + 1, from.getUTCDate()];
  return date <= length(year, month) ? dayOf(year, month, date) : dayOf(year, month + 1, 1);
};

/**
 * The first free day after a last day of use: that day plus so many days, or calendar months.
 * @example isoOf(freeFrom(readDay('2026-11-07'), { free: 14 })) // '2026-11-21'
 */
export const freeFrom = (last: Day, window: Window): Day =>
  'free' in window ? last + window.free : addMonths(last, window.months);

/**
 * Whole years between a birth date and a day, as the youngest and the oldest that a partial date allows.
 * @example ageOn(readSpan('1990'), readDay('2026-11-21')) // { youngest: 35, oldest: 36 }
 */
export const ageOn = (birth: Span, day: Day): { youngest: number; oldest: number } => {
  const years = (born: Day): number => {
    const [from, to] = [isoOf(born), isoOf(day)];
    const whole = Number(to.slice(0, 4)) - Number(from.slice(0, 4));
    return to.slice(5) < from.slice(5) ? whole - 1 : whole;
  };
  return { youngest: years(birth.last), oldest: years(birth.first) };
};

/**
 * The latest of the days given; null when there is none.
 * @example latest([1, 3, 2]) // 3
 */
export const latest = (days: readonly Day[]): Day | null =>
  days.reduce<Day | null>((last, day) => (last === null || day > last ? day : last), null);

import { InputError } from './input-error.ts';
import { token } from './token.ts';

const DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;
const TIME = /^T(\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})?$/;
const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

const lengthOf = (year: number, month: number): number =>
  month === 2 && isLeap(year) ? 29 : (LENGTHS[month - 1] ?? 0);

/** Year 1000 and later: a year such as 0026 is a slip of the pen, never a date of birth. */
const exists = (year: number, month: number | null, day: number | null): boolean => {
  if (year < 1000) return false;
  if (month === null) return true;
  if (month < 1 || month > 12) return false;
  return day === null || (day >= 1 && day <= lengthOf(year, month));
};

const isTime = (text: string): boolean => {
  const match = TIME.exec(text);
  if (match === null) return false;
  const [hour = 0, minute = 0, second = 0] = match.slice(1).map((part) => Number(part ?? 0));
  return hour <= 24 && minute <= 59 && second <= 60;
};

/**
 * A date of the calendar: YYYY, YYYY-MM or YYYY-MM-DD; a dateTime is read as its date as written.
 * @example readDate('2026-11-20T23:30:00+01:00', 'facts[0].on') // '2026-11-20'
 */
export const readDate = (text: string, place: string): string => {
  const cut = text.indexOf('T');
  const date = cut === -1 ? text : text.slice(0, cut);
  const match = DATE.exec(date);
  const whole = cut === -1 || (match?.[3] !== undefined && isTime(text.slice(cut)));
  if (match === null || !whole) {
    throw new InputError(
      place,
      `${token(text)} is not a date; write YYYY-MM-DD, or YYYY-MM or YYYY where no more is known.`,
    );
  }
  const [year = 0, month = null, day = null] = match.slice(1).map((part) => (part === undefined ? null : Number(part)));
  if (!exists(year ?? 0, month, day)) {
    throw new InputError(place, `${token(text)} is not in the calendar; write a date that exists.`);
  }
  return date;
};

/**
 * One whole day: as `readDate`, but neither a month nor a year will do.
 * @example readDay('2026-11-21', 'on') // '2026-11-21'
 */
export const readDay = (text: string, place: string): string => {
  const date = readDate(text, place);
  if (date.length === 10) return date;
  throw new InputError(place, `${token(text)} is not a whole day; write YYYY-MM-DD.`);
};

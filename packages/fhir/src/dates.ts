import type { Element } from './element.ts';

const MS = 86_400_000;

const iso = (time: number): string => new Date(time).toISOString().slice(0, 10);

/**
 * The first day that an ISO date, whole or partial, can mean.
 * @example firstDay('2026-02') // '2026-02-01'
 */
export const firstDay = (date: string): string => date + '-01-01'.slice(date.length - 4);

/**
 * The last day that an ISO date, whole or partial, can mean.
 * @example lastDay('2026-02') // '2026-02-28'
 */
export const lastDay = (date: string): string => {
  const [year = 0, month = 12, day] = date.split('-').map(Number);
  return day === undefined ? iso(Date.UTC(year, month, 0)) : date;
};

/**
 * The day so many days later.
 * @example addDays('2026-12-31', 1) // '2027-01-01'
 */
export const addDays = (day: string, days: number): string => iso(Date.parse(`${day}T00:00:00Z`) + days * MS);

/** A date under `name`, or the start of a period. */
export const startOf = (at: Element, name: string): string | undefined =>
  at.date(`${name}DateTime`) ?? at.child(`${name}Period`)?.date('start');

/** Dates given by an extension of that URL. */
export const extensionDate = (at: Element, url: string): string | undefined =>
  at
    .list('extension')
    .filter((one) => one.text('url') === url)
    .map((one) => one.date('valueDateTime') ?? one.date('valueDate'))
    .find((date) => date !== undefined);

import { isoOf, readSpan } from '@primum/engine';
import type { Element } from './element.ts';

/**
 * The first day that an ISO date, whole or partial, can mean.
 * @example firstDay('2026-02') // '2026-02-01'
 */
export const firstDay = (date: string): string => isoOf(readSpan(date).first);

/** Beyond it a date has another form; no record means a day so late. */
const LAST_OF_ALL = readSpan('9999').last;

/**
 * The last day that an ISO date, whole or partial, can mean, so many days later.
 * @example lastDay('2026-02') // '2026-02-28'
 */
export const lastDay = (date: string, later = 0): string => isoOf(Math.min(readSpan(date).last + later, LAST_OF_ALL));

/** The day of what took a while: the month that it fell in, else its end; its start where no end is known. */
export const dayOfPeriod = (period: Element | undefined): string | undefined => {
  const [start, end] = [period?.date('start'), period?.date('end')];
  if (start === undefined || end === undefined || start === end) return end ?? start;
  return start.slice(0, 7) === end.slice(0, 7) ? end.slice(0, 7) : end;
};

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

import { isoOf, readSpan } from '@primum/engine';
import type { Element } from './element.ts';

/**
 * The first day that an ISO date, whole or partial, can mean.
 * @example firstDay('2026-02') // '2026-02-01'
 */
export const firstDay = (date: string): string => isoOf(readSpan(date).first);

/**
 * The last day that an ISO date, whole or partial, can mean, so many days later.
 * @example lastDay('2026-02') // '2026-02-28'
 */
export const lastDay = (date: string, later = 0): string => isoOf(readSpan(date).last + later);

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

import type { Texts } from './knowledge.ts';
import { formOf } from './plural.ts';

type Places = Readonly<{ [place: string]: string | number }>;

/**
 * A sentence of the knowledge with its {places} filled; the key itself where there is none.
 * @example fill(texts, 'greeting', { name: 'Ada' })
 */
export const fill = (texts: Texts, key: string, places: Places = {}): string =>
  (texts.messages[key] ?? key).replaceAll(/\{(\w+)\}/g, (whole, place: string) => String(places[place] ?? whole));

/**
 * A sentence with a {count}, in the form that the language uses with that count.
 * @example counted(texts, 'apples', 2) // '2 apples', where `apples.many` is '{count} apples'
 */
export const counted = (texts: Texts, key: string, count: number, places: Places = {}): string =>
  fill(texts, `${key}.${formOf(texts, count)}`, { ...places, count });

/**
 * A date in the language's own form.
 * @example sayDate(texts, '2026-11-24') // '24 November 2026'
 */
export const sayDate = (texts: Texts, iso: string): string => {
  const [year, month, day] = iso.split('-').map(Number);
  return fill(texts, 'date', {
    day: day ?? 1,
    month: texts.months[(month ?? 1) - 1] ?? String(month),
    year: year ?? 0,
  });
};

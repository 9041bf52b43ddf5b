import * as z from 'zod';
import { PARTS, type Written, type Wrong } from './pages.ts';
import type { Words } from './words.ts';

const realDay = z.iso.date();

const padded = (text: string, length: number): string => text.trim().padStart(length, '0');

/**
 * Reads a date of birth as somebody wrote it into three fields.
 * @param today YYYY-MM-DD; nobody is born after it
 * @example readWritten({ day: '1', month: '5', year: '1990' }, words, '2026-11-21') // { date: '1990-05-01' }
 */
export const readWritten = (
  written: Written,
  words: Words,
  today: string,
): { readonly date: string } | { readonly wrong: Wrong } => {
  const empty = PARTS.filter((part) => written[part].trim() === '');
  if (empty.length > 0) return { wrong: { text: words.missing, parts: empty } };
  const date = `${padded(written.year, 4)}-${padded(written.month, 2)}-${padded(written.day, 2)}`;
  const isReal = realDay.safeParse(date).success && date >= '1880' && date <= today;
  return isReal ? { date } : { wrong: { text: words.unreal, parts: PARTS } };
};

/** What is wrong with a date that is not the one on file. */
export const notTheirs = (words: Words, left: number): Wrong => ({ text: words.wrong(left), parts: PARTS });

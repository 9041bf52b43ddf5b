import { InputError, readDay } from '@primum/contract';
import { refuse } from '../read-body.ts';

/** A body that asks for a screening without what was said beside it. */
export interface Beside {
  readonly body: unknown;
  /** Since when nothing is new, as the person said when asked at the screening; null: nobody asked, or something is. */
  readonly nothingNewSince: string | null;
}

const dayIn = (value: unknown, today: string): string => {
  if (typeof value !== 'string') throw refuse('This is no day; write YYYY-MM-DD.', 'nothingNewSince');
  try {
    const day = readDay(value, 'nothingNewSince');
    if (day <= today) return day;
  } catch (error) {
    throw error instanceof InputError ? refuse(error.message, 'nothingNewSince') : error;
  }
  throw refuse('This day is not here yet; give the day of the last answers.', 'nothingNewSince');
};

/**
 * Takes out of a body that asks for a screening since when nothing is new. It is kept beside the screening and is no fact: it makes
 * nothing milder.
 * @throws {Refusal} where that is no day, or one that is not here yet
 * @example nothingNewIn({ nothingNewSince: '2026-11-20' }, '2026-11-21').nothingNewSince // '2026-11-20'
 */
export const nothingNewIn = (body: unknown, today: string): Beside => {
  if (typeof body !== 'object' || body === null || !('nothingNewSince' in body)) return { body, nothingNewSince: null };
  const { nothingNewSince, ...said } = body;
  return { body: said, nothingNewSince: dayIn(nothingNewSince, today) };
};

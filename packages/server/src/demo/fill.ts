import { InputError } from '@primum/contract';

/** What earlier steps were answered, by the name of the step. */
export type Answers = ReadonlyMap<string, Readonly<Record<string, unknown>>>;

const PLACE = /\{(\w+)(?:\.(\w+)|([+-]\d+))?\}/g;

const shifted = (today: string, days: number): string => {
  const at = new Date(`${today}T00:00:00Z`);
  at.setUTCDate(at.getUTCDate() + days);
  return at.toISOString().slice(0, 10);
};

/**
 * A value with the places of its texts filled: `{today}`, `{today-3}`, `{today+14}`, and what an earlier step was answered, `{client.person}`.
 * @throws {InputError} when there was no such answer
 * @example fill({ on: '{today-1}' }, '2026-11-21', new Map()) // { on: '2026-11-20' }
 */
export const fill = <T>(value: T, today: string, answers: Answers): T => {
  const filled = JSON.stringify(value).replaceAll(PLACE, (place, name: string, field?: string, days?: string) => {
    if (name === 'today' && field === undefined) return shifted(today, Number(days ?? 0));
    const found = answers.get(name)?.[field ?? ''];
    if (typeof found !== 'string' && typeof found !== 'number')
      throw new InputError(place, 'no step before this one was answered so.');
    return JSON.stringify(String(found)).slice(1, -1);
  });
  const parsed: T = JSON.parse(filled);
  return parsed;
};

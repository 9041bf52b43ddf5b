import { readDate } from '../read-date.ts';

/**
 * The same record with the named dates read; a dateTime becomes its date.
 * @example withDates({ on: '2026-11-20T08:00:00Z' }, ['on'], 'facts[0]') // { on: '2026-11-20' }
 */
export const withDates = <T extends object>(record: T, keys: readonly (keyof T & string)[], place: string): T => {
  const read: T = { ...record };
  for (const key of keys) {
    const text = record[key];
    if (typeof text === 'string') Object.assign(read, { [key]: readDate(text, `${place}.${key}`) });
  }
  return read;
};

import * as z from 'zod';
import { Refusal } from '../../problem.ts';
import { NUMBER } from '../clinic-schemas.ts';

/** Which page of a list: the first, or the one that another page names as `next`. */
export const pageQuery = z.strictObject({
  after: z
    .string()
    .regex(/^[\w-]{1,300}$/, 'take it from `next` of another page')
    .optional()
    .describe('`next` of the page before'),
  limit: z
    .string()
    .regex(/^\d{1,3}$/, 'a number up to 200')
    .optional()
    .describe('How many at most, up to 200. Default: 50'),
});

/** `next` of a page. */
export const nextSchema = z.string().nullable().describe('`after` of the next page; null at the end');

/** A place in a list, as it travels: opaque to whoever sends it back. */
export const cursorOf = (...place: readonly string[]): string =>
  Buffer.from(JSON.stringify(place)).toString('base64url');

const notOurs = (): Refusal =>
  new Refusal('unusable-input', '`after` is no place in this list; take it from `next` of another page.');

const isPart = (part: unknown): part is string => typeof part === 'string' && /^[\w-]*$/.test(part);

/**
 * The place that a cursor names.
 * @throws {Refusal} when it is none of ours
 */
export const placeIn = (cursor: string, parts: number): readonly string[] => {
  try {
    const place: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (Array.isArray(place) && place.length === parts && place.every(isPart)) return place;
  } catch {
    // No JSON: told below.
  }
  throw notOurs();
};

/**
 * The number of the record that a cursor names.
 * @throws {Refusal} when it is none of ours
 * @example numberIn(cursorOf('12')) // 12
 */
export const numberIn = (cursor: string): number => {
  const [place = ''] = placeIn(cursor, 1);
  if (!NUMBER.test(place)) throw notOurs();
  return Number(place);
};

/** How many are asked for. */
export const limitIn = ({ limit = '50' }: { readonly limit?: string | undefined }): number =>
  Math.max(1, Math.min(200, Number(limit)));

/** A page: what was found, and where the next one begins. One that is not full is the last. */
export const pageOf = <T, Name extends string>(
  name: Name,
  found: readonly T[],
  limit: number,
  cursor: (last: T) => string,
): Record<Name, T[]> & { next: string | null } => {
  const last = found.at(-1);
  const next = found.length < limit || last === undefined ? null : cursor(last);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a computed key is the name that was given
  return { [name]: [...found], next } as Record<Name, T[]> & { next: string | null };
};

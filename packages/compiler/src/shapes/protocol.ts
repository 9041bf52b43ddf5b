import { plain } from '@primum/contract';
import * as z from 'zod';
import { days, id, ids } from './common.ts';
import { disposition } from './rule.ts';

/** Words of the clinic that stand in reports: on one line, and never none. */
const said = z.string().overwrite(plain).min(1);

const procedures = z.union([z.literal('all'), ids.min(1)], {
  error: 'this names no procedure; it is `all`, or a list with at least one id',
});

/** An extension switched off. */
export const off = z.strictObject({ rule: id, procedures, reason: said, author: said });
export type RawOff = z.output<typeof off>;

const clearance = z.strictObject({ by: ids.min(1), after: ids.default([]), term: days.min(1) });

/** A rule made stricter: `until` an event where it becomes deferred, `clearance` of whom where it becomes clearance-required. */
export const stricter = z.strictObject({
  rule: id,
  procedures,
  disposition,
  until: id.optional(),
  clearance: clearance.optional(),
  reason: said,
  author: said,
});
export type RawStricter = z.output<typeof stricter>;

/** A clinic's protocol: a file of its own, outside the knowledge. */
export const protocol = z.strictObject({
  clinic: said,
  author: said,
  adopted: z.string(),
  knowledge: z.string(),
  off: z.array(off).default([]),
  stricter: z.array(stricter).default([]),
  shelfLives: z.record(id, days).default({}),
});

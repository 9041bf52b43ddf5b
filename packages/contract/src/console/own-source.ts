import * as z from 'zod';
import { count } from './common.ts';

/** `PUT /api/clinics/CLINIC/sources/LETTER`: the text of the clinic's own copy of a document. */
export const ownSourceBodySchema = z.strictObject({
  text: z.string().min(1).max(40_000).describe('The whole text as it was copied; only what matches is ever shown'),
});

/** `GET` of the same: its statements in their own words, where the copy has them word for word. */
export const ownSourceSchema = z.strictObject({
  letter: z.string(),
  title: z.string(),
  kept: z.boolean().describe('Whether the clinic has a copy of its own'),
  version: z.int().nullable(),
  at: z.string().nullable(),
  found: count,
  of: count,
  statements: z
    .record(z.string(), z.string().nullable())
    .describe('By statement: its own words; null: they are not in the copy, word for word'),
});

export type OwnSource = z.infer<typeof ownSourceSchema>;

import { DISPOSITIONS } from '@primum/engine';
import * as z from 'zod';
import { id, ids } from './common.ts';

const when = z
  .strictObject({
    answer: z.array(z.enum(['yes', 'unknown'])).min(1),
    disposition: z.array(z.enum(DISPOSITIONS)).min(1),
    origin: z.array(z.enum(['source', 'extension'])).min(1),
    until: z.array(z.enum(['date', 'event', 'none'])).min(1),
    lift: z.boolean(),
    refused: z.boolean(),
    stricter: z.boolean(),
  })
  .partial();

const line = z.union(
  [
    z.strictObject({ when, by: z.array(z.enum(['director', 'physician'])).min(1), second: z.boolean() }),
    z.strictObject({ when: when.default({}), refusal: id }),
  ],
  { error: 'this is no line of the policy: it is `when` with `by` and `second`, or with `refusal`' },
);

/** overrides.yaml: against which findings a clinician may proceed, and with which reasons. */
export const overrides = z.strictObject({
  reasons: ids.min(1),
  noReasons: ids.default([]),
  policy: z.array(line).min(1),
});

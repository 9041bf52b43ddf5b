import { DISPOSITIONS } from '@primum/engine';
import * as z from 'zod';
import { matchedSchema } from './chart.ts';
import { strict } from './strict.ts';

const texts = z.array(z.string());
const textOrNull = z.string().nullable();
// A refusal never lists them: it would hold the mildest one.
const OUTCOME = 'write an outcome as a report does';
export const dispositionSchema = z.enum(DISPOSITIONS, OUTCOME);
export const outcomeSchema = z.enum([...DISPOSITIONS, 'not-enough-information'], OUTCOME);
export const firedSchema = z.enum(['yes', 'unknown']);

export const evidenceSchema = strict({
  concept: z.string(),
  path: texts,
  kind: z.enum([
    'yes',
    'result',
    'ended',
    'unknown',
    'unconfirmed',
    'future',
    'stale-no',
    'old-result',
    'ended-on-unknown-day',
    'end-before-start',
    'resolved',
    'too-long',
    'broader-yes',
    'unclear-result',
    'between-result',
    'not-understood',
    'age',
    'no',
    'normal-result',
    'cannot-concern',
  ]),
  said: textOrNull,
  since: textOrNull,
  until: textOrNull,
  on: textOrNull,
  area: textOrNull,
  matched: z.enum([...matchedSchema.options, 'result']).nullable(),
  where: textOrNull,
});

export const actionSchema = strict({
  who: z.string(),
  what: z.string(),
  strength: z.enum(['must', 'should', 'may']),
});

const untilSchema = z.union([
  strict({ date: z.string() }),
  strict({ event: z.string() }),
  strict({ event: z.string(), days: z.number() }),
  strict({ event: z.string(), months: z.number() }),
]);

const clearanceNoteSchema = strict({
  by: z.string(),
  on: z.string(),
  until: textOrNull,
  from: dispositionSchema,
  conditions: z.array(z.string()).exactOptional(),
});

const lapsedNoteSchema = strict({
  ...clearanceNoteSchema.shape,
  because: z.enum(['expired', 'not-yet', 'new-evidence', 'role', 'no-specialist', 'refused']),
});

export const findingSchema = strict({
  rule: z.string(),
  title: z.string(),
  answer: firedSchema,
  disposition: dispositionSchema,
  origin: z.enum(['source', 'extension']),
  sure: z.enum(['stated', 'read', 'inferred']),
  named: z.boolean(),
  while: textOrNull,
  until: untilSchema.nullable(),
  why: z.string(),
  risks: texts,
  evidence: z.array(evidenceSchema),
  statements: texts,
  citations: texts,
  basis: z.array(
    z.enum(['source', 'label', 'guideline', 'review', 'study', 'clinic-list', 'law', 'inference', 'protocol']),
  ),
  actions: z.array(actionSchema),
  lifted: clearanceNoteSchema.nullable(),
  lapsed: lapsedNoteSchema.nullable(),
  off: strict({ reason: z.string(), author: z.string() }).nullable(),
  stricter: strict({
    reason: z.string(),
    author: z.string(),
    from: z.enum([...DISPOSITIONS, 'not-addressed']),
  }).nullable(),
  error: textOrNull,
});

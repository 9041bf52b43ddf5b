import * as z from 'zod';
import { accountId } from '../clinic-schemas.ts';

const id = z.string().trim().min(1).max(100);
const ids = z.array(id).min(1).max(50);
const texts = z.array(z.string());

/** How long a reason has to be at least: what takes less says nothing. */
const SHORTEST = 15;

export const overrideSchema = z
  .strictObject({
    rules: ids.describe('Findings of the screening'),
    procedures: ids.optional().describe('Only for these. Default: wherever in the screening it stands in the way'),
    reason: id.describe('A coded reason of the knowledge'),
    text: z.string().trim().min(SHORTEST, `the reason in words, ${SHORTEST} characters at least`).max(2000),
    second: accountId
      .optional()
      .describe('The account of a second person of the clinic; the override counts once they have agreed themself'),
  })
  .describe('Against what a clinician proceeds, and why');

export const agreementSchema = z
  .strictObject({
    agrees: z.boolean(),
    note: z.string().trim().min(1).max(2000).optional(),
  })
  .describe('What the second person of an override says to it');

/** An override as it is shown. */
export const keptSchema = z.strictObject({
  override: z.int().describe('Its number in the chain of the clinic'),
  at: z.string(),
  author: z.string(),
  screening: z.int(),
  on: z.string().describe('The only day on which it holds'),
  overridden: z.array(z.strictObject({ rule: z.string(), procedure: z.string(), disposition: z.string() })),
  reason: z.string(),
  text: z.string(),
  second: z.string().nullable(),
  agreement: z
    .strictObject({
      record: z.int().describe('Its number in the chain of the clinic'),
      at: z.string(),
      agrees: z.boolean(),
      note: z.string().nullable(),
    })
    .nullable()
    .describe('What the second person said; null: nothing yet, or there is none'),
  counts: z.boolean().describe('Whether somebody may proceed on it: nobody, until its second person has agreed'),
});

export const addedOverrideSchema = keptSchema.extend({ repeated: z.boolean() });

export const overridesSchema = z.strictObject({
  on: z.string().describe('The day of the screening, the only one on which an override holds'),
  reasons: z.array(z.strictObject({ id: z.string(), name: z.string() })),
  noReasons: z
    .array(z.strictObject({ id: z.string(), instead: z.string() }))
    .describe('What is no reason, and what to do'),
  findings: z.array(
    z.strictObject({
      procedure: z.string(),
      rule: z.string(),
      title: z.string(),
      answer: z.enum(['yes', 'unknown']),
      disposition: z.string(),
      overridable: z.boolean(),
      by: texts.describe('By whom: what an account is in the clinic'),
      second: z.boolean().describe('Whether it takes a second person'),
      why: z.string().nullable().describe('Why it may not be overridden, and whom to ask'),
    }),
  ),
  overrides: z.array(keptSchema),
});

export const overridesQuery = z.strictObject({
  lang: z.string().max(20).optional().describe('Default: that of the screening'),
});

import * as z from 'zod';
import { count, daySchema } from './common.ts';

/** `GET /api/clinics/CLINIC/rule-health` */
export const ruleHealthQuerySchema = z.strictObject({
  from: daySchema.optional().describe('The first day on which a screening was kept. Default: 90 days before `to`'),
  to: daySchema.optional().describe('The last such day. Default: today'),
  lang: z.string().max(20).optional().describe('Default: en'),
});

const rule = z.strictObject({
  rule: z.string(),
  title: z.string(),
  topic: z.string(),
  yes: count.describe('In how many screenings it was found'),
  unknown: count.describe('In how many it could not be answered'),
  overridden: count.describe('How many overrides were of it'),
  reasons: z.record(z.string(), count).describe('Their coded reasons'),
});

/** Counts only; nobody can be told from them. */
export const ruleHealthSchema = z.strictObject({
  from: z.string(),
  to: z.string(),
  screenings: count.describe('How many were looked at'),
  capped: z.boolean().describe('Whether there are more: only the newest 2,000 of the period were looked at'),
  rules: z.array(rule).describe('Every rule in force, those that were never found too; by how often they were found'),
  questions: z
    .array(
      z.strictObject({
        concept: z.string(),
        ask: z.string(),
        asked: count.describe('In how many screenings an answer to it was on the chart'),
        notSure: count.describe('In how many that answer was "not sure"'),
      }),
    )
    .describe('By share of "not sure"'),
  reasons: z.record(z.string(), z.string()).describe('The coded reasons in words'),
});

export type RuleHealth = z.infer<typeof ruleHealthSchema>;

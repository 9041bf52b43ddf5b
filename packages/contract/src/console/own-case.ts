import * as z from 'zod';
import { chartSchema } from '../schemas/chart.ts';
import { outcomeSchema } from '../schemas/finding.ts';
import { consolePage, daySchema, idSchema, nextPage, shortTextSchema, textSchema, written } from './common.ts';

const body = {
  name: shortTextSchema.describe('Of the case. Nobody who exists may be told from it'),
  chart: chartSchema.describe('Of an invented patient, as a native chart'),
  on: daySchema,
  procedures: z.array(idSchema).min(1).max(50),
  expected: z.record(idSchema, outcomeSchema).describe('By procedure, what is to come out'),
  note: textSchema.exactOptional(),
};

/** `POST /api/clinics/CLINIC/cases`: an invented chart, and what is to come out. */
export const ownCaseBodySchema = z.strictObject(body);

const holds = z
  .boolean()
  .nullable()
  .describe('Whether that comes out with the knowledge in force; null: it cannot read the chart');
export const ownCaseSchema = z.strictObject({
  id: z.string(),
  version: z.int(),
  ...written,
  ...body,
  outcomes: z.record(z.string(), outcomeSchema).nullable().describe('What comes out with the knowledge in force'),
  holds,
});
export const addedOwnCaseSchema = z.strictObject({
  id: z.string(),
  version: z.int(),
  at: z.string(),
  hash: z.string(),
  repeated: z.boolean(),
});
export const ownCasesQuerySchema = z.strictObject(consolePage);
export const ownCasesSchema = z.strictObject({ cases: z.array(ownCaseSchema), next: nextPage });

export type OwnCaseBody = z.input<typeof ownCaseBodySchema>;
export type OwnCase = z.infer<typeof ownCaseSchema>;
export type OwnCases = z.infer<typeof ownCasesSchema>;

import { chartSchema, reportSchema, requestSchema } from '@primum/contract';
import * as z from 'zod';
import { nextSchema } from './paging.ts';

const hash = z.string().describe('Its hash in the chain of the clinic');
const place = { screening: z.int().describe('Its number in the chain of the clinic'), at: z.string(), hash };
export const recordedSchema = z.strictObject({ ...place, repeated: z.boolean(), report: reportSchema });
export const screeningSchema = z.strictObject({
  ...place,
  person: z.string(),
  author: z.string(),
  appointment: z.string().nullable().describe('The appointment that it was made for'),
  nothingNewSince: z
    .string()
    .nullable()
    .describe('The day since which nothing was new, as the person said when asked at it; null: nobody asked so'),
  chart: chartSchema,
  request: requestSchema,
  knowledge: z.strictObject({ version: z.string(), sha256: z.string() }),
  report: reportSchema,
});
export const screeningsSchema = z.strictObject({
  screenings: z.array(
    z.strictObject({
      ...place,
      author: z.string(),
      on: z.string().describe('The day asked about'),
      outcomes: z.array(z.strictObject({ procedure: z.string(), outcome: z.string(), headline: z.string() })),
    }),
  ),
  next: nextSchema,
});
export const replaySchema = z.strictObject({
  same: z.boolean().describe('Whether the same bytes came out'),
  differs: z.array(z.string()).describe('Where not'),
  report: reportSchema.describe('As it was kept, byte for byte'),
});

import * as z from 'zod';
import { consolePage, daySchema, nextPage, textSchema, written } from './common.ts';
import { SEVERITIES } from './treatment.ts';

/** `POST /api/clinics/CLINIC/people/PERSON/adverse-events` */
export const adverseEventBodySchema = z.strictObject({
  treatment: z.uuid().exactOptional().describe('After which treatment, where it is one of ours'),
  on: daySchema.describe('The day on which it began or was seen; not in the future'),
  what: textSchema,
  severity: z.enum(SEVERITIES),
  actions: textSchema.exactOptional().describe('What was done about it'),
  reported: z.boolean().exactOptional().describe('Whether an authority or a maker was told'),
});

export const adverseEventSchema = z.strictObject({
  number: z.int().describe('Its number in the chain of the clinic'),
  ...written,
  treatment: z.string().nullable(),
  on: z.string(),
  what: z.string(),
  severity: z.enum(SEVERITIES),
  actions: z.string().nullable(),
  reported: z.boolean().nullable().describe('Null: nobody said'),
});
export const addedAdverseEventSchema = adverseEventSchema.extend({ hash: z.string(), repeated: z.boolean() });
export const adverseEventsQuerySchema = z.strictObject(consolePage);
export const adverseEventsSchema = z.strictObject({
  adverseEvents: z.array(adverseEventSchema).describe('Newest first'),
  next: nextPage,
});

export type AdverseEventBody = z.input<typeof adverseEventBodySchema>;
export type AdverseEvent = z.infer<typeof adverseEventSchema>;
export type AdverseEvents = z.infer<typeof adverseEventsSchema>;

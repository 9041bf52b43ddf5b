import * as z from 'zod';
import {
  consolePage,
  daySchema,
  idSchema,
  nextPage,
  numberOfRecord,
  shortTextSchema,
  textSchema,
  written,
} from './common.ts';

export const FOLLOW_UP_STATES = Object.freeze(['well', 'concern'] as const);
export const SEVERITIES = Object.freeze(['mild', 'moderate', 'severe'] as const);

const product = z.strictObject({
  name: shortTextSchema,
  lot: shortTextSchema.exactOptional(),
  expires: z
    .string()
    .regex(/^\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?$/, 'write YYYY-MM-DD, or YYYY-MM as on the pack')
    .exactOptional(),
});

const done = {
  at: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d$/, 'write YYYY-MM-DDTHH:MM, the time where the clinic is')
    .describe('When it was done: YYYY-MM-DDTHH:MM, where the clinic is. The day is that of the screening'),
  area: idSchema.exactOptional(),
  products: z.array(product).max(30),
  components: z.array(idSchema).max(100).exactOptional().describe('Of the mixture, ids of the knowledge'),
  settings: textSchema.exactOptional(),
  aftercare: z
    .strictObject({
      given: z.boolean(),
      version: shortTextSchema.exactOptional().describe('Of the sheet that was given'),
    })
    .describe('Whether the aftercare was told and given'),
  by: z
    .string()
    .regex(/^[A-Za-z0-9_-]{1,64}$/, 'the id of an account')
    .exactOptional()
    .describe('The account of whoever did it. Default: whoever writes this'),
  note: textSchema.exactOptional(),
};

/** `POST /api/clinics/CLINIC/people/PERSON/treatments`: only after a decision of that screening to go on. */
export const treatBodySchema = z.strictObject({
  screening: numberOfRecord.describe('The screening after which it was decided to go on'),
  procedure: idSchema.describe('One of that decision'),
  appointment: z.uuid().exactOptional().describe('Default: that of the screening'),
  ...done,
});
/** `PUT .../treatments/ID`, with `if-match`: how it was from now on. Screening, procedure and appointment stay. */
export const correctTreatmentBodySchema = z.strictObject({
  ...done,
  why: shortTextSchema.describe('Why it is corrected'),
});

export const followUpBodySchema = z.strictObject({
  on: daySchema.describe('The day on which it was asked or seen; not in the future'),
  state: z.enum(FOLLOW_UP_STATES),
  text: textSchema,
});
export const followUpSchema = z.strictObject({
  number: z.int(),
  ...written,
  treatment: z.string(),
  on: z.string(),
  state: z.enum(FOLLOW_UP_STATES),
  text: z.string(),
});
export const followedUpSchema = followUpSchema.extend({ hash: z.string(), repeated: z.boolean() });

const kept = {
  id: z.string(),
  version: z.int().describe('Its version, as in the ETag'),
  person: z.string(),
  written: z.strictObject(written).describe('Who wrote this version, and when'),
  screening: z.int(),
  decision: z.int().describe('The number of the decision that it rests on'),
  procedure: z.string(),
  name: z.string().describe('Of the procedure, in the language asked for'),
  appointment: z.string().nullable(),
  ...done,
  byName: z.string().nullable(),
  notScreened: z.array(z.string()).describe('Components that were used and were not in the plan that was screened'),
  corrected: z.string().nullable().describe('Why it was corrected; null: it is as it was written first'),
};
export const treatmentSchema = z.strictObject({
  ...kept,
  followUps: z.array(followUpSchema).describe('Newest first'),
});
export const treatedSchema = z.strictObject({
  id: z.string(),
  version: z.int(),
  at: z.string(),
  hash: z.string(),
  repeated: z.boolean(),
});
export const treatmentsQuerySchema = z.strictObject({
  ...consolePage,
  lang: z.string().max(20).optional().describe('Default: en'),
});
export const treatmentQuerySchema = treatmentsQuerySchema.pick({ lang: true });
export const treatmentsSchema = z.strictObject({
  treatments: z.array(treatmentSchema).describe('By day, oldest first'),
  next: nextPage,
});

export type TreatBody = z.input<typeof treatBodySchema>;
export type CorrectTreatmentBody = z.input<typeof correctTreatmentBodySchema>;
export type Treatment = z.infer<typeof treatmentSchema>;
export type Treatments = z.infer<typeof treatmentsSchema>;
export type FollowUpBody = z.input<typeof followUpBodySchema>;
export type FollowUp = z.infer<typeof followUpSchema>;

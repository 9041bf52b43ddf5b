import { chartSchema } from '@primum/contract';
import * as z from 'zod';
import { NOT_COUNTED, WITHDRAWN } from '../../clinics/answers.ts';
import { screenSchema } from '../../schemas.ts';
import { personParams, thingParams } from '../clinic-schemas.ts';
import { nextSchema } from './paging.ts';

const { facts, measurements, notUnderstood, hints, patient } = chartSchema.shape;
const fromSchema = z.enum(['client', 'staff', 'record']);
const version = z.int().describe('Its version, as in the ETag');
const withdrawn = z
  .enum(NOT_COUNTED)
  .nullable()
  .describe('Why it does not count; null where it does. not-sent: the client goes on with it');
const reading = {
  on: z.string().describe('The day on which it was said'),
  from: fromSchema,
  counts: z.strictObject({ facts: z.int(), measurements: z.int(), notUnderstood: z.int(), hints: z.int() }),
};
const made = z.strictObject({ screening: z.int(), at: z.string() });

export const answersParams = thingParams;
export const answersOfParams = personParams;

/** What a person answered. It is read by `readAnswers`, which knows the knowledge and says what is wrong with its place. */
export const answersBody = z
  .strictObject({
    on: z
      .string()
      .optional()
      .describe('The day on which it was said, YYYY-MM-DD. Default: today; of a correction, that of what it corrects'),
    from: fromSchema
      .optional()
      .describe(
        'Who said it. Default: staff; of a correction, as before. From client and staff, a fact without `on` was said on that day',
      ),
    facts: facts.optional().describe('As in a native chart. Either this or `bundle`'),
    measurements,
    notUnderstood,
    bundle: screenSchema.shape.bundle,
  })
  .describe('What was answered at one time');

export const withdrawalBody = z.strictObject({ reason: z.enum(WITHDRAWN) });

export const keptAnswersSchema = z.strictObject({
  id: z.string(),
  version,
  at: z.string(),
  hash: z.string().describe('Its hash in the chain of the clinic'),
  repeated: z.boolean(),
  ...reading,
  notUnderstood: notUnderstood.unwrap().describe('Entries that nobody could place; they count as unknown'),
  partial: z.boolean().describe('The record says that it is only a part'),
});
export const correctedSchema = keptAnswersSchema.extend({
  screenings: z.array(made).describe('Made since these answers were first given: make them again'),
});
export const withdrawnSchema = correctedSchema.pick({ id: true, version: true, at: true, screenings: true }).extend({
  withdrawn: z.enum(WITHDRAWN),
});

const whole = z
  .string()
  .nullable()
  .describe('The day on which all that was asked was answered last; null where a client has not sent all of it yet');
const about = { id: z.string(), version, at: z.string(), author: z.string(), ...reading, whole, withdrawn };
export const oneAnswersSchema = z.strictObject({
  ...about,
  person: z.string(),
  facts,
  measurements: measurements.unwrap(),
  notUnderstood: notUnderstood.unwrap(),
  hints: hints.unwrap(),
  patient: patient.omit({ id: true }).nullable().describe('What a record says of the patient'),
});
export const answersListSchema = z.strictObject({ answers: z.array(z.strictObject(about)), next: nextSchema });

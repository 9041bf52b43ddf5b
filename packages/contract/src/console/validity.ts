import * as z from 'zod';
import { dispositionSchema } from '../schemas/finding.ts';
import { daySchema, texts } from './common.ts';

/** `GET /api/clinics/CLINIC/people/PERSON/validity` */
export const validityQuerySchema = z.strictObject({
  on: daySchema.optional().describe('The day on which it is looked at. Default: today'),
  lang: z.string().max(20).optional().describe('Default: en'),
});

const from = z.string().describe('The first day');
const until = z.string().nullable().describe('The last day, in; null: no end is known');

const deferral = z.strictObject({
  procedure: z.string(),
  name: z.string().describe('Of the procedure'),
  rule: z.string(),
  title: z.string(),
  disposition: dispositionSchema,
  from,
  until,
  free: z.string().nullable().describe('The first day on which it no longer stands; null: no day is known'),
  words: z.string().nullable().describe('Until when, in words; null: no end is named'),
});

export const validitySchema = z.strictObject({
  on: z.string(),
  answers: z
    .array(
      z.strictObject({
        topic: z.string().describe('A topic of the intake; `other` for what no topic asks'),
        title: z.string().describe('Empty for `other`'),
        from,
        until: until.describe(
          'The last day on which all of them count, by the shortest shelf life of what they may be asked for; null: they do not end',
        ),
        outlived: z.boolean(),
      }),
    )
    .describe('By topic, of each concept the newest answer; also what does not count any more'),
  clearances: z.array(
    z.strictObject({
      id: z.string(),
      rules: texts,
      titles: texts,
      by: z.string().describe('The role that was asked'),
      from,
      until,
      standing: z.enum(['asked', 'received', 'refused', 'expiring', 'expired']),
    }),
  ),
  deferrals: z
    .array(deferral)
    .describe('What stands in the way of each procedure in the newest screening: wait, do not treat, clearance needed'),
  screening: z
    .strictObject({ number: z.int(), on: z.string() })
    .nullable()
    .describe('The newest screening, whose deferrals these are'),
  appointments: z
    .array(
      z.strictObject({
        id: z.string(),
        at: z.string(),
        procedures: texts,
        names: texts,
        inside: z
          .array(z.strictObject({ procedure: z.string(), rule: z.string(), title: z.string(), until }))
          .describe('The deferrals into which it falls'),
        outlived: texts.describe('Topics whose answers do not count any more on that day'),
      }),
    )
    .describe('Booked from the day looked at on, by day'),
});

export type Validity = z.infer<typeof validitySchema>;

import * as z from 'zod';
import { chartSchema } from '../schemas/chart.ts';
import { dispositionSchema, outcomeSchema } from '../schemas/finding.ts';
import { count, daySchema, stamp, texts, written } from './common.ts';
import { decisionWordSchema } from './decision.ts';

/** `GET /api/clinics/CLINIC/today` */
export const todayQuerySchema = z.strictObject({
  on: daySchema.optional().describe('The day. Default: today'),
  lang: z.string().max(20).optional().describe('Language of the headlines. Default: that in which each was kept'),
});

const outcome = z.strictObject({
  procedure: z.string(),
  outcome: outcomeSchema,
  atLeast: dispositionSchema,
  atMost: dispositionSchema,
  decided: z.boolean(),
  headline: z.string(),
  earliest: z.string().nullable(),
});

const latest = z.strictObject({
  number: z.int().describe('The number of the screening'),
  ...written,
  on: z.string().describe('The day asked about'),
  current: z.boolean().describe('Whether the chart, the knowledge and the plan are still those it was made with'),
  screenings: z.array(outcome).describe('The procedures of the appointment first'),
  decisions: z
    .array(z.strictObject({ procedure: z.string(), decision: decisionWordSchema }))
    .describe('What was decided of it last, by procedure; none: nothing yet'),
});

const clearance = z.strictObject({
  id: z.string(),
  rules: texts,
  titles: texts.describe('Of the rules, in the language asked for'),
  standing: z.enum(['asked', 'refused', 'expiring', 'expired']),
  asked: z.string().describe('The day of the letter'),
  reminded: z.string().nullable(),
  until: z.string().nullable(),
});

const row = z.strictObject({
  appointment: z.strictObject({
    id: z.string(),
    at: z.string().describe('YYYY-MM-DDTHH:MM, where the clinic is'),
    procedures: texts,
    names: texts.describe('Of the procedures, in the language asked for'),
    planned: chartSchema.shape.planned,
    plans: texts.describe(
      'What is planned of each procedure, in one line, in the language asked for; empty where nothing is',
    ),
    practitioner: z.string().nullable(),
    practitionerName: z.string().nullable(),
    note: z.string().nullable(),
    state: z.enum(['booked', 'arrived', 'done', 'cancelled', 'missed']),
    version: z.int().describe('Its version, as in its ETag'),
  }),
  person: z.string(),
  name: z.string(),
  birthDate: z.string().nullable(),
  latest: latest
    .nullable()
    .exactOptional()
    .describe(
      'The newest screening for this appointment, or else for this day and these procedures; null: none. Left out for roles that may not read it',
    ),
  answers: z.strictObject({
    sent: stamp.nullable().describe('When answers that count were given last; null: never'),
    on: z.string().nullable().describe('The day that those are of'),
    from: z.enum(['client', 'staff', 'record']).nullable(),
    unsent: z.boolean().describe('Whether the client has begun answers for this appointment and not sent them'),
    outlived: count
      .nullable()
      .exactOptional()
      .describe('Questions whose answers do not count any more on that day; null: what is planned cannot be screened'),
    missing: count
      .nullable()
      .exactOptional()
      .describe('Questions that were never answered, or with "not sure"; null as above'),
  }),
  clearances: z
    .array(clearance)
    .exactOptional()
    .describe('Those that are open, refused, about to end or ended. Left out for roles that may not read them'),
  link: z
    .strictObject({ id: z.string(), state: z.enum(['open', 'locked', 'closed', 'expired']) })
    .nullable()
    .describe('The newest link to the client for this appointment'),
  treated: z.boolean().exactOptional().describe('Whether a treatment for it is kept'),
  done: z.boolean().describe('Whether nothing is left to do: done, cancelled or missed'),
});

export const todaySchema = z.strictObject({
  on: z.string(),
  rows: z.array(row).describe('By time'),
  more: z.boolean().describe('Whether the day has more appointments than fit here (200)'),
  tomorrow: z
    .strictObject({
      on: z.string(),
      appointments: count,
      call: count
        .nullable()
        .describe(
          'Of how many people the chart already says worse than precautions, or leaves something open that they could answer today. Null for roles that may not read that',
        ),
    })
    .describe('The next day, before anybody comes'),
});

export type Today = z.infer<typeof todaySchema>;
export type TodayRow = Today['rows'][number];

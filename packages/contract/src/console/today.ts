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

/** That somebody has called a client before a visit: who said so, and when. */
export const calledSchema = z.strictObject(written);

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
  call: z
    .boolean()
    .describe(
      'Whether the client is to be called before the visit: they were told so and nobody has called since; for roles that may read the chart also where it says, before the day, that a call could help',
    ),
  callSaid: count.describe(
    'The record in which something was said of that call last; 0: nothing. As the `if-match` of `POST .../call` it keeps what was promised since',
  ),
  phone: z.string().nullable().describe('Of the client, where they are to be called; null: none is on file'),
  called: calledSchema.nullable().describe('Who has called, and when; null: nobody, or a call was promised since'),
  toAgree: z
    .boolean()
    .exactOptional()
    .describe(
      'Whether an override of that screening names the caller as its second person and waits for their word. Left out as above',
    ),
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
      call: count.describe('How many people are to be called before they come, as `call` of the rows of that day says'),
    })
    .describe('The next day, before anybody comes'),
});

export type Today = z.infer<typeof todaySchema>;
export type TodayRow = Today['rows'][number];

import * as z from 'zod';
import { outcomeSchema } from '../schemas/finding.ts';
import { consolePage, count, nextPage, numberOfRecord, texts, written } from './common.ts';
import { DECISIONS } from './decision.ts';
import { FOLLOW_UP_STATES, SEVERITIES } from './treatment.ts';

/** What a timeline can be narrowed to. A letter is a clearance that was asked for; an agreement is what the second person of an override said. */
export const TIMELINE_KINDS = Object.freeze([
  'screening',
  'answers',
  'clearance',
  'letter',
  'override',
  'agreement',
  'decision',
  'treatment',
  'follow-up',
  'adverse-event',
  'identity',
  'emergency',
] as const);
export type TimelineKind = (typeof TIMELINE_KINDS)[number];

/** What happened. */
export const TIMELINE_EVENTS = Object.freeze([
  'kept',
  'given',
  'corrected',
  'withdrawn',
  'asked',
  'reminded',
  'received',
  'refused',
  'agreed',
  'declined',
] as const);

const KINDS = new RegExp(`^(${TIMELINE_KINDS.join('|')})(,(${TIMELINE_KINDS.join('|')}))*$`);

/** `GET /api/clinics/CLINIC/people/PERSON/timeline` */
export const timelineQuerySchema = z.strictObject({
  ...consolePage,
  kinds: z
    .string()
    .regex(KINDS, `write kinds with commas between them: ${TIMELINE_KINDS.join(', ')}`)
    .optional()
    .describe('Only these, with commas between them. Default: all'),
  lang: z.string().max(20).optional().describe('Default: en'),
});

const entry = z.strictObject({
  record: z.int().describe('Its number in the chain of the clinic'),
  ...written,
  on: z.string().nullable().describe('The day that it is about, where that is one'),
  kind: z.enum(TIMELINE_KINDS),
  event: z.enum(TIMELINE_EVENTS),
  line: z
    .string()
    .nullable()
    .describe(
      'One line from what is kept: a headline, the names of rules, what was noted. Null: kind and event say all',
    ),
  said: z
    .strictObject({
      outcomes: z
        .array(
          z.strictObject({ procedure: z.string(), name: z.string(), outcome: outcomeSchema, headline: z.string() }),
        )
        .exactOptional(),
      decision: z.enum(DECISIONS).exactOptional(),
      severity: z.enum(SEVERITIES).exactOptional(),
      state: z.enum(FOLLOW_UP_STATES).exactOptional(),
      nothingNewSince: z.string().exactOptional().describe('Asked at the screening: nothing new since this day'),
      from: z.enum(['client', 'staff', 'record']).exactOptional().describe('Who gave the answers'),
      facts: count.exactOptional().describe('How many facts the answers have'),
      until: z.string().nullable().exactOptional().describe('The last day of a clearance'),
      reason: z.string().exactOptional().describe('A coded reason'),
      rules: texts.exactOptional().describe('Ids of rules'),
    })
    .describe('What of it is coded, for whoever shows it'),
  links: z.strictObject({
    screening: numberOfRecord.exactOptional(),
    clearance: z.string().exactOptional(),
    answers: z.string().exactOptional(),
    treatment: z.string().exactOptional(),
    appointment: z.string().exactOptional(),
  }),
});

export const timelineSchema = z.strictObject({
  entries: z
    .array(entry)
    .describe('Newest first. Of a search a page may be short, even empty, and still have a next one'),
  next: nextPage,
});

export type Timeline = z.infer<typeof timelineSchema>;
export type TimelineEntry = Timeline['entries'][number];

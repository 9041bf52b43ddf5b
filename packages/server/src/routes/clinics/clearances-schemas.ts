import * as z from 'zod';
import { WITHDRAWN } from '../../clinics/clearances-change.ts';
import { STANDINGS } from '../../clinics/clearances-kept.ts';
import { SCAN_TYPES } from '../../clinics/clearances-scan.ts';
import { keyHeaders, thingParams } from '../clinic-schemas.ts';
import { nextSchema, pageQuery } from './paging.ts';
import { versionHeaders } from './version.ts';

const id = z.string().trim().min(1).max(100);
const ids = z.array(id).min(1).max(50);
const name = z.string().trim().min(1).max(200);
const day = z.iso.date('a whole day, as YYYY-MM-DD').refine((text) => text >= '1900', 'a day of our time');
const lang = z.string().max(20).optional().describe('Language of the letter. Default: en');

/** A change of something that was seen, which is done once under its key. */
export const changeHeaders = z.looseObject({ ...keyHeaders.shape, ...versionHeaders.shape });
export const clearanceParams = thingParams;

export const askSchema = z
  .strictObject({
    screening: z.int().min(1).max(999_999_999).describe('The number of the screening in which they were found'),
    rules: ids.describe('Findings of that screening'),
    from: id.describe('The role that is asked; the rule names who may lift it'),
    addressee: name.optional().describe('The name of whoever is asked, where it is known; the letter is to them'),
    after: id.optional().describe('Whose assessment comes before the decision, where the rule wants two people'),
    procedures: ids.optional().describe('Only these of the screening. Default: all in which it was found'),
    areas: ids.optional().describe('Only these within what is planned. Default: what is planned'),
    lang,
    on: day.optional().describe('The day of the letter, not in the future. Default: today'),
  })
  .describe('Who is asked to judge which findings of a screening');

const professional = { name, registration: z.string().trim().min(1).max(100).optional(), on: day };

const screenOn = day
  .optional()
  .describe(
    'The day asked about in the screening that follows. Default: that of the screening it was asked from, or today',
  );

const answeredSchema = z.strictObject({
  decision: z.enum(['cleared', 'refused']),
  ...professional,
  assessment: z
    .strictObject(professional)
    .optional()
    .describe('Who assessed before the decision, where it was asked for after somebody'),
  until: day.optional().describe('The last day on which it holds. Default: the term of the rule'),
  conditions: z.array(z.string().trim().min(1).max(500)).max(20).optional(),
  procedures: ids.optional().describe('Only these of what was asked'),
  areas: ids.optional().describe('Only these of what was asked'),
  scan: z
    .strictObject({ type: z.enum(SCAN_TYPES), base64: z.string().min(1) })
    .optional()
    .describe('The letter that came back; up to 700 KB'),
  screenOn,
});

const withdrawnSchema = z.strictObject({ state: z.literal('withdrawn'), reason: z.enum(WITHDRAWN), screenOn });

/** What became of a clearance: the answer to it, or that it does not count. */
export const decideSchema = z.union([answeredSchema, withdrawnSchema], {
  error: 'this is neither an answer, with `decision`, `name` and `on`, nor `state: "withdrawn"` with a `reason`',
});

export const remindSchema = z.strictObject({
  on: day,
  how: z.enum(['letter', 'telephone', 'e-mail', 'person']),
});

export const againSchema = z.strictObject({ lang });

const texts = z.array(z.string());
const signed = z.strictObject({ name: z.string(), registration: z.string().nullable(), on: z.string() });
const state = z.enum(['asked', 'received', 'refused', 'withdrawn']);
const standing = z.enum(STANDINGS).describe('How it stands today: expiring and expired are told by the day');

/** A clearance as it is shown. */
export const clearanceSchema = z.strictObject({
  id: z.string(),
  person: z.string(),
  version: z.int().describe('The number in its ETag'),
  changed: z.string(),
  state,
  standing,
  until: z.string().nullable().describe('The last day on which all of it holds'),
  asked: z.strictObject({
    screening: z.int(),
    on: z.string(),
    from: z.string(),
    addressee: z.string().nullable().describe('The name of whoever is asked; null where nobody gave one'),
    after: z.string().nullable(),
    lang: z.string(),
    points: z.array(
      z.strictObject({
        rule: z.string(),
        concepts: texts,
        procedures: texts,
        areas: texts.describe('None: wherever'),
        term: z.int().describe('For how many days an answer holds that names no end'),
        after: z.boolean(),
      }),
    ),
    again: z.string().nullable().describe('The clearance that it asks for again'),
    by: z.string().nullable().describe('The account of whoever asked; null in the first ones that were kept'),
  }),
  reminders: z.array(z.strictObject({ on: z.string(), how: z.string(), by: z.string() })),
  answer: signed
    .extend({
      assessment: signed.nullable(),
      until: z.string().nullable(),
      conditions: texts,
      scan: z.string().nullable().describe('The type of the file that is kept'),
    })
    .nullable(),
  withdrawn: z.string().nullable(),
  decisions: z.array(z.looseObject({ rule: z.string(), decision: z.enum(['cleared', 'refused']) })),
});

export const askedSchema = z.strictObject({
  clearance: clearanceSchema,
  letter: z.string().describe('To print and to send'),
  repeated: z.boolean(),
});

export const changedSchema = z.strictObject({
  clearance: clearanceSchema,
  screening: z
    .strictObject({
      screening: z.int(),
      at: z.string(),
      hash: z.string(),
      on: z.string(),
      outcomes: z.array(
        z.strictObject({ procedure: z.string(), before: z.string(), after: z.string(), headline: z.string() }),
      ),
    })
    .nullable()
    .describe('The screening that was made because of it; null where nothing changed that counts'),
  repeated: z.boolean(),
});

export const listQuery = pageQuery.extend({
  state: z.enum(STANDINGS).optional().describe('Received ones that are expiring or expired are received, too'),
  on: day.optional().describe('The day on which they are looked at. Default: today'),
  within: z
    .string()
    .regex(/^\d{1,3}$/, 'a number of days')
    .optional()
    .describe('So many days before its last one a clearance is expiring. Default: 30'),
  person: z.uuid().optional(),
});

export const listSchema = z.strictObject({
  clearances: z.array(
    z.strictObject({
      id: z.string(),
      person: z.string(),
      state,
      standing,
      from: z.string(),
      after: z.string().nullable(),
      rules: texts,
      procedures: texts,
      points: z
        .array(z.strictObject({ rule: z.string(), procedures: texts, areas: texts }))
        .describe('Which rule was asked about in which procedures and areas; no area: wherever it is planned'),
      asked: z.string(),
      reminded: z.string().nullable(),
      until: z.string().nullable(),
      changed: z.string(),
    }),
  ),
  next: nextSchema,
});

export const letterQuery = z.strictObject({ lang });

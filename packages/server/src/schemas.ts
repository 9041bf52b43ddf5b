import { chartSchema, reportSchema, requestSchema } from '@primum/contract';
import { CATEGORIES } from '@primum/engine';
import * as z from 'zod';
import { problemSchema } from './problem.ts';

const texts = z.array(z.string());
const { on, procedures, complete, lang } = requestSchema.shape;

/** What `POST /api/screen` takes. It is read by `readAsked`, which knows the knowledge and says what is wrong with its place. */
export const screenSchema = z
  .strictObject({
    chart: chartSchema.optional().describe('A native chart, read strictly. Either this or `bundle`'),
    bundle: z
      .looseObject({ resourceType: z.string() })
      .optional()
      .describe('FHIR R4: a Bundle of one patient, or a single resource. What is not understood is listed and counts'),
    planned: chartSchema.shape.planned.describe('Only beside `bundle`: per procedure components, goals, area and type'),
    on: on.optional().describe('The day asked about, YYYY-MM-DD. Default: today where the server runs'),
    procedures: procedures.describe('Ids of procedures. Default: the founding ones'),
    complete: complete.describe('Categories in which the person was asked everything: silence there is read as no'),
    lang: lang.describe('Language of the report. Default: en'),
  })
  .describe('One chart, and what is asked of it');

/** What is asked of a person whose chart is kept. */
export const askedOfKeptSchema = screenSchema
  .pick({ planned: true, on: true, procedures: true, complete: true, lang: true })
  .extend({
    planned: chartSchema.shape.planned.describe('Per procedure components, goals, area and type'),
    appointment: z
      .uuid()
      .optional()
      .describe(
        'An appointment of the person: its procedures, and its plan of each procedure, hold where nothing else is said here',
      ),
    nothingNewSince: z.iso
      .date()
      .optional()
      .describe('Where the person was asked and said so: the day since which nothing is new. No fact; kept beside it'),
  })
  .describe('What is asked of the chart that is kept');

/** What `POST /api/find` takes: the text stands in the body, because an address is written into logs everywhere. */
export const findSchema = z.strictObject({
  text: z
    .string()
    .min(1)
    .max(500)
    .refine((text) => /[\p{L}\p{N}]/u.test(text), 'there is nothing to look for')
    .describe('A name, a code or a few words'),
  lang: z.string().optional().describe('Language of the names found. Default: en'),
});

const matchSchema = z.strictObject({
  concept: z.string(),
  name: z.string(),
  category: z.enum(CATEGORIES),
  by: z.enum(['name', 'synonym', 'ingredient', 'brand', 'maybe', 'allergen', 'id', 'code']),
  matched: z.string(),
  said: z.string(),
  how: z.enum(['exact', 'near', 'part']),
  verified: z.string().nullable(),
  markets: texts,
  asks: z.boolean().describe('A question for somebody to confirm, never a fact'),
  rules: z.array(z.strictObject({ id: z.string(), title: z.string() })),
});

/** What a text may mean. */
export const foundSchema = z.strictObject({
  text: z.string(),
  lang: z.string(),
  matches: z.array(matchSchema),
  negated: z.array(matchSchema).describe('What the text names and takes back: neither a fact nor an answer "no"'),
  notUnderstood: texts,
});

/** The knowledge that is served. */
export const knowledgeSchema = z.strictObject({
  version: z.string(),
  sha256: z.string(),
  approved: z.boolean().describe('Whether a clinician has approved it'),
  procedures: texts,
  rules: texts,
  languages: texts,
  unreviewed: texts.describe('Languages whose texts nobody who speaks them has reviewed'),
});

const named = z.strictObject({ id: z.string(), name: z.string() });

/** What can be asked about. */
export const proceduresSchema = z.array(
  z.strictObject({
    id: z.string(),
    name: z.string(),
    founding: z.boolean().describe('Screened where a request names no procedure'),
    complete: z.boolean().describe('Its rules are all there; only then may it be offered instead of another'),
    kinds: texts,
    goals: z.array(named),
    types: z.array(named),
    statements: texts,
  }),
);

/** One rule, as it may be read beside its sources. */
export const ruleSchema = z.strictObject({
  id: z.string(),
  title: z.string(),
  topic: z.string(),
  criterion: z.looseObject({}).describe('The logical test'),
  columns: z
    .record(z.string(), z.looseObject({ kind: z.enum(['ruling', 'not-addressed', 'covered']) }))
    .describe('What it says of each procedure'),
  why: z.record(z.string(), z.string()),
  statements: z.array(z.strictObject({ id: z.string(), paraphrase: z.string() })),
  citations: z.array(z.strictObject({ id: z.string(), kind: z.string(), text: z.string() })),
  text: z.string().describe('All of it as a page of text'),
});

/** In which language. */
export const langSchema = z.strictObject({ lang: z.string().optional().describe('Default: en') });
export const idSchema = z.strictObject({ id: z.string() });

/** Schemas that have a name of their own in the description of the API. */
export const components = z.registry<{ id: string }>();
components.add(problemSchema, { id: 'Problem' });
components.add(chartSchema, { id: 'Chart' });
components.add(screenSchema, { id: 'Screen' });
components.add(reportSchema, { id: 'Report' });
components.add(foundSchema, { id: 'Found' });
components.add(ruleSchema, { id: 'Rule' });

import * as z from 'zod';
import { idSchema, shortTextSchema, textSchema, written } from './common.ts';

/** What a clinician decides after a screening: to go on, to wait, not to do it, or to do something else. */
export const DECISIONS = Object.freeze(['goes-ahead', 'waits', 'not-done', 'alternative'] as const);
export const decisionWordSchema = z.enum(DECISIONS);
export type DecisionWord = (typeof DECISIONS)[number];

const step = z.strictObject({
  what: z
    .string()
    .trim()
    .min(1)
    .max(500)
    .describe(
      'The action in the words of the report in `lang`, a condition of a clearance in its own, or something of one’s own',
    ),
  done: z.boolean(),
  note: shortTextSchema.optional(),
});

/** `POST /api/clinics/CLINIC/people/PERSON/screenings/NUMBER/decision` */
export const decideBodySchema = z
  .strictObject({
    decision: decisionWordSchema,
    procedures: z.array(idSchema).min(1).max(50).optional().describe('Of the screening. Default: all that it is about'),
    alternative: idSchema.optional().describe('The procedure that is done instead; with `alternative` only'),
    steps: z
      .array(step)
      .max(200)
      .default([])
      .describe(
        'What was done of the next steps. What the report says must be done, or a clearance makes a condition, and is not here is kept as not done',
      ),
    note: textSchema.optional(),
    lang: z.string().max(20).optional().describe('In which language the steps are. Default: that of the screening'),
  })
  .refine(({ decision, alternative }) => (decision === 'alternative') === (alternative !== undefined), {
    message: 'name an alternative where the decision is `alternative`, and only there',
    path: ['alternative'],
  });

const keptStep = z.strictObject({
  what: z.string(),
  strength: z
    .enum(['must', 'should', 'may'])
    .nullable()
    .describe('Null: it is no action of the report and no condition of a clearance'),
  done: z.boolean(),
  note: z.string().nullable(),
});

export const decisionSchema = z.strictObject({
  number: z.int().describe('Its number in the chain of the clinic'),
  ...written,
  screening: z.int(),
  on: z.string().describe('The day of the screening'),
  appointment: z.string().nullable().describe('That of the screening'),
  procedures: z.array(z.string()),
  decision: decisionWordSchema,
  alternative: z.string().nullable(),
  steps: z.array(keptStep),
  note: z.string().nullable(),
  overrides: z.array(z.int()).describe('The overrides that a decision to go on rests on'),
  lang: z.string(),
});

export const decidedSchema = decisionSchema.extend({ hash: z.string(), repeated: z.boolean() });
/** `GET` of the same: all that was decided of the screening. The newest of a procedure counts. */
export const decisionsSchema = z.strictObject({
  decisions: z.array(decisionSchema).describe('Newest first'),
  today: z.string().describe('The day, where the server runs: a decision is of the day of its screening'),
  changed: z
    .array(z.enum(['chart', 'knowledge', 'plan']))
    .describe('What is other by now than what the screening was made with: then no decision is taken of it'),
});

export type DecideBody = z.input<typeof decideBodySchema>;
export type RecordedDecision = z.infer<typeof decisionSchema>;
export type Decisions = z.infer<typeof decisionsSchema>;

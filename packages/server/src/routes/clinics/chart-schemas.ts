import { chartSchema, questionTopicSchema, reportSchema, requestSchema } from '@primum/contract';
import * as z from 'zod';
import { REASONS } from '../../clinics/questions.ts';
import { nextSchema, pageQuery } from './paging.ts';

const day = z.iso.date();
const question = reportSchema.shape.screenings.element.shape.questions.element;

export const shownChartSchema = chartSchema.describe(
  'What is on file, as a native chart. `where` begins with `answers/ID`: the answers that say it',
);

export const questionsQuery = z.strictObject({
  on: z.string().optional().describe('The day asked about. Default: today'),
  procedures: z
    .string()
    .regex(/^[a-z0-9-]+(,[a-z0-9-]+)*$/, 'write ids with commas between them')
    .optional()
    .describe('Ids of procedures, with commas between them. Default: the founding ones'),
  appointment: z.uuid().optional().describe('An appointment of the person: its procedures and its plan'),
  lang: z.string().optional().describe('Default: en'),
});
export const questionsSchema = z.strictObject({
  on: z.string(),
  lang: requestSchema.shape.lang.unwrap(),
  questions: z.array(
    question.extend({
      reason: z.enum(REASONS).describe('Why it is asked'),
      answered: z.string().nullable().describe('When that was said which raised it'),
      lasted: z.string().nullable().describe('The last day on which that counted'),
      procedures: z.array(z.string()).describe('For which procedures'),
    }),
  ),
  topics: z.array(questionTopicSchema).describe('The same as clients are asked, in that order'),
});

export const ageingQuery = pageQuery.extend({
  from: day.optional().describe('The first day. Default: today'),
  to: day.optional().describe('The last day. Default: `from`'),
});
const count = z.int().min(0);
export const ageingSchema = z.strictObject({
  appointments: z.array(
    z.strictObject({
      appointment: z.string(),
      person: z.string(),
      at: z.string(),
      counts: z
        .strictObject({ neverAsked: count, notSure: count, outlived: count })
        .nullable()
        .describe('Questions on that day; null: what is planned is not of the knowledge in force, change it'),
    }),
  ),
  next: nextSchema,
});

import * as z from 'zod';

/** How an open question is asked now: what `GET /api/clinics/CLINIC/people/PERSON/questions` says of each beside its own words. */
export const questionTopicSchema = z.strictObject({
  topic: z.string().describe('A topic of the intake'),
  caption: z.string(),
  ask: z.string().describe('As clients are asked'),
  why: z.string(),
  options: z
    .array(z.strictObject({ concept: z.string(), text: z.string() }))
    .describe('Which of these, after a yes; each is a concept to answer to'),
});

export type QuestionTopic = z.infer<typeof questionTopicSchema>;

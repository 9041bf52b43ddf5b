import * as z from 'zod';

/** How open questions are asked now, topic by topic: beside the questions of `GET /api/clinics/CLINIC/people/PERSON/questions`. */
export const questionTopicSchema = z.strictObject({
  topic: z.string().describe('A topic of the intake, or the concept itself where it stands in none'),
  caption: z.string(),
  ask: z.string().describe('As clients are asked'),
  why: z.string(),
  findOut: z.array(z.string()).describe('How somebody may find out who is not sure'),
  names: z
    .strictObject({ ask: z.string(), hint: z.string() })
    .nullable()
    .describe('How names are asked for after a yes; null: they are not'),
  options: z
    .array(
      z.strictObject({
        concept: z.string(),
        text: z.string(),
        dated: z.boolean().describe('Whether days count from its last day, so that somebody has to say when that was'),
        taken: z.boolean().describe('Whether it is a medicine'),
        after: z.array(z.string()).describe('Asked only beside a yes to one of these; empty: always'),
      }),
    )
    .describe('What of it is open: which of these, after a yes. An answer is a fact about one of these concepts'),
});

export type QuestionTopic = z.infer<typeof questionTopicSchema>;

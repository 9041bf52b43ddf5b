import type { Artifact } from '@primum/contract';
import { openConcepts, type Report, screen } from '@primum/engine';
import { factsOf, type IntakeTopic, intakeTopics } from '@primum/words';
import * as z from 'zod';

const answer = z.enum(['yes', 'no', 'unknown']);
const replied = z.strictObject({
  answer,
  picked: z.record(z.string(), z.strictObject({ answer, last: z.string().max(10).exactOptional() })).exactOptional(),
  unsure: z.boolean().exactOptional(),
  other: z.string().max(200).exactOptional(),
});

/** Where somebody is: at a question, at what it asks after a yes, or behind the last one. */
const at = z.strictObject({ topic: z.string().nullable(), step: z.enum(['ask', 'which', 'check', 'sheet']) });

const visitSchema = z.strictObject({
  procedure: z.string(),
  birthDate: z.iso.date().nullable(),
  at,
  replies: z.record(z.string(), replied),
});

/** One visit of the self-check. It is nowhere but in the page that the visitor has before them. */
export type Visit = z.infer<typeof visitSchema>;

/** The visit as it travels in a form; it never stands in an address. */
export const written = (visit: Visit): string => Buffer.from(JSON.stringify(visit), 'utf8').toString('base64url');

/** The visit that a form brought back; null where it is none of ours, or of another knowledge. */
export const visitIn = (text: string, artifact: Artifact): Visit | null => {
  try {
    const { success, data } = visitSchema.safeParse(JSON.parse(Buffer.from(text, 'base64url').toString('utf8')));
    return success && artifact.procedures.some(({ id }) => id === data.procedure) ? data : null;
  } catch {
    return null;
  }
};

const patientOf = ({ birthDate }: Visit) => ({ id: 'visitor', ...(birthDate !== null && { birthDate }) });

/** Everything that this visitor is asked, whatever they answer: so that nothing can be read out of what is asked. */
export const topicsOf = (visit: Visit, artifact: Artifact, today: string, lang: string): readonly IntakeTopic[] => {
  const request = { on: today, procedures: [visit.procedure] };
  return intakeTopics(artifact, openConcepts(artifact, { patient: patientOf(visit), facts: [] }, request), lang);
};

/** What the answers until now come to. Only the earliest date and the open questions of it are ever shown. */
export const reportOf = (visit: Visit, artifact: Artifact, today: string, lang: string): Report => {
  const topics = topicsOf(visit, artifact, today, lang);
  const facts = topics.flatMap((topic) => {
    const reply = visit.replies[topic.id];
    return reply === undefined ? [] : factsOf(topic, reply, today);
  });
  const notUnderstood = Object.values(visit.replies).flatMap(({ other }) =>
    other === undefined ? [] : [{ text: other, counts: true, on: today }],
  );
  const chart = { patient: patientOf(visit), facts, notUnderstood };
  return screen(artifact, chart, { on: today, procedures: [visit.procedure], lang });
};

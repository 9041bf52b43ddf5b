import type { Artifact } from '@primum/contract';
import { type Fact, openConcepts, type Report, screen } from '@primum/engine';
import { factsOf, type IntakeTopic, intakeTopics, notPlaced } from '@primum/words';
import * as z from 'zod';
import type { Reply } from '../questions/said.ts';

const answer = z.enum(['yes', 'no', 'unknown']);
const when = { last: z.string().max(10).exactOptional(), when: z.enum(['still', 'unsure']).exactOptional() };
const named = z.strictObject({
  ...when,
  text: z.string().max(100),
  name: z.string().max(400),
  concept: z.string().nullable(),
  covers: z.array(z.string()),
});
const replied = z.strictObject({
  answer,
  picked: z.record(z.string(), z.strictObject({ answer, ...when })).exactOptional(),
  unsure: z.boolean().exactOptional(),
  none: z.boolean().exactOptional(),
  other: z.string().max(200).exactOptional(),
  named: z.array(named).max(40).exactOptional(),
  listed: z.boolean().exactOptional(),
  askMe: z.boolean().exactOptional(),
});

/** Where somebody is: at a question, at what it asks after a yes, or behind the last one. */
const at = z.strictObject({
  topic: z.string().nullable(),
  step: z.enum(['ask', 'list', 'which', 'find', 'check', 'sheet']),
});

const visitSchema = z.strictObject({
  procedure: z.string(),
  birthDate: z.iso.date().nullable(),
  at,
  replies: z.record(z.string(), replied),
});

/** One visit of the self-check. It is nowhere but in the page that the visitor has before them. */
export type Visit = Readonly<Omit<z.infer<typeof visitSchema>, 'replies'>> & {
  readonly replies: Readonly<Record<string, Reply>>;
};

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

const ownWords = ({ other }: Reply): readonly string[] => (other === undefined ? [] : [other]);

/** What the answers until now say. */
export const factsSaid = (visit: Visit, artifact: Artifact, today: string, lang: string): readonly Fact[] =>
  topicsOf(visit, artifact, today, lang).flatMap((topic) => {
    const reply = visit.replies[topic.id];
    const known = reply?.named?.every(({ concept }) => concept === null || Object.hasOwn(artifact.concepts, concept));
    return reply === undefined || known === false ? [] : factsOf(topic, reply, today);
  });

/** What the answers until now come to. Only the earliest date and the open questions of it are ever shown. */
export const reportOf = (visit: Visit, artifact: Artifact, today: string, lang: string): Report => {
  const facts = factsSaid(visit, artifact, today, lang);
  const notUnderstood = Object.values(visit.replies).flatMap((reply) =>
    [...notPlaced(reply), ...ownWords(reply)].map((text) => ({ text, counts: true, on: today })),
  );
  const chart = { patient: patientOf(visit), facts, notUnderstood };
  return screen(artifact, chart, { on: today, procedures: [visit.procedure], lang });
};

import type { Artifact } from '@primum/contract';
import type { Chart } from '@primum/engine';
import { openThings, type Store, type Thing } from '@primum/records';
import { chartOf, type KeptAnswers } from '../clinics/chart-of.ts';
import { inForce } from '../clinics/in-force.ts';
import { type OpenQuestion, openQuestions } from '../clinics/questions.ts';
import { readAskedOfKept } from '../read-asked.ts';
import { CLIENT, type Intake } from './sessions.ts';

/** What a client is asked before the visit. */
export interface Asked {
  /** With what answers are read. */
  readonly artifact: Artifact;
  readonly questions: readonly OpenQuestion[];
  /** What may be answered: what is asked, and what would be had the client said nothing yet. What others have settled stays settled. */
  readonly answerable: ReadonlySet<string>;
}

/**
 * A chart without what some answers say.
 * @example without(chart, [id]).facts
 */
export const without = (chart: Chart, answers: readonly string[]): Chart => {
  const places = answers.map((id) => `answers/${id}`);
  const isOther = ({ where = '' }: { readonly where?: string }): boolean =>
    !places.some((place) => where.startsWith(place));
  const { facts, measurements = [], notUnderstood = [], hints = [] } = chart;
  return {
    ...chart,
    facts: facts.filter(isOther),
    measurements: measurements.filter(isOther),
    notUnderstood: notUnderstood.filter(isOther),
    hints: hints.filter(isOther),
  };
};

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- written by this package only, and sealed
const isTheirs = ({ content }: Thing): boolean => (content as KeptAnswers).from === 'client';

/** The chart without what the client said themself, so that they can say it otherwise. */
export const withoutTheirs = async (store: Store, { link }: Intake, chart: Chart): Promise<Chart> => {
  const { clinic, person } = link;
  const things = await openThings(store, clinic, { kind: 'answers', person, limit: 200 });
  return without(
    chart,
    things.filter(isTheirs).map(({ id }) => id),
  );
};

/** Whether a client can say something of a concept: what only an entry of a record raises is for a clinician to settle. */
export const isForClients = (concept: string, { concepts }: Artifact): boolean => concepts[concept]?.silence !== 'no';

/**
 * What a client is asked for the day of the visit, in a language. That their chart was read is in the audit log.
 * @throws {Refusal} when what is planned is not of the knowledge in force
 * @example const { questions } = await askedOf(store, intake, served, 'pl')
 */
export const askedOf = async (store: Store, intake: Intake, served: Artifact, lang: string): Promise<Asked> => {
  const { clinic, person } = intake.link;
  const { day, procedures, planned } = intake.visit;
  const { artifact } = await inForce(store, clinic, served);
  const asked = { on: day, procedures, lang, ...(planned !== undefined && { planned }) };
  const { request } = readAskedOfKept(asked, artifact, day);
  const chart = await chartOf(store, clinic, person, { by: CLIENT, planned, artifact });
  const theirs = ({ concept }: OpenQuestion): boolean => isForClients(concept, artifact);
  const questions = openQuestions(chart, request, artifact).filter(theirs);
  const before = openQuestions(await withoutTheirs(store, intake, chart), request, artifact).filter(theirs);
  return { artifact, questions, answerable: new Set([...questions, ...before].map(({ concept }) => concept)) };
};

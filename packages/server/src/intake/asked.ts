import type { Artifact } from '@primum/contract';
import type { Chart } from '@primum/engine';
import { openThings, type Store } from '@primum/records';
import { chartOf } from '../clinics/chart-of.ts';
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

/** The chart without what the client said themself, so that they can say it otherwise. */
const withoutTheirs = async (store: Store, { link }: Intake, chart: Chart): Promise<Chart> => {
  const { clinic, person } = link;
  const things = await openThings(store, clinic, { kind: 'answers', person, limit: 200 });
  const own = things.filter(({ author }) => author === CLIENT).map(({ id }) => `answers/${id}`);
  return { ...chart, facts: chart.facts.filter(({ where = '' }) => !own.some((place) => where.startsWith(place))) };
};

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
  // What only an entry of a record raises is for a clinician to settle.
  const isTheirs = ({ concept }: OpenQuestion): boolean => artifact.concepts[concept]?.silence !== 'no';
  const questions = openQuestions(chart, request, artifact).filter(isTheirs);
  const before = openQuestions(await withoutTheirs(store, intake, chart), request, artifact).filter(isTheirs);
  return { artifact, questions, answerable: new Set([...questions, ...before].map(({ concept }) => concept)) };
};

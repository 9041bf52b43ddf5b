import type { Artifact } from '@primum/contract';
import { type Finding, type Outcome, type Report, type Request, type Screening, screen } from '@primum/engine';
import {
  type KeptScreening,
  loadKnowledge,
  loadProtocol,
  openRecord,
  readRecord,
  recordScreening,
  type Store,
} from '@primum/records';
import { asDateRefusal } from '../answer-to.ts';
import { Refusal } from '../problem.ts';
import { chartOf, isPartial } from './chart-of.ts';
import { type InForce, inForce, together } from './in-force.ts';

/** A screening that is kept, opened. */
export interface OpenedScreening {
  readonly number: number;
  readonly kept: KeptScreening;
  readonly report: Report;
}

/** What a screening says of a procedure beside what it said before. */
export interface Changed {
  readonly procedure: string;
  readonly before: Outcome;
  readonly after: Outcome;
  readonly headline: string;
}

/** A screening that was made because a clearance was decided. */
export interface ScreenedAgain {
  readonly screening: number;
  readonly at: string;
  readonly hash: string;
  readonly on: string;
  readonly outcomes: readonly Changed[];
}

const NONE = 'There is no such screening of this person.';

/**
 * A screening of a person as it was kept. That `by` read it is in the audit log.
 * @throws {Refusal} when the person has none with this number
 */
export const readKeptScreening = async (
  store: Store,
  { clinic, person, by }: { readonly clinic: string; readonly person: string; readonly by: string },
  number: number,
): Promise<OpenedScreening> => {
  const select = store.database
    .selectFrom('records')
    .select('seq')
    .where('clinic', '=', clinic)
    .where('seq', '=', number);
  const own = await select.where('person', '=', person).where('kind', '=', 'screening').executeTakeFirst();
  if (own === undefined) throw new Refusal('not-found', NONE);
  const { content } = await readRecord(store, clinic, number, { by });
  if (content === null) throw new Refusal('erased', 'This person was erased; nothing of them can be read.');
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the kind says what it is
  const kept = content as KeptScreening;
  return { number, kept, report: JSON.parse(kept.report) };
};

/** The knowledge under the protocol that a screening was made with; what is served is not loaded. */
export const artifactOf = async (
  store: Store,
  clinic: string,
  { knowledge, protocol }: KeptScreening,
  served: Artifact,
): Promise<Artifact> =>
  together(
    knowledge.sha256 === served.sha256 ? served : await loadKnowledge(store, clinic, knowledge),
    protocol === null ? null : await loadProtocol(store, clinic, protocol),
  ).artifact;

/** The same report in another language. */
export const reportIn = (artifact: Artifact, { kept, report }: OpenedScreening, lang: string): Report =>
  report.lang === lang ? report : screen(artifact, kept.chart, { ...kept.request, lang });

/** The screening of a procedure within a report. */
export const ofProcedure = ({ screenings }: Report, procedure: string): Screening | undefined =>
  screenings.find((one) => one.procedure === procedure);

/** The finding of a rule for a procedure within a report. */
export const findingIn = (report: Report, procedure: string, rule: string): Finding | undefined =>
  ofProcedure(report, procedure)?.findings.find((one) => one.rule === rule);

const compared = (before: Report, after: Report): readonly Changed[] =>
  after.screenings.map(({ procedure, outcome, headline }) => ({
    procedure,
    before: ofProcedure(before, procedure)?.outcome ?? outcome,
    after: outcome,
    headline,
  }));

/** Which screening is made again, for whom, on which day, and under which key it is known when it is asked for once more. */
export interface Again {
  readonly clinic: string;
  readonly person: string;
  readonly by: string;
  readonly screening: OpenedScreening;
  readonly on: string;
  readonly idempotencyKey: string;
  /** What a repeated request has in common with the first. */
  readonly asked: unknown;
}

/** Whether a screening was made with what is in force. */
export const isMadeWith = ({ kept }: OpenedScreening, { knowledge, protocol }: InForce): boolean =>
  kept.knowledge.sha256 === knowledge.sha256 && (kept.protocol?.sha256 ?? null) === (protocol?.sha256 ?? null);

/** What was asked, on another day. What was complete for one day and knowledge is not for another, unless somebody says so again. */
const requestAgain = (before: OpenedScreening, on: string, force: InForce, partial: boolean): Request => {
  const { complete, ...asked } = before.kept.request;
  const holds = complete !== undefined && on === before.kept.request.on && isMadeWith(before, force) && !partial;
  return { ...asked, on, ...(holds && { complete }) };
};

/**
 * Asks the same again as a screening did, of the chart as it is now and on another day, and keeps it.
 * @example const { outcomes } = await screenAgain(store, again, served)
 */
export const screenAgain = async (store: Store, again: Again, served: Artifact): Promise<ScreenedAgain> => {
  const { clinic, person, by, screening, on, idempotencyKey, asked } = again;
  const force = await inForce(store, clinic, served);
  const { knowledge, protocol, artifact } = force;
  const chart = await chartOf(store, clinic, person, { by, planned: screening.kept.chart.planned, artifact });
  const { appointment } = screening.kept;
  const about = {
    person,
    author: by,
    knowledge,
    protocol,
    idempotencyKey,
    asked,
    ...(appointment !== undefined && { appointment }),
  };
  const request = requestAgain(screening, on, force, await isPartial(store, clinic, person));
  try {
    const { seq, at, hash, report } = await recordScreening(store, clinic, { ...about, chart, request });
    return { screening: seq, at, hash, on: report.on, outcomes: compared(screening.report, report) };
  } catch (error) {
    throw asDateRefusal(error);
  }
};

/** What a screening that was just kept holds; who made it has seen it. */
export const openKeptScreening = async (store: Store, clinic: string, number: number): Promise<OpenedScreening> => {
  const { text } = await openRecord(store, clinic, number);
  if (text === null) throw new Refusal('erased', 'This person was erased; nothing of them can be read.');
  const kept: KeptScreening = JSON.parse(text);
  return { number, kept, report: JSON.parse(kept.report) };
};

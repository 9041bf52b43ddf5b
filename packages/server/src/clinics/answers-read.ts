import { type Artifact, readChart, readRequest, token } from '@primum/contract';
import type { Chart, Fact, NotUnderstood, Patient } from '@primum/engine';
import { type Body, bodyOf, bundleIn, refuse, within } from '../read-body.ts';
import { requireSamePatient } from './answers-whose.ts';
import type { KeptAnswers } from './chart-of.ts';

/** What answers are read against. */
export interface AnswersAgainst {
  readonly artifact: Artifact;
  readonly today: string;
  /** What is known of the person by now: a record that contradicts it is somebody else's. */
  readonly patient: Patient;
  /** What is corrected: its day and who said it stand where the body names none, so that nothing grows fresher by a correction. */
  readonly before?: Pick<KeptAnswers, 'on' | 'from'> | undefined;
}

/** `partial`: the record says itself that there is more. */
export interface ReadAnswers {
  readonly answers: KeptAnswers;
  readonly partial: boolean;
}

const SAID = ['facts', 'measurements', 'notUnderstood'];
const KEYS = ['on', 'from', 'bundle', ...SAID];
const FROM: readonly KeptAnswers['from'][] = ['client', 'staff', 'record'];

const dayIn = (body: Body, { artifact, today, before }: AnswersAgainst): string => {
  const asked = { on: 'on' in body ? body['on'] : (before?.on ?? today) };
  const { on } = within([], body, () => readRequest(asked, artifact), 'request');
  if (on <= today) return on;
  throw refuse('The day of these answers is not here yet; give the day on which they were said.', 'on');
};

const fromIn = (body: Body, { before }: AnswersAgainst): KeptAnswers['from'] => {
  const { from = before?.from ?? 'staff' } = body;
  const known = FROM.find((one) => one === from);
  if (known !== undefined) return known;
  throw refuse(`${token(from)} is nobody who answers; use ${FROM.join(', ')}.`, 'from');
};

/** Nothing was said or measured after the day of the answers. A month or a year counts by its first day. */
const requireBy = (chart: Chart, day: string): void => {
  for (const name of ['facts', 'measurements', 'notUnderstood'] as const) {
    const late = (chart[name] ?? []).findIndex(({ on = '' }) => on > day.slice(0, on.length));
    if (late !== -1) throw refuse(`${name}[${late}].on: this is after the day of these answers.`, name, late, 'on');
  }
};

const onDay =
  (day: string) =>
  <T extends Fact | NotUnderstood>(one: T): T => ({ on: day, ...one });

/** What was said without a day was said on the day of the answers; what was copied from a record may be older. */
const ofFacts = (body: Body, on: string, against: AnswersAgainst): KeptAnswers => {
  const { artifact } = against;
  const from = fromIn(body, against);
  const said = Object.fromEntries(Object.entries(body).filter(([key]) => SAID.includes(key)));
  const chart = within([], body, () => readChart({ patient: { id: 'unknown' }, ...said }, artifact), 'chart');
  requireBy(chart, on);
  const { facts, measurements = [], notUnderstood = [] } = chart;
  const dated =
    from === 'record'
      ? { facts, notUnderstood }
      : { facts: facts.map(onDay(on)), notUnderstood: notUnderstood.map(onDay(on)) };
  return { on, from, ...dated, measurements, hints: [], withdrawn: null };
};

const ofBundle = (body: Body, on: string, { artifact, patient }: AnswersAgainst): ReadAnswers => {
  const beside = ['from', ...SAID].find((key) => key in body);
  if (beside !== undefined)
    throw refuse(`${token(beside)} stands beside a \`bundle\`, which says everything itself; leave it out.`, beside);
  const { chart, partial } = bundleIn(body, artifact, on);
  requireSamePatient(body['bundle'], chart.patient, patient);
  const { facts, measurements = [], notUnderstood = [], hints = [] } = chart;
  const { id: _, ...about } = chart.patient;
  const read = { on, from: 'record', facts, measurements, notUnderstood, hints, withdrawn: null } as const;
  const answers: KeptAnswers = {
    ...read,
    ...(Object.keys(about).length > 0 && { patient: about }),
    ...(partial && { partial }),
  };
  return { answers, partial };
};

/**
 * Reads what was answered at one time: the parts of a native chart strictly, a FHIR record tolerantly.
 * @throws {Refusal} one sentence with the place
 * @example readAnswers({ facts: [] }, { artifact, today: '2026-11-21', patient: { id: 'p1' } }).answers.on
 */
export const readAnswers = (json: unknown, against: AnswersAgainst): ReadAnswers => {
  if (typeof json === 'object' && json !== null && 'complete' in json)
    throw refuse('Whether everything was asked is said by who screens, at the screening; leave it out.', 'complete');
  const body = bodyOf(json, KEYS, 'an object with `facts` or a `bundle`');
  if (!('facts' in body) && !('bundle' in body)) throw refuse('There are neither `facts` nor a `bundle`; send one.');
  const on = dayIn(body, against);
  if ('bundle' in body) return ofBundle(body, on, against);
  return { answers: ofFacts(body, on, against), partial: false };
};

import { type Artifact, readChart, readRequest, token } from '@primum/contract';
import type { Chart, Request } from '@primum/engine';
import { type Body, bodyOf, bundleIn, refuse, within } from './read-body.ts';

/** One chart, and what is asked of it. */
export interface Asked {
  readonly chart: Chart;
  readonly request: Request;
}

const KEYS = ['chart', 'bundle', 'planned', 'on', 'procedures', 'complete', 'lang'];
const WHAT_IS_ASKED = ['on', 'procedures', 'complete', 'lang'];

const requestOf = (body: Body, artifact: Artifact, today: string): Request => {
  const asked = Object.fromEntries(Object.entries(body).filter(([key]) => WHAT_IS_ASKED.includes(key)));
  const request = within([], body, () => readRequest({ on: today, ...asked }, artifact), 'request');
  const { procedures = [] } = request;
  const again = procedures.findIndex((id, at) => procedures.indexOf(id) !== at);
  if (again !== -1)
    throw refuse(`${token(procedures[again])} is asked about twice; name each procedure once.`, 'procedures', again);
  return request;
};

/** The plan for a record that cannot hold one, read as strictly as in a chart. */
const planOf = (body: Body, artifact: Artifact): Pick<Chart, 'planned'> => {
  if (!('planned' in body)) return {};
  const planned = { patient: { id: 'unknown' }, facts: [], planned: body['planned'] };
  const chart = within([], body, () => readChart(planned, artifact));
  return chart.planned === undefined ? {} : { planned: chart.planned };
};

/** What is asked of a chart that is kept, and what is planned. */
export interface AskedOfKept {
  readonly request: Request;
  readonly planned: Chart['planned'];
}

/**
 * Reads what is asked of a person whose chart is kept: a day, procedures, what is planned.
 * @throws {Refusal} one sentence with the place
 * @example readAskedOfKept({ on: '2026-11-21' }, artifact, '2026-11-21').request.on
 */
export const readAskedOfKept = (json: unknown, artifact: Artifact, today: string): AskedOfKept => {
  const body = bodyOf(
    json,
    [...WHAT_IS_ASKED, 'planned', 'appointment'],
    'an object with what is asked: `on`, `procedures`, `planned`',
  );
  return { request: requestOf(body, artifact, today), planned: planOf(body, artifact).planned };
};

const ofBundle = (body: Body, request: Request, artifact: Artifact): Chart => {
  const { chart, partial } = bundleIn(body, artifact, request.on);
  if (partial && (request.complete ?? []).length > 0) {
    const sentence = 'This record says that it is only a part; get the rest of it, or leave `complete` out.';
    throw refuse(sentence, 'complete');
  }
  return { ...chart, ...planOf(body, artifact) };
};

const ofChart = (body: Body, artifact: Artifact): Chart => {
  if ('planned' in body)
    throw refuse('What is planned stands in the chart itself; move it to `chart.planned`.', 'planned');
  return within(['chart'], body['chart'], () => readChart(body['chart'], artifact), 'chart');
};

/**
 * Reads the body of a screening: a native chart strictly, a FHIR record tolerantly, and what is asked of it.
 * @param today the day asked about where the body names none
 * @throws {Refusal} one sentence with the place
 * @example readAsked({ chart: { patient: { id: 'p1' }, facts: [] } }, artifact, '2026-11-21').request.on
 */
export const readAsked = (json: unknown, artifact: Artifact, today: string): Asked => {
  const body = bodyOf(json, KEYS, 'an object with a `chart` or a `bundle`');
  if ('chart' in body && 'bundle' in body)
    throw refuse(
      'There is a `chart` and a `bundle`; send one of them, because one screening is about one record.',
      'bundle',
    );
  if (!('chart' in body) && !('bundle' in body))
    throw refuse('There is neither a `chart` nor a `bundle`; send one of them.');
  const request = requestOf(body, artifact, today);
  return { chart: 'bundle' in body ? ofBundle(body, request, artifact) : ofChart(body, artifact), request };
};

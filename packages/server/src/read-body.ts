import { type Artifact, didYouMean, InputError, token } from '@primum/contract';
import { type FhirRecord, readFhirRecord } from '@primum/fhir';
import { pointerTo, stepsOf } from './pointer.ts';
import { Refusal } from './problem.ts';

export type Body = Readonly<Record<string, unknown>>;

/**
 * What is wrong with a body, with its place.
 * @example throw refuse('`on` is no day; write YYYY-MM-DD.', 'on')
 */
export const refuse = (sentence: string, ...steps: readonly (string | number)[]): Refusal =>
  new Refusal('unusable-input', sentence, pointerTo(steps));

/**
 * Runs a reader on a part of the body; what it finds wrong is told with its place in the body.
 * @param steps where the part stands
 * @param root what the reader calls the part as a whole
 * @throws {Refusal} one sentence with the place
 * @example within(['chart'], body['chart'], () => readChart(body['chart'], artifact), 'chart')
 */
export const within = <T>(steps: readonly string[], part: unknown, read: () => T, root = ''): T => {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    const inside =
      error.place === root ? '' : error.place.replace(root === '' ? /^$/ : new RegExp(`^${root}(?=[.[])\\.?`), '');
    throw refuse(error.message, ...steps, ...stepsOf(inside, part));
  }
};

/**
 * The body as an object that has none but these keys.
 * @throws {Refusal} one sentence with the place
 * @example bodyOf(json, ['on', 'facts'], 'an object with `facts`')
 */
export const bodyOf = (json: unknown, keys: readonly string[], what: string): Body => {
  if (typeof json !== 'object' || json === null || Array.isArray(json))
    throw refuse(`The body is ${token(json)}, but must be ${what}.`);
  const unknown = Object.keys(json).find((key) => !keys.includes(key));
  if (unknown !== undefined) {
    const help = didYouMean(unknown, keys, `use ${keys.join(', ')}.`);
    throw refuse(`${token(unknown)} is no key of this place; ${help}`, unknown);
  }
  return { ...json };
};

/**
 * The FHIR record under `bundle`.
 * @param on the day on which it is read
 * @throws {Refusal} one sentence with the place
 * @example bundleIn({ bundle: { resourceType: 'Bundle', type: 'collection' } }, artifact, '2026-11-21').chart
 */
export const bundleIn = ({ bundle }: Body, artifact: Artifact, on: string): FhirRecord => {
  const type = typeof bundle === 'object' && bundle !== null && 'resourceType' in bundle ? bundle.resourceType : '';
  const root = typeof type === 'string' && /^[A-Za-z]+$/.test(type) ? type : '';
  return within(['bundle'], bundle, () => readFhirRecord(bundle, artifact, on), root);
};

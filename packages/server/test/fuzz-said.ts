import type { LightMyRequestResponse } from 'fastify';
import { problemSchema } from '../src/index.ts';
import type { Sent } from './fuzz-asked.ts';

const SLOWEST_MS = 20_000;
const TRACE = /\n\s+at |node_modules|\.ts:\d|[A-Z][a-z]+Error\b|sqlite|postgres|select |insert /i;

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** Every text in a value but what stands at a place or below it. */
const textsBeside = (value: unknown, place: readonly string[] | null): readonly string[] => {
  if (place?.length === 0) return [];
  if (typeof value === 'string') return [value];
  if (!isObject(value)) return [];
  const [step, ...rest] = place ?? [];
  return Object.entries(value).flatMap(([name, inside]) => textsBeside(inside, name === step ? rest : null));
};

const stepsOf = (pointer: string): readonly string[] =>
  pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    // What is no JSON has no places, so nothing of it may be said.
    return text.match(/[A-Z][\p{L}]+ [\p{L} ]+/gu) ?? [];
  }
};

/** Texts that only a person would have written: nothing that is a word of ours. */
const isSomebodys = (text: string): boolean => /canary/i.test(text) || (text.length >= 8 && /\p{L} \p{L}/u.test(text));

/** What stands at a place, and how it is called there. */
const at = (value: unknown, place: readonly string[]): string => {
  const found = place.reduce<unknown>((one, step) => (isObject(one) ? Reflect.get(one, step) : undefined), value);
  return `${place.at(-1) ?? ''} ${JSON.stringify(found) ?? ''}`;
};

/** What a problem repeats of the request beyond what stands at its own place. */
const repeated = (
  { detail, pointer }: { readonly detail: string; readonly pointer?: string | undefined },
  sent: Sent,
) => {
  const body = parsed(sent.payload ?? 'null');
  // A body that is no object is its own place.
  if (!isObject(body)) return [];
  const place = pointer === undefined || pointer === '' ? null : stepsOf(pointer);
  const own = place === null ? '' : at(body, place);
  return textsBeside(body, place).filter(
    (text) => isSomebodys(text) && detail.includes(text) && !own.includes(JSON.stringify(text).slice(1, -1)),
  );
};

const inProblem = (sent: Sent, response: LightMyRequestResponse): readonly string[] => {
  const problem = problemSchema.safeParse(parsed(response.body));
  if (!problem.success) return [`no problem: ${response.body.slice(0, 300)}`];
  const { detail, title, status } = problem.data;
  return [
    ...(status === response.statusCode ? [] : ['another status in the problem']),
    ...(/^[^\n]{5,999}[.?]$/u.test(detail) ? [] : [`no sentence: ${detail}`]),
    ...(/(?<!`[^`]*)[.!?] [A-Z]/.test(detail) ? [`more than a sentence: ${detail}`] : []),
    ...(TRACE.test(detail) || TRACE.test(title) ? [`the program shows: ${detail}`] : []),
    ...(response.body.includes('no-contraindication-found') ? ['a mild word in a problem'] : []),
    ...repeated(problem.data, sent).map((text) => `repeats ${text}: ${detail}`),
  ];
};

/** Whatever is wrong with an answer to a spoiled request. */
export const faultsIn = (sent: Sent, response: LightMyRequestResponse, ms: number): readonly string[] => {
  const { statusCode, body } = response;
  const isProblem = statusCode >= 400 && String(response.headers['content-type']).includes('json');
  const api = sent.url.startsWith('/api/');
  return [
    ...(ms > SLOWEST_MS ? [`took ${ms} ms`] : []),
    ...(statusCode >= 500 ? [`${statusCode} ${body.slice(0, 300)} to ${sent.method} ${sent.url} ${sent.payload}`] : []),
    ...(statusCode >= 400 && api && !isProblem ? [`${statusCode} without a problem: ${body.slice(0, 300)}`] : []),
    ...(isProblem ? inProblem(sent, response) : []),
    ...(/\n\s+at .*:\d+:\d+/.test(body) ? ['a trace of the program'] : []),
  ];
};

import type * as z from 'zod';
import { InputError } from '../input-error.ts';
import { didYouMean } from '../nearest.ts';
import { plain, token } from '../token.ts';

/**
 * A path as people write it.
 * @example placeOf(['facts', 3, 'on']) // 'facts[3].on'
 */
export const placeOf = (path: readonly PropertyKey[]): string =>
  path
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${plain(String(step)).slice(0, 60)}`))
    .join('')
    .replace(/^\./, '');

const valueAt = (json: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (value, step) => (typeof value === 'object' && value !== null ? Reflect.get(value, step) : undefined),
    json,
  );

const EXPECTED: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  record: 'an object',
};

const wrongType = (value: unknown, expected: string): string =>
  value === undefined ? `is missing; it must be ${expected}.` : `is ${token(value)}, but must be ${expected}.`;

const wrongWord = (value: unknown, words: readonly string[]): string => {
  const list = words.map((word) => `\`${word}\``).join(', ');
  if (typeof value !== 'string') return wrongType(value, `one of ${list}`);
  return `${token(value)} is not known here; ${didYouMean(value, words, `use one of ${list}.`)}`;
};

const sentenceOf = (issue: z.core.$ZodIssue, value: unknown): string => {
  if (issue.code === 'unrecognized_keys') return issue.message;
  if (issue.code === 'invalid_value') return wrongWord(value, issue.values.map(String));
  if (issue.code === 'invalid_type') return wrongType(value, EXPECTED[issue.expected] ?? issue.expected);
  if (issue.code === 'too_small') return 'is empty; write something there or leave it out.';
  return `${token(value)} cannot be read here; see the contract in the documentation.`;
};

/**
 * The value as the schema has it, or one sentence about the first thing that is not as it must be.
 * @example readShape(chartSchema, json, 'chart')
 */
export const readShape = <T>(schema: z.ZodType<T>, json: unknown, what: string): T => {
  const read = schema.safeParse(json);
  if (read.success) return read.data;
  const issue = read.error.issues[0];
  if (issue === undefined) throw new InputError(what, 'cannot be read.');
  throw new InputError(placeOf(issue.path) || what, sentenceOf(issue, valueAt(json, issue.path)));
};

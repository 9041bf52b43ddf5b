import type * as z from 'zod';
import { PROBLEM_TYPE, type ProblemKind, problemSchema, statusOf } from './problem.ts';

const contentType = (type: string): string => type.replace(/;.*$/, '');

const answer = (type: string, schema: z.ZodType, description: string) => ({
  description,
  content: { [contentType(type)]: { schema } },
});

const PROBLEM = answer(PROBLEM_TYPE, problemSchema, 'What is wrong, in one sentence');

/**
 * The answers of a route: what it gives, and the problems that it may answer with.
 * @example answers('application/json', reportSchema, 'The report', ['not-json'])
 */
export const answers = (
  type: string,
  schema: z.ZodType,
  description: string,
  problems: readonly ProblemKind[] = [],
) => ({
  200: answer(type, schema, description),
  ...Object.fromEntries(problems.map((kind) => [statusOf(kind), PROBLEM])),
});

/** What can be wrong with any body. */
export const BODY_PROBLEMS: readonly ProblemKind[] = [
  'not-json',
  'too-slow',
  'too-large',
  'wrong-content-type',
  'unusable-input',
  'too-many-requests',
];

/** The answers of a route that makes something: the same, with 201. */
export const madeAnswers = (
  type: string,
  schema: z.ZodType,
  description: string,
  problems: readonly ProblemKind[] = [],
) => {
  const { 200: made, ...others } = answers(type, schema, description, problems);
  return { 201: made, ...others };
};

/** What can be wrong with who asks. */
export const CALLER_PROBLEMS: readonly ProblemKind[] = ['not-signed-in', 'not-allowed', 'too-many-requests'];

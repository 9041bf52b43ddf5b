import type * as z from 'zod';
import { answers, BODY_PROBLEMS, CALLER_PROBLEMS, madeAnswers } from '../../described.ts';
import type { ProblemKind } from '../../problem.ts';

/** What an operation on what a clinic keeps says of itself. */
interface About {
  readonly summary: string;
  readonly description?: string;
  readonly tag: string;
  /** What it answers with, and in which words that is described. */
  readonly gives: z.ZodType;
  readonly as: string;
  /** The content type of the answer; default: JSON. */
  readonly type?: string;
  /** Whether it makes something, and answers 201. */
  readonly makes?: boolean;
  /** What else can be wrong, beside the caller, the input and the store. */
  readonly problems?: readonly ProblemKind[];
}

const ALWAYS: readonly ProblemKind[] = [...CALLER_PROBLEMS, 'unusable-input', 'not-found', 'erased', 'unavailable'];

/**
 * The schema of a route under a clinic, from its parts and what it says of itself.
 * @example app.get('/x', { onRequest: only(accounts, 'read-chart'), schema: operation({ params }, { summary: 'X', tag: 'x', gives, as: 'The x' }) }, ...)
 */
export const operation = <Parts extends object>(parts: Parts, about: About) => {
  const { summary, description, tag, gives, as, type = 'application/json', makes = false, problems = [] } = about;
  const all = [...ALWAYS, ...('body' in parts ? BODY_PROBLEMS : []), ...problems];
  return {
    ...parts,
    summary,
    ...(description !== undefined && { description }),
    tags: [tag],
    security: [{ session: [] }],
    response: (makes ? madeAnswers : answers)(type, gives, as, all),
  };
};

import type { Draft } from '../draft.ts';

/** Whether exceptions.txt lets a lint pass over a subject. */
export const excepted = (draft: Draft, lint: string, subject: string): boolean =>
  draft.exceptions.some((one) => one.lint === lint && one.subject === subject);

import type { NotUnderstood } from '@primum/engine';
import { type Codeable, codeOf, saidOf } from './codeable.ts';
import { defined } from './defined.ts';

/** An entry that nobody could place, for the list of them. */
export const listed = (
  where: string,
  code: Codeable | undefined,
  why: string,
  counts: boolean,
  on?: string,
): NotUnderstood =>
  defined({
    where,
    code: code === undefined ? undefined : codeOf(code),
    text: code === undefined ? undefined : saidOf(code),
    why,
    on,
    counts,
  });

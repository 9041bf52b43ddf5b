import type { Draft } from '../draft.ts';
import { type Problem, problemAt } from '../problem.ts';
import type { Lint } from './lint.ts';

/** Exceptions that let nothing pass any more: without such a line its lint finds no more than with it. */
export const idleExceptions = (draft: Draft, lints: readonly Lint[]): readonly Problem[] =>
  draft.exceptions.flatMap((exception) => {
    const { lint: name, subject, place } = exception;
    const lint = lints.find((one) => one.name === name);
    if (lint === undefined) return [problemAt(place, `there is no lint \`${name}\``, 'correct the name')];
    const without = { ...draft, exceptions: draft.exceptions.filter((one) => one !== exception) };
    if (lint.check(without).length > lint.check(draft).length) return [];
    return [problemAt(place, `\`${subject}\` needs no exception from ${name}`, 'take the line out')];
  });

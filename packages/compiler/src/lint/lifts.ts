import { rank } from '@primum/engine';
import { problemAt } from '../problem.ts';
import type { Lint } from './lint.ts';
import { writtenRulings } from './written.ts';

/**
 * A clearance lowers. That it never makes nothing of a finding is part of the shape of a rule; whether its roles exist is
 * for the lint on messages.
 */
export const lifts: Lint = {
  name: 'lifts',
  description: 'A lift leads to something milder.',
  check: (draft) =>
    writtenRulings(draft).flatMap(({ column, at }) => {
      if (column.lift === null || rank(column.lift.to) < rank(column.disposition)) return [];
      const what = `a lift to \`${column.lift.to}\` is no milder than \`${column.disposition}\``;
      return [problemAt(at('lift'), what, 'lower it or take it out')];
    }),
};

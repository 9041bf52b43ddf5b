import { DISPOSITIONS, rank } from '@primum/engine';
import { problemAt } from '../problem.ts';
import type { Lint } from './lint.ts';
import { writtenRulings } from './written.ts';

/** A clearance lowers; it never makes nothing of a finding. Whether its roles exist is for the lint on messages. */
export const lifts: Lint = {
  name: 'lifts',
  description: 'A lift leads to something milder, never to no contraindication found.',
  check: (draft) =>
    writtenRulings(draft).flatMap(({ column, at }) => {
      if (column.lift === null) return [];
      const to = DISPOSITIONS.find((one) => one === column.lift?.to);
      if (to === undefined)
        return [problemAt(at('lift'), `\`${column.lift.to}\` is no disposition`, 'write one of the scale')];
      if (rank(to) === 0)
        return [problemAt(at('lift'), `a lift never leads to \`${to}\``, 'write `precautions` or graver')];
      if (rank(to) < rank(column.disposition)) return [];
      return [
        problemAt(
          at('lift'),
          `a lift to \`${to}\` is no milder than \`${column.disposition}\``,
          'lower it or take it out',
        ),
      ];
    }),
};

import { problemAt } from '../problem.ts';
import type { Lint } from './lint.ts';
import { readings } from './reading.ts';
import { writtenRulings } from './written.ts';

/** The days that a reader is told are the days that the rule counts. */
export const freeDays: Lint = {
  name: 'free-days',
  description: 'The days of `until` are the days of the criterion.',
  check: (draft) =>
    writtenRulings(draft).flatMap(({ rule, column, at }) => {
      const criterion = draft.artifact.rules.find((one) => one.id === rule)?.criterion;
      const counted =
        criterion === undefined ? [] : readings(criterion).flatMap(({ free }) => (free === null ? [] : [free]));
      const days = column.until?.days ?? null;
      if (days === null || counted.every((free) => free === days)) return [];
      const what = `\`until\` says ${days} days, the criterion counts ${counted.join(' and ')}`;
      return [problemAt(at('until'), what, 'write the same number in both')];
    }),
};

import type { Ruling, Window } from '@primum/engine';
import { problemAt } from '../problem.ts';
import type { Lint } from './lint.ts';
import { readings } from './reading.ts';
import { writtenRulings } from './written.ts';

const say = (window: Window): string => ('free' in window ? `${window.free} days` : `${window.months} months`);

const sayUntil = ({ days, months }: NonNullable<Ruling['until']>): string | null =>
  days !== null ? say({ free: days }) : months !== null ? say({ months }) : null;

/** The days that a reader is told are the days that the rule counts. */
export const freeDays: Lint = {
  name: 'free-days',
  description: 'The days of `until` are the days of the criterion.',
  check: (draft) =>
    writtenRulings(draft).flatMap(({ rule, column, at }) => {
      const criterion = draft.artifact.rules.find((one) => one.id === rule)?.criterion;
      const counted =
        criterion === undefined
          ? []
          : readings(criterion).flatMap(({ window }) => (window === null ? [] : [say(window)]));
      const said = column.until === null ? null : sayUntil(column.until);
      if (said === null || counted.every((one) => one === said)) return [];
      const what = `\`until\` says ${said}, the criterion counts ${counted.join(' and ')}`;
      return [problemAt(at('until'), what, 'write the same number in both')];
    }),
};

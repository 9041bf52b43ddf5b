import { isDeepStrictEqual } from 'node:util';
import type { Chart } from '@primum/engine';
import type { Appointment } from './appointments.ts';
import { isMadeWith, type OpenedScreening } from './clearances-screening.ts';
import type { InForce } from './in-force.ts';

/** On what a screening stands, that may be other by now: what is on file, what the clinic decides by, what is booked. */
export type Ground = 'chart' | 'knowledge' | 'plan';

/** How things are by now; without `booked` nobody planned anything else. */
export interface ByNow {
  readonly chart: Chart;
  readonly force: InForce;
  readonly booked: Pick<Appointment, 'procedures' | 'planned'> | null;
}

/**
 * Whether a screening is about everything that is booked.
 * @example hasAllOf(screening, { procedures: [] }) // true
 */
export const hasAllOf = ({ report }: OpenedScreening, { procedures }: Pick<Appointment, 'procedures'>): boolean =>
  procedures.every((id) => report.screenings.some(({ procedure }) => procedure === id));

/**
 * What is other by now than what a screening was made with; none: it is current.
 * @example changedSince(screening, { chart, force, booked: null }).includes('chart')
 */
export const changedSince = (screening: OpenedScreening, { chart, force, booked }: ByNow): readonly Ground[] => {
  const { planned: then, ...before } = screening.kept.chart;
  const { planned: _, ...now } = chart;
  const isSame: Readonly<Record<Ground, boolean>> = {
    chart: isDeepStrictEqual(JSON.parse(JSON.stringify(now)), before),
    knowledge: isMadeWith(screening, force),
    plan: booked === null || (hasAllOf(screening, booked) && isDeepStrictEqual(then ?? {}, booked.planned ?? {})),
  };
  return (['chart', 'knowledge', 'plan'] as const).filter((ground) => !isSame[ground]);
};

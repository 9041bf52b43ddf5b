import type { Planned } from '@primum/engine';
import { useSend } from '../check/send.ts';
import type { Whose } from '../people/queries.ts';
import type { KeptScreening } from './kept.ts';

/** What is asked of the chart as it is now. */
export interface Asked {
  readonly procedures?: readonly string[];
  readonly appointment?: string;
  readonly planned?: Readonly<Record<string, Planned>>;
}

export const NOTHING = Object.freeze({ facts: Object.freeze([]), notUnderstood: Object.freeze([]) });

/** Screens what is on file, keeps it, and goes to its verdict. */
export const useScreen = (whose: Whose) => {
  const { mutate, isPending, error } = useSend(whose);
  return { screen: (asked: Asked) => mutate({ answered: NOTHING, asked }), isPending, error };
};

/**
 * What a screening asked, to be asked again of the chart as it is now; of an appointment what is booked and planned by now.
 * @example askedIn(kept).procedures
 */
export const askedIn = ({ appointment, report, chart }: KeptScreening): Asked =>
  appointment === null
    ? {
        procedures: report.screenings.map(({ procedure }) => procedure),
        ...(chart.planned !== undefined && { planned: chart.planned }),
      }
    : { appointment };

import type { Artifact, TodayRow } from '@primum/contract';
import { type Chart, rank, screen } from '@primum/engine';
import { asDateRefusal } from '../answer-to.ts';
import { Refusal } from '../problem.ts';
import { readAskedOfKept } from '../read-asked.ts';
import type { Appointment } from './appointments.ts';
import { type KeptCall, madeBefore } from './calls.ts';
import type { NameOf } from './colleagues.ts';
import type { PersonRecord } from './person-records.ts';

/** Whether a call before the visit could help: worse than precautions already, or something is open whose answer of today still counts then. */
const isDue = (chart: Chart, booked: Appointment, artifact: Artifact): boolean => {
  const { day: on, procedures, planned } = booked;
  try {
    const { request } = readAskedOfKept({ on, procedures, ...(planned !== undefined && { planned }) }, artifact, on);
    return screen(artifact, chart, request).screenings.some(
      ({ atLeast, questions }) =>
        rank(atLeast) > rank('precautions') ||
        questions.some(
          ({ concept, gravest }) =>
            rank(gravest) > rank('precautions') && (artifact.concepts[concept]?.shelfLife ?? 1) > 0,
        ),
    );
  } catch (error) {
    if (asDateRefusal(error) instanceof Refusal) return true;
    throw error;
  }
};

/** What tells whether somebody is to be called. */
export interface Calling {
  readonly today: string;
  readonly artifact: Artifact;
  /** What was said of a call before this visit last; null: nothing. */
  readonly last: PersonRecord<KeptCall> | null;
  /** Null for roles that may not read it: they see what was promised. */
  readonly chart: Chart | null;
}

/**
 * Whether the client of an appointment is to be called before it: they were told so and nobody has called since, or, before its day, a
 * call could help and nobody has called yet.
 * @example isToCall(appointment, { today, artifact, last: null, chart: null }) // false
 */
export const isToCall = (booked: Appointment, { today, artifact, last, chart }: Calling): boolean => {
  const { day, state } = booked;
  if (state !== 'booked' || day < today) return false;
  if (last?.content.state === 'promised') return true;
  return madeBefore(last, day) === null && day > today && chart !== null && isDue(chart, booked, artifact);
};

/** Who has called before a visit on its day, and when; null where nobody has, or where a call was promised since. */
export const calledBy = (
  last: PersonRecord<KeptCall> | null,
  { day }: Pick<Appointment, 'day'>,
  nameOf: NameOf,
): TodayRow['called'] => {
  const made = madeBefore(last, day);
  return made === null ? null : { at: made.at, author: made.author, authorName: nameOf(made.author) };
};

import type { Artifact } from '@primum/contract';
import type { Store } from '@primum/records';
import { Refusal } from '../problem.ts';
import { readAskedOfKept } from '../read-asked.ts';
import type { Appointment } from './appointments.ts';
import { chartOf } from './chart-of.ts';
import { type Counts, countsOf, openQuestions } from './questions.ts';

/** An appointment with what is open on its day. `counts` null: what is planned, or on file, is not of the knowledge in force. */
export interface Ageing {
  readonly appointment: string;
  readonly person: string;
  readonly at: string;
  readonly counts: Counts | null;
}

const WAITING = ['booked', 'arrived'];

const countsFor = async (
  store: Store,
  { clinic, by, artifact }: { readonly clinic: string; readonly by: string; readonly artifact: Artifact },
  { person, day, procedures, planned }: Appointment,
): Promise<Counts | null> => {
  const chart = await chartOf(store, clinic, person, { by, planned, artifact });
  try {
    const asked = { on: day, procedures, ...(planned !== undefined && { planned }) };
    return countsOf(openQuestions(chart, readAskedOfKept(asked, artifact, day).request, artifact));
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
};

/**
 * Of some appointments those of people who have to be asked again on the day of the visit, or for the first time.
 * @example await ageingOf(store, { clinic: 'north', by: 'u7', artifact }, appointments)
 */
export const ageingOf = async (
  store: Store,
  asking: { readonly clinic: string; readonly by: string; readonly artifact: Artifact },
  appointments: readonly Appointment[],
): Promise<readonly Ageing[]> => {
  const found: Ageing[] = [];
  for (const one of appointments.filter(({ state }) => WAITING.includes(state))) {
    const counts = await countsFor(store, asking, one);
    if (counts === null || counts.neverAsked + counts.outlived > 0)
      found.push({ appointment: one.id, person: one.person, at: `${one.day}T${one.time}`, counts });
  }
  return found;
};

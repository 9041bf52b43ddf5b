import type { Planned } from '@primum/engine';
import { openThings, type Store } from '@primum/records';
import { appointmentIn } from '../clinics/appointments.ts';

/** The appointment that a link is for. */
export interface Visit {
  readonly day: string;
  /** HH:MM */
  readonly time: string;
  readonly procedures: readonly string[];
  readonly planned?: Readonly<Record<string, Planned>> | undefined;
  /** The end of its day where the server runs: until then links to it are good. */
  readonly ends: string;
}

const endOf = (day: string): string => {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date + 1).toISOString();
};

const dayOf = async (
  store: Store,
  { clinic, person, appointment }: { readonly clinic: string; readonly person: string; readonly appointment: string },
): Promise<string | null> => {
  const select = store.database.selectFrom('things').select('day').where('clinic', '=', clinic);
  const own = select.where('person', '=', person).where('kind', '=', 'appointment').where('id', '=', appointment);
  return (await own.executeTakeFirst())?.day ?? null;
};

/**
 * The visit that an appointment of a person is, as it stands now: null when there is no such appointment, when it was cancelled, or when
 * its day is over. It is not in the audit log: whoever gives any of it out says so there.
 * @example const visit = await visitOf(store, { clinic: 'north', person, appointment })
 */
export const visitOf = async (
  store: Store,
  which: { readonly clinic: string; readonly person: string; readonly appointment: string },
): Promise<Visit | null> => {
  const day = await dayOf(store, which);
  if (day === null || endOf(day) <= store.now()) return null;
  const { clinic, person, appointment } = which;
  const ofDay = await openThings(store, clinic, { kind: 'appointment', person, from: day, to: day, limit: 200 });
  const thing = ofDay.find(({ id }) => id === appointment);
  if (thing === undefined) return null;
  const { state, time, procedures, planned } = appointmentIn(thing);
  return state === 'cancelled' ? null : { day, time, procedures, planned, ends: endOf(day) };
};

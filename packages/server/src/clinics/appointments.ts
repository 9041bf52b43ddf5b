import { isDeepStrictEqual } from 'node:util';
import { type Artifact, InputError, readDay } from '@primum/contract';
import type { Planned } from '@primum/engine';
import {
  addThing,
  changeThing,
  listThings,
  type RecordedThing,
  readThing,
  type Store,
  type Thing,
  type Things,
} from '@primum/records';
import { readAskedOfKept } from '../read-asked.ts';
import { refuse } from '../read-body.ts';
import { auditEach } from './audit-each.ts';

/** How an appointment stands. */
export const STATES = Object.freeze(['booked', 'arrived', 'done', 'cancelled', 'missed'] as const);
export type State = (typeof STATES)[number];

/** An appointment as it is kept; its day is that of the thing. */
export interface KeptAppointment {
  readonly state: State;
  /** HH:MM, where the clinic is. */
  readonly time: string;
  readonly procedures: readonly string[];
  readonly planned?: Readonly<Record<string, Planned>>;
  /** The account of whoever does it. */
  readonly practitioner?: string;
  readonly note?: string;
}

/** An appointment as it is asked for; `at` is YYYY-MM-DDTHH:MM. */
export interface Booking extends Omit<KeptAppointment, 'time' | 'state'> {
  readonly at: string;
  readonly state?: State;
}

export interface Appointment extends Omit<Thing, 'content' | 'person'>, KeptAppointment {
  readonly person: string;
}

/** Who asks, in which clinic. */
interface Asking {
  readonly clinic: string;
  readonly by: string;
}

/** Something of the clinic as an appointment. */
export const appointmentIn = ({ content, person, ...thing }: Thing): Appointment => ({
  ...thing,
  person: person ?? '',
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- written by this file only, and sealed
  ...(content as KeptAppointment),
});

const requireDay = (at: string): string => {
  try {
    return readDay(at.slice(0, 10), 'at');
  } catch (error) {
    throw error instanceof InputError ? refuse(error.message, 'at') : error;
  }
};

/** Its procedures and plan are of this knowledge, each procedure is named once, and nothing else is planned. */
const requireReadable = ({ procedures, planned }: Booking, artifact: Artifact, on: string): void => {
  readAskedOfKept({ on, procedures, ...(planned !== undefined && { planned }) }, artifact, on);
  const stray = Object.keys(planned ?? {}).find((id) => !procedures.includes(id));
  if (stray !== undefined)
    throw refuse('This is planned, but is none of the procedures; name it there too.', 'planned', stray);
};

const tellingOf = ({ at, state = 'booked', ...rest }: Booking, author: string) => {
  const content: KeptAppointment = { state, time: at.slice(11), ...rest };
  return { content, day: requireDay(at), author };
};

/**
 * Makes an appointment of a person.
 * @throws {Refusal} one sentence with the place, where the knowledge in force does not know what is planned
 * @example await addAppointment(store, { clinic: 'north', person, by: 'u7' }, { at: '2026-11-28T14:30', procedures: ['painting'] }, { artifact })
 */
export const addAppointment = async (
  store: Store,
  { clinic, person, by }: Asking & { readonly person: string },
  booking: Booking,
  { artifact, idempotencyKey }: { readonly artifact: Artifact; readonly idempotencyKey?: string },
): Promise<RecordedThing> => {
  const telling = tellingOf(booking, by);
  requireReadable(booking, artifact, telling.day);
  const written = { ...telling, ...(idempotencyKey !== undefined && { idempotencyKey }) };
  return addThing(store, clinic, { kind: 'appointment', person }, written);
};

/**
 * An appointment as it is now. That `by` read it is in the audit log.
 * @throws {Refusal} when the clinic has none with this id
 * @example const { day, time, version } = await readAppointment(store, { clinic: 'north', by: 'u7' }, id)
 */
export const readAppointment = async (store: Store, { clinic, by }: Asking, id: string): Promise<Appointment> =>
  appointmentIn(await readThing(store, clinic, { kind: 'appointment', id }, { by }));

/**
 * A page of appointments, by day. That `by` saw them is in the audit log, of each of these people.
 * @example const today = await listAppointments(store, { clinic: 'north', by: 'u7' }, { from: day, to: day })
 */
export const listAppointments = async (
  store: Store,
  { clinic, by }: Asking,
  which: Omit<Things, 'kind'>,
): Promise<readonly Appointment[]> => {
  const found = (await listThings(store, clinic, { kind: 'appointment', ...which }, { by })).map(appointmentIn);
  if (which.person === undefined) await auditEach(store, clinic, { actor: by, action: 'list-appointment' }, found);
  return found;
};

/**
 * Says how an appointment is from now on. What is planned is read again only where it changed, so that one that was made with older
 * knowledge can still be cancelled.
 * @throws {Refusal} one sentence with the place, or when somebody changed it meanwhile
 * @example await changeAppointment(store, { clinic: 'north', by: 'u7', id, version }, booking, { artifact })
 */
export const changeAppointment = async (
  store: Store,
  { id, version, ...asking }: Asking & { readonly id: string; readonly version: number },
  booking: Booking,
  { artifact }: { readonly artifact: Artifact },
): Promise<RecordedThing> => {
  const before = await readAppointment(store, asking, id);
  const telling = tellingOf(booking, asking.by);
  const same = (['procedures', 'planned'] as const).every((key) => isDeepStrictEqual(before[key], booking[key]));
  if (!same) requireReadable(booking, artifact, telling.day);
  return changeThing(store, asking.clinic, { kind: 'appointment', id, version }, telling);
};

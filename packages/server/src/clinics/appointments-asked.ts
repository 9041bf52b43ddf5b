import type { Artifact } from '@primum/contract';
import type { Store } from '@primum/records';
import { Refusal } from '../problem.ts';
import { readAskedOfKept } from '../read-asked.ts';
import { refuse } from '../read-body.ts';
import { readAppointment } from './appointments.ts';
import { isPartial } from './chart-of.ts';
import { requireOf } from './thing-of.ts';

/** What is asked of a chart, and the appointment that it is asked for. */
export interface AskedFor {
  readonly body: unknown;
  readonly appointment: string | null;
}

const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;
const MISSING = 'There is no such appointment of this person; give the id of one.';

const requireTheirs = async (store: Store, clinic: string, person: string, id: unknown): Promise<string> => {
  if (typeof id !== 'string' || !UUID.test(id)) throw refuse(MISSING, 'appointment');
  try {
    await requireOf(store, clinic, { kind: 'appointment', id, person });
  } catch (error) {
    throw error instanceof Refusal && error.kind === 'not-found' ? refuse(MISSING, 'appointment') : error;
  }
  return id;
};

/** Of a record that is only a part nothing is complete, however somebody asked for the screening. */
const requireWhole = async (store: Store, clinic: string, person: string, body: unknown): Promise<void> => {
  if (typeof body !== 'object' || body === null || !('complete' in body)) return;
  if (Array.isArray(body.complete) && body.complete.length === 0) return;
  if (await isPartial(store, clinic, person))
    throw refuse(
      'A record on file says that it is only a part; keep the whole in its place, or leave `complete` out.',
      'complete',
    );
};

/** What is planned, procedure by procedure: as the body says, and as it was booked where the body says nothing of it. */
const changedPlan = (booked: object | undefined, said: object): { readonly planned?: object } => {
  if (booked === undefined || !('planned' in said) || typeof said.planned !== 'object' || said.planned === null)
    return {};
  return Array.isArray(said.planned) ? {} : { planned: { ...booked, ...said.planned } };
};

/**
 * A body that asks for a screening, with the procedures and the plan of the appointment that it names where it says none itself.
 * @throws {Refusal} when `complete` is said of a record that is only a part; when the appointment is none of this person, or plans what the knowledge in force does not know
 * @example await askedFor(store, { clinic: 'north', person, by: 'u7' }, { appointment }, artifact)
 */
export const askedFor = async (
  store: Store,
  { clinic, person, by }: { readonly clinic: string; readonly person: string; readonly by: string },
  body: unknown,
  artifact: Artifact,
): Promise<AskedFor> => {
  await requireWhole(store, clinic, person, body);
  if (typeof body !== 'object' || body === null || !('appointment' in body)) return { body, appointment: null };
  const { appointment, ...said } = body;
  const id = await requireTheirs(store, clinic, person, appointment);
  const { day, procedures, planned } = await readAppointment(store, { clinic, by }, id);
  const plan = planned === undefined ? {} : { planned };
  const booked = { ...('procedures' in said ? {} : { procedures }), ...plan };
  try {
    readAskedOfKept(booked, artifact, day);
  } catch (error) {
    throw error instanceof Refusal ? refuse(error.message, 'appointment') : error;
  }
  return { body: { ...booked, ...said, ...changedPlan(planned, said) }, appointment: id };
};

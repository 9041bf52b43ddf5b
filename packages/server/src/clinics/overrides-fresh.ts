import type { Artifact } from '@primum/contract';
import { headOf, type Rests, type Store } from '@primum/records';
import { Refusal } from '../problem.ts';
import { readAppointment } from './appointments.ts';
import { changedSince, type Ground } from './changed-since.ts';
import { chartOf } from './chart-of.ts';
import { openKeptScreening, readKeptScreening } from './clearances-screening.ts';
import { ADOPTION, inForce } from './in-force.ts';
import type { OfScreening } from './overrides-policy.ts';

/** Of which records a chart is made, the plan with which it is screened, and what the clinic decides by. */
const GROUNDS: readonly string[] = Object.freeze([
  'person',
  'answers',
  'clearance',
  'treatment',
  'appointment',
  ADOPTION,
]);

/**
 * What rests on the screening, where the chart of a person and what the clinic decides by are still what a screening was made with: nobody proceeds against
 * findings that are others by now, also not by what is kept between the look and the record.
 * @throws {Refusal} where they are not
 * @example await requireAsItWas(store, { clinic: 'north', person, by: 'u7', screening: 12 }, served)
 */
export const requireAsItWas = async (store: Store, of: OfScreening, served: Artifact): Promise<Rests> => {
  const { clinic, person, by } = of;
  const { seq: until } = await headOf(store, clinic);
  const screening = await readKeptScreening(store, of, of.screening);
  const force = await inForce(store, clinic, served);
  const chart = await chartOf(store, clinic, person, { by, artifact: force.artifact });
  if (changedSince(screening, { chart, force, booked: null }).length === 0) return { kinds: GROUNDS, until };
  throw new Refusal('not-now', 'Something else is on file or in force since this screening; screen again today.');
};

/**
 * What is other by now than what a screening was made with, that of its appointment too. Who asks has said in the audit log that this
 * screening is read.
 * @throws {Refusal} where the person was erased
 * @example await groundsChanged(store, { clinic: 'north', person, by: 'u7', screening: 12 }, served) // []
 */
export const groundsChanged = async (store: Store, of: OfScreening, served: Artifact): Promise<readonly Ground[]> => {
  const { clinic, person } = of;
  const screening = await openKeptScreening(store, clinic, of.screening);
  const force = await inForce(store, clinic, served);
  const chart = await chartOf(store, clinic, person, { by: null, artifact: force.artifact });
  const { appointment } = screening.kept;
  const booked = appointment === undefined ? null : await readAppointment(store, of, appointment);
  return changedSince(screening, { chart, force, booked });
};

import type { AdverseEventBody, FollowUpBody } from '@primum/contract';
import { append, type Store } from '@primum/records';
import { Refusal } from '../problem.ts';
import { refuse } from '../read-body.ts';
import { type OfPerson, openOf, type PersonRecord } from './person-records.ts';
import { requireOf } from './thing-of.ts';
import { FOLLOW_UP, type KeptFollowUp, readTreatment } from './treatments-kept.ts';

/** The content of a record of the kind `adverse-event`. */
export interface KeptAdverseEvent {
  readonly treatment: string | null;
  readonly on: string;
  readonly what: string;
  readonly severity: 'mild' | 'moderate' | 'severe';
  readonly actions: string | null;
  readonly reported: boolean | null;
}

export const ADVERSE_EVENT = 'adverse-event';

/** Who writes it down, and when. */
interface Writing {
  readonly today: string;
  readonly idempotencyKey: string;
}

type Whose = OfPerson & { readonly by: string };
type Written<T> = PersonRecord<T> & { readonly repeated: boolean };

const requireHere = (on: string, today: string): void => {
  if (on > today) throw refuse('This day is not here yet; write down what was.', 'on');
};

const write = async <T>(
  store: Store,
  { clinic, person, by }: Whose,
  kind: string,
  content: T,
  idempotencyKey: string,
): Promise<Written<T>> => {
  const { seq, repeated } = await append(store, clinic, { kind, person, author: by, content, idempotencyKey });
  return { ...(await openOf<T>(store, clinic, seq)), repeated };
};

/**
 * Keeps what was found after a treatment.
 * @throws {Refusal} one sentence with the place
 * @example await addFollowUp(store, { clinic: 'north', person, by: 'u7' }, id, { on, state: 'well', text: 'Calm.' }, writing)
 */
export const addFollowUp = async (
  store: Store,
  whose: Whose,
  treatment: string,
  { on, state, text }: FollowUpBody,
  { today, idempotencyKey }: Writing,
): Promise<Written<KeptFollowUp>> => {
  const { day } = await readTreatment(store, whose, treatment);
  requireHere(on, today);
  if (on < day) throw refuse(`This is before the treatment, which was on ${day}.`, 'on');
  return write<KeptFollowUp>(store, whose, FOLLOW_UP, { treatment, on, state, text }, idempotencyKey);
};

const requireTreatment = async (store: Store, { clinic, person }: Whose, id: string | null): Promise<void> => {
  if (id === null) return;
  try {
    await requireOf(store, clinic, { kind: 'treatment', id, person });
  } catch (error) {
    if (!(error instanceof Refusal) || error.kind !== 'not-found') throw error;
    throw refuse('There is no such treatment of this person; give the id of one.', 'treatment');
  }
};

/**
 * Keeps that something went wrong.
 * @throws {Refusal} one sentence with the place
 * @example await addAdverseEvent(store, { clinic: 'north', person, by: 'u7' }, { on, what: 'Swollen.', severity: 'mild' }, writing)
 */
export const addAdverseEvent = async (
  store: Store,
  whose: Whose,
  body: AdverseEventBody,
  { today, idempotencyKey }: Writing,
): Promise<Written<KeptAdverseEvent>> => {
  const { on, what, severity, treatment: named, actions, reported } = body;
  const treatment = named ?? null;
  await requireTreatment(store, whose, treatment);
  requireHere(on, today);
  const content = { treatment, on, what, severity, actions: actions ?? null, reported: reported ?? null };
  return write<KeptAdverseEvent>(store, whose, ADVERSE_EVENT, content, idempotencyKey);
};

import { append, headOf, type Store } from '@primum/records';
import { CLIENT } from '../intake/sessions.ts';
import { Refusal } from '../problem.ts';
import { readAppointment } from './appointments.ts';
import { numbersOf, type OfPerson, openOf, type PersonRecord } from './person-records.ts';

/** The content of a record of the kind `call`: a client was told that the clinic will call before a visit, or somebody has called. */
export interface KeptCall {
  readonly appointment: string;
  readonly state: 'promised' | 'made';
  /** Before a visit on which day somebody has called; a visit that was moved since is another one. */
  readonly day?: string;
}

export const CALL = 'call';

/** How many calls of one person are opened to find that of an appointment. */
const MOST = 200;

/**
 * The newest word about a call before a visit; null where nobody promised one or made one. Who shows it has said so in the audit log.
 * @example (await lastCall(store, { clinic: 'north', person }, appointment))?.content.state // 'promised'
 */
export const lastCall = async (
  store: Store,
  of: OfPerson,
  appointment: string,
): Promise<PersonRecord<KeptCall> | null> => {
  for (const number of await numbersOf(store, of, { kinds: [CALL], limit: MOST })) {
    const one = await openOf<KeptCall>(store, of.clinic, number);
    if (one.content.appointment === appointment) return one;
  }
  return null;
};

/**
 * The call before a visit on a day; null where nobody has called before that, or where one was promised since.
 * @example madeBefore(await lastCall(store, of, appointment), '2026-11-28')?.at
 */
export const madeBefore = (last: PersonRecord<KeptCall> | null, day: string): PersonRecord<KeptCall> | null =>
  last?.content.state === 'made' && (last.content.day ?? day) === day ? last : null;

/** For which visit of whom. */
interface Visit extends OfPerson {
  readonly appointment: string;
}

/**
 * Keeps that a client was told that the clinic will call before the visit.
 * @param after what it was told after: told again after the same, it is kept once
 * @example await promiseCall(store, { clinic: 'north', person, appointment }, 'answers 12')
 */
export const promiseCall = async (
  store: Store,
  { clinic, person, appointment }: Visit,
  after: string,
): Promise<void> => {
  const content: KeptCall = { appointment, state: 'promised' };
  const idempotencyKey = `${appointment} call after ${after}`;
  await append(store, clinic, { kind: CALL, person, author: CLIENT, content, idempotencyKey });
};

/**
 * Keeps that a client was called before a visit. Where somebody has called already, and nothing was promised since, that stays.
 * @param seen the record in which something was said of it last, as whoever called knew; 0: nothing; undefined: they do not say
 * @throws {Refusal} when the clinic has no such appointment, or where a call was promised that they did not know of, also in the moment of writing
 * @example const { at, author } = await recordCall(store, { clinic: 'north', by: 'u7' }, appointment, { idempotencyKey, seen: 12 })
 */
export const recordCall = async (
  store: Store,
  { clinic, by }: { readonly clinic: string; readonly by: string },
  id: string,
  { idempotencyKey, seen }: { readonly idempotencyKey: string; readonly seen: number | undefined },
): Promise<PersonRecord<KeptCall>> => {
  const { person, day } = await readAppointment(store, { clinic, by }, id);
  const { seq: until } = await headOf(store, clinic);
  const before = await lastCall(store, { clinic, person }, id);
  const made = madeBefore(before, day);
  if (made !== null) return made;
  if (seen !== undefined && before !== null && before.number !== seen)
    throw new Refusal(
      'changed',
      'The client was promised a call anew meanwhile; look at the answers, then call again.',
    );
  const content: KeptCall = { appointment: id, state: 'made', day };
  const rests = { kinds: [CALL], until };
  const { seq } = await append(store, clinic, { kind: CALL, person, author: by, content, idempotencyKey, rests });
  return openOf<KeptCall>(store, clinic, seq);
};

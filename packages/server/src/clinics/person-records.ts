import { openRecord, type Store } from '@primum/records';
import { Refusal } from '../problem.ts';

/** Whose records. */
export interface OfPerson {
  readonly clinic: string;
  readonly person: string;
}

/** A record of a person, opened. */
export interface PersonRecord<T> {
  readonly number: number;
  readonly kind: string;
  readonly at: string;
  readonly author: string;
  readonly hash: string;
  readonly content: T;
}

/** Which records: of which kinds, before which one, how many at the most. */
interface Wanted {
  readonly kinds: readonly string[];
  readonly before?: number | undefined;
  readonly limit: number;
}

/**
 * The numbers of records of a person, newest first. Nothing is opened, and nothing is in the audit log.
 * @example await numbersOf(store, { clinic: 'north', person }, { kinds: ['note'], limit: 20 })
 */
export const numbersOf = async (
  store: Store,
  { clinic, person }: OfPerson,
  { kinds, before, limit }: Wanted,
): Promise<readonly number[]> => {
  const select = store.database.selectFrom('records').select('seq').where('clinic', '=', clinic);
  const own = select.where('person', '=', person).where('kind', 'in', kinds);
  const rest = before === undefined ? own : own.where('seq', '<', before);
  return (await rest.orderBy('seq', 'desc').limit(limit).execute()).map(({ seq }) => seq);
};

/**
 * A record of a person; who shows it has said so in the audit log.
 * @throws {Refusal} where the person was erased
 * @example const { content } = await openOf<KeptNote>(store, 'north', 12)
 */
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- written by this package only, and sealed
export const openOf = async <T>(store: Store, clinic: string, number: number): Promise<PersonRecord<T>> => {
  const { note, text } = await openRecord(store, clinic, number);
  if (text === null) throw new Refusal('erased', 'This person was erased; nothing of them can be read.');
  const { kind, at, author, hash } = note;
  const content: T = JSON.parse(text);
  return { number, kind, at, author, hash, content };
};

/** Several of them. */
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- as above
export const openAllOf = <T>(store: Store, clinic: string, numbers: readonly number[]) =>
  Promise.all(numbers.map((number) => openOf<T>(store, clinic, number)));

import { randomUUID } from 'node:crypto';
import { audit, limitOf } from './audit.ts';
import { draftOf, type Writing } from './draft.ts';
import { lockHeads } from './heads.ts';
import { whyNoKey } from './keys.ts';
import { openRecord } from './records.ts';
import { Refusal, refusing } from './refusal.ts';
import { earlierOf } from './repeat.ts';
import { freshKey } from './secret/seal.ts';
import type { Store } from './store.ts';
import type { Inside } from './tables.ts';
import { type Draft, type Recorded, writeRecord } from './write.ts';

/** What says who a person is: any JSON value. It is kept under the key of the person only. */
export interface Told extends Writing {
  readonly identity: unknown;
}

export interface AddedPerson extends Recorded {
  readonly person: string;
}

const headSeq = async (inside: Inside, clinic: string): Promise<number> => {
  const heads = await lockHeads(inside, clinic);
  if (heads === null) throw new Refusal('no-clinic', 'There is no such clinic here.');
  return heads.records.seq;
};

const welcome = async (store: Store, inside: Inside, clinic: string, draft: Draft): Promise<AddedPerson> => {
  const told = (await headSeq(inside, clinic)) + 1;
  const [earlier] = (await earlierOf(inside, clinic, [draft])).values();
  const known = earlier?.kind === 'person' ? earlier.person : null;
  const person = known ?? randomUUID();
  if (known === null) {
    const wrapped = store.master.wrap(freshKey(), clinic, person);
    await inside.insertInto('people').values({ clinic, id: person, told, erased: null }).execute();
    await inside.insertInto('person_keys').values({ clinic, person, wrapped }).execute();
  }
  return { ...(await writeRecord(inside, store.master, { ...draft, person })), person };
};

/**
 * Adds a person to a clinic, with a key of their own.
 * @example const { person } = await addPerson(store, 'north', { identity: { name: 'Ada' }, author: 'u7' })
 */
export const addPerson = (store: Store, clinic: string, told: Told): Promise<AddedPerson> => {
  const draft = draftOf(store, clinic, told, { kind: 'person', person: null, content: told.identity });
  return store.queue.alone((inside) => welcome(store, inside, clinic, draft));
};

/**
 * Keeps a newer identity of a person; the older ones stay in the chain.
 * @example await changePerson(store, 'north', person, { identity: { name: 'Ada L.' }, author: 'u7' })
 */
export const changePerson = (store: Store, clinic: string, person: string, told: Told): Promise<Recorded> => {
  const draft = draftOf(store, clinic, told, { kind: 'person', person, content: told.identity });
  return store.queue.alone(async (inside) => {
    const recorded = await writeRecord(inside, store.master, { ...draft, action: 'change-person' });
    if (recorded.repeated) return recorded;
    const update = inside.updateTable('people').set({ told: recorded.seq }).where('clinic', '=', clinic);
    await update.where('id', '=', person).execute();
    return recorded;
  });
};

const toldOf = (store: Store, clinic: string, person: string): Promise<number> =>
  refusing(async () => {
    const select = store.database.selectFrom('people').selectAll().where('clinic', '=', clinic);
    const row = await select.where('id', '=', person).executeTakeFirst();
    if (row === undefined || row.erased !== null) throw await whyNoKey(store.database, clinic, person);
    return row.told;
  });

/**
 * Nothing, where the clinic has this person.
 * @throws {Refusal} where it does not, or no longer
 */
export const requirePerson = async (store: Store, clinic: string, person: string): Promise<void> =>
  void (await toldOf(store, clinic, person));

const identityIn = async (store: Store, clinic: string, seq: number): Promise<unknown> => {
  const { text } = await openRecord(store, clinic, seq);
  return text === null ? null : JSON.parse(text);
};

/**
 * The newest identity of a person. That `by` read it is in the audit log.
 * @throws {Refusal} when the clinic has no such person, or no longer
 */
export const readPerson = async (
  store: Store,
  clinic: string,
  person: string,
  { by }: { readonly by: string },
): Promise<unknown> => {
  const identity = await identityIn(store, clinic, await toldOf(store, clinic, person));
  await audit(store, clinic, { actor: by, action: 'read-person', person });
  return identity;
};

/**
 * The people of a clinic who were not erased, by id, with their newest identity.
 * @example const people = await listPeople(store, 'north', { limit: 20 }, { by: 'u7' })
 */
export const listPeople = async (
  store: Store,
  clinic: string,
  { after = '', limit = 50 }: { readonly after?: string; readonly limit?: number },
  { by }: { readonly by: string },
): Promise<readonly { readonly person: string; readonly identity: unknown }[]> => {
  await audit(store, clinic, { actor: by, action: 'list-people' });
  const rows = await refusing(() => {
    const select = store.database.selectFrom('people').selectAll().where('clinic', '=', clinic);
    const left = select.where('erased', 'is', null).where('id', '>', after);
    return left.orderBy('id').limit(limitOf({ limit })).execute();
  });
  return Promise.all(
    rows.map(async ({ id, told }) => ({ person: id, identity: await identityIn(store, clinic, told) })),
  );
};

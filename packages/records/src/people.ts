import { randomUUID } from 'node:crypto';
import { audit, limitOf } from './audit.ts';
import { sealedTo } from './chain/link.ts';
import { draftOf, type Writing } from './draft.ts';
import { lockHeads } from './heads.ts';
import { keysOf, whyNoKey } from './keys.ts';
import { openRecord } from './records.ts';
import { Refusal, refusing } from './refusal.ts';
import { earlierOf } from './repeat.ts';
import { freshKey, openSealed } from './secret/seal.ts';
import type { Store } from './store.ts';
import type { Inside, RecordRow } from './tables.ts';
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

/** A newer identity. `version`: the one that was seen; `action`: what the audit log calls it. */
export interface Retelling extends Told {
  readonly version?: number;
  readonly action?: string;
}

const turn = async (inside: Inside, clinic: string, person: string, { from, to }: { from?: number; to: number }) => {
  const update = inside.updateTable('people').set({ told: to }).where('clinic', '=', clinic).where('id', '=', person);
  const seen = from === undefined ? update : update.where('told', '=', from);
  const { numUpdatedRows } = await seen.executeTakeFirst();
  if (numUpdatedRows !== 1n) throw new Refusal('changed', 'It was changed meanwhile; read it again, then change it.');
};

/**
 * Keeps a newer identity of a person; the older ones stay in the chain.
 * @throws {Refusal} `changed` when another version than the one that was seen is the newest
 * @example await changePerson(store, 'north', person, { identity: { name: 'Ada L.' }, author: 'u7', version: 12 })
 */
export const changePerson = (
  store: Store,
  clinic: string,
  person: string,
  { version, action = 'change-person', ...told }: Retelling,
): Promise<Recorded> => {
  const draft = draftOf(store, clinic, told, { kind: 'person', person, content: told.identity });
  return store.queue.alone(async (inside) => {
    const recorded = await writeRecord(inside, store.master, { ...draft, action });
    if (recorded.repeated) return recorded;
    await turn(inside, clinic, person, { to: recorded.seq, ...(version !== undefined && { from: version }) });
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
  const { text, note } = await openRecord(store, clinic, seq);
  // Erased since it was asked whether they are there.
  if (text === null) throw await whyNoKey(store.database, clinic, note.person ?? '');
  return JSON.parse(text);
};

/** Somebody as they are now. `version` is the record that says so; to change it one has to have seen it. */
export interface Person {
  readonly person: string;
  readonly version: number;
  readonly identity: unknown;
}

/**
 * A person with the version of their identity, without an entry in the audit log: whoever shows it says so there.
 * @throws {Refusal} when the clinic has no such person, or no longer
 * @example const { identity } = await openPerson(store, 'north', person)
 */
export const openPerson = async (store: Store, clinic: string, person: string): Promise<Person> => {
  const version = await toldOf(store, clinic, person);
  return { person, version, identity: await identityIn(store, clinic, version) };
};

/**
 * A person with the version of their identity. That `by` read it is in the audit log.
 * @throws {Refusal} when the clinic has no such person, or no longer
 * @example const { identity, version } = await seePerson(store, 'north', person, { by: 'u7' })
 */
export const seePerson = async (
  store: Store,
  clinic: string,
  person: string,
  { by }: { readonly by: string },
): Promise<Person> => {
  const one = await openPerson(store, clinic, person);
  await audit(store, clinic, { actor: by, action: 'read-person', person });
  return one;
};

/**
 * The newest identity of a person. That `by` read it is in the audit log.
 * @throws {Refusal} when the clinic has no such person, or no longer
 */
export const readPerson = async (
  store: Store,
  clinic: string,
  person: string,
  who: { readonly by: string },
): Promise<unknown> => (await seePerson(store, clinic, person, who)).identity;

const opened = async (
  store: Store,
  row: RecordRow & { readonly id: string },
  key: Buffer | undefined,
): Promise<Person | null> => {
  if (key === undefined) {
    const why = await whyNoKey(store.database, row.clinic, row.id);
    if (why.code === 'erased') return null;
    throw why;
  }
  const bytes = openSealed(key, row.ciphertext, sealedTo(row));
  if (bytes === null) throw new Refusal('unreadable', 'This record does not open under its key; verify the records.');
  return { person: row.id, version: row.seq, identity: JSON.parse(bytes.toString('utf8')) };
};

/**
 * The people of a clinic who were not erased, after an id, without an entry in the audit log. All of them come with one query, because
 * whoever looks for a name opens many.
 * @example const people = await openPeople(store, 'north', '', 200)
 */
export const openPeople = (store: Store, clinic: string, after: string, limit: number): Promise<readonly Person[]> =>
  refusing(async () => {
    const rows = await store.database
      .selectFrom('people')
      .innerJoin('records', (on) =>
        on.onRef('records.clinic', '=', 'people.clinic').onRef('records.seq', '=', 'people.told'),
      )
      .selectAll('records')
      .select('people.id')
      .where('people.clinic', '=', clinic)
      .where('people.erased', 'is', null)
      .where('people.id', '>', after)
      .orderBy('people.id')
      .limit(limit)
      .execute();
    if (rows.length === 0) return [];
    const ids = rows.map(({ id }) => id);
    const keys = await keysOf(store.database, store.master, clinic, ids);
    const people = await Promise.all(rows.map((row) => opened(store, row, keys.get(row.id))));
    return people.filter((one) => one !== null);
  });

/**
 * The people of a clinic who were not erased, by id, with their newest identity.
 * @example const people = await listPeople(store, 'north', { limit: 20 }, { by: 'u7' })
 */
export const listPeople = async (
  store: Store,
  clinic: string,
  { after = '', limit }: { readonly after?: string; readonly limit?: number },
  { by }: { readonly by: string },
): Promise<readonly Person[]> => {
  await audit(store, clinic, { actor: by, action: 'list-people' });
  return openPeople(store, clinic, after, limitOf(limit === undefined ? {} : { limit }));
};

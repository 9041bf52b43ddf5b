import { createDecipheriv } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import Sqlite from 'better-sqlite3';
import { expect, it } from 'vitest';
import {
  addPerson,
  append,
  changePerson,
  erasePerson,
  listAudit,
  listPeople,
  listRecords,
  readPerson,
  readRecord,
  type Store,
  verify,
} from '../src/index.ts';
import { keysOf } from '../src/keys.ts';
import { emptyFolder, inFolder, onBoth, settle, withStore } from './kinds.ts';

const by = { by: 'doctor' };

/** What would tell of the person if it were found: their words, their key, and their key as it is wrapped. */
const traces = async (store: Store, person: string, words: readonly string[]): Promise<readonly Buffer[]> => {
  const key = (await keysOf(store.database, store.master, 'north', [person])).get(person);
  const row = await store.database
    .selectFrom('person_keys')
    .selectAll()
    .where('person', '=', person)
    .executeTakeFirstOrThrow();
  if (key === undefined) throw new Error('the person has no key');
  return [
    ...words.map((word) => Buffer.from(word)),
    key,
    row.wrapped,
    row.wrapped.subarray(12, 28),
    row.wrapped.subarray(28, 44),
  ];
};

/** Every file of a database, as bytes. */
const filesOf = (file: string): readonly Buffer[] =>
  [file, `${file}-wal`, `${file}-shm`, `${file}-journal`]
    .filter((name) => existsSync(name))
    .map((name) => readFileSync(name));

onBoth('erasing a person', (fresh) => {
  it('leaves the chain whole and the person unreadable, for good', async () => {
    const options = await fresh();
    await withStore(options, async (store) => {
      const person = await settle(store);
      const stays = await addPerson(store, 'north', { identity: { name: 'Moss' }, author: 'n' });
      const note = { kind: 'note', person, author: 'n', content: { text: 'calm' }, idempotencyKey: 'k' };
      const { seq } = await append(store, 'north', note);
      const erased = await erasePerson(store, 'north', person, { reason: 'asked-for', author: 'director' });
      expect(await verify(store, 'north')).toMatchObject({ ok: true, records: erased.seq });
      expect(await readRecord(store, 'north', seq, by)).toMatchObject({ content: null, erased: true });
      expect(await readRecord(store, 'north', erased.seq, by)).toMatchObject({
        content: { reason: 'asked-for' },
        erased: false,
      });
      await expect(readPerson(store, 'north', person, by)).rejects.toMatchObject({ code: 'erased' });
      for (const again of [note, { ...note, idempotencyKey: 'other' }])
        await expect(append(store, 'north', again)).rejects.toMatchObject({ code: 'erased' });
      await expect(changePerson(store, 'north', person, { identity: 1, author: 'n' })).rejects.toMatchObject({
        code: 'erased',
      });
      const twice = erasePerson(store, 'north', person, { reason: 'again', author: 'director' });
      await expect(twice).rejects.toMatchObject({ code: 'erased' });
      expect((await listPeople(store, 'north', {}, by)).map((one) => one.person)).toEqual([stays.person]);
      expect(await listRecords(store, 'north', { person }, by)).toHaveLength(3);
      expect((await listAudit(store, 'north', { person })).map(({ action }) => action)).toContain('add-erasure');
      expect((await verify(store, 'north')).ok).toBe(true);
    });
  });
});

it('no byte of an erased person can be recovered from the files of the database, while it is open or closed', async () => {
  const options = inFolder(emptyFolder());
  const words = ['Wilhelmina-Canary', 'canary-yellow-note'];
  let found: readonly Buffer[] = [];
  await withStore(options, async (store) => {
    await settle(store);
    const { person } = await addPerson(store, 'north', { identity: { name: words[0] }, author: 'n' });
    // Enough around it for pages to split and to be written to the log more than once.
    for (let round = 0; round < 8; round += 1) {
      const others = Array.from({ length: 60 }, (_, at) =>
        addPerson(store, 'north', { identity: { at }, author: 'n' }),
      );
      await Promise.all([...others, append(store, 'north', { kind: 'note', person, author: 'n', content: words[1] })]);
    }
    found = await traces(store, person, words);
    const before = filesOf(options.file);
    expect(found.map((trace) => before.some((bytes) => bytes.includes(trace)))).toEqual([
      false,
      false,
      false,
      true,
      true,
      true,
    ]);
    await erasePerson(store, 'north', person, { reason: 'asked-for', author: 'director' });
    const after = filesOf(options.file);
    expect(found.map((trace) => after.some((bytes) => bytes.includes(trace)))).toEqual(found.map(() => false));
    expect((await verify(store, 'north')).ok).toBe(true);
  });
  expect(found.some((trace) => filesOf(options.file).some((bytes) => bytes.includes(trace)))).toBe(false);
});

it('with the master key and the file from before, a canary can be read; this is what the test above would find', async () => {
  const options = inFolder(emptyFolder());
  await withStore(options, async (store) => {
    await settle(store);
    const own = new Sqlite(options.file, { readonly: true });
    const row = own.prepare("select * from records where kind = 'person'").all()[0] as {
      person: string;
      ciphertext: Buffer;
    };
    own.close();
    const key = (await keysOf(store.database, store.master, 'north', [row.person])).get(row.person) ?? Buffer.alloc(32);
    // CTR without the check of GCM: the plaintext behind the ciphertext, for whoever has the key.
    const nonce = Buffer.concat([row.ciphertext.subarray(0, 12), Buffer.from([0, 0, 0, 2])]);
    const text = createDecipheriv('aes-256-ctr', key, nonce).update(row.ciphertext.subarray(12, -16)).toString('utf8');
    expect(text).toBe('{"name":"Pip Brook"}');
  });
});

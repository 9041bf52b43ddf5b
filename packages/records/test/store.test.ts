import { spawn } from 'node:child_process';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { sql } from 'kysely';
import { expect, it } from 'vitest';
import {
  addClinic,
  addPerson,
  append,
  audit,
  changePerson,
  headOf,
  listAudit,
  listClinics,
  listPeople,
  listRecords,
  openStore,
  readPerson,
  readRecord,
  type Store,
  type StoreOptions,
  verify,
} from '../src/index.ts';
import { emptyFolder, inFolder, onBoth, settle, withStore } from './kinds.ts';

const OPENER = fileURLToPath(new URL('./opener.ts', import.meta.url));
const by = { by: 'doctor' };

const openElsewhere = (options: StoreOptions): Promise<string> =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, [OPENER, JSON.stringify(options)], { stdio: ['ignore', 'ignore', 'pipe'] });
    let said = '';
    child.stderr.on('data', (chunk: Buffer) => {
      said += chunk.toString('utf8');
    });
    child.on('close', (status) => resolve(`${status}${said}`));
  });

onBoth('a store', (fresh) => {
  it('gives back what was kept, also after it was closed', async () => {
    const options = await fresh();
    const person = await withStore(options, async (store) => {
      const id = await settle(store);
      await append(store, 'north', { kind: 'note', person: id, author: 'nurse', content: { text: 'calm' } });
      return id;
    });
    await withStore(options, async (store) => {
      expect(await readPerson(store, 'north', person, by)).toEqual({ name: 'Pip Brook' });
      const [note] = await listRecords(store, 'north', { person, kind: 'note' }, by);
      expect((await readRecord(store, 'north', note?.seq ?? 0, by)).content).toEqual({ text: 'calm' });
      expect(await listClinics(store)).toEqual([{ id: 'north', name: 'North Street' }]);
    });
  });

  it('keeps what rests on others only while there is nothing newer, also of the same moment', async () => {
    await withStore(await fresh(), async (store) => {
      const person = await settle(store);
      const other = await addPerson(store, 'north', { identity: { name: 'Bo' }, author: 'desk' });
      const add = (kind: string, until?: number, of: string | null = person) => {
        const rests = until === undefined ? undefined : { kinds: ['word'], until };
        return append(store, 'north', { kind, person: of, author: 'nurse', content: {}, rests });
      };
      const first = await add('word');
      await add('word', undefined, other.person);
      await add('note');
      expect(await add('decision', first.seq)).toMatchObject({ repeated: false });
      await expect(add('decision', first.seq - 1)).rejects.toMatchObject({ code: 'changed' });
      const [, late] = await Promise.allSettled([add('word'), add('decision', first.seq)]);
      expect(late).toMatchObject({ status: 'rejected', reason: { code: 'changed' } });
      const { seq } = await headOf(store, 'north');
      await add('word', undefined, null);
      await expect(add('decision', seq)).rejects.toMatchObject({ code: 'changed' });
      expect(await verify(store, 'north')).toMatchObject({ ok: true });
    });
  });

  it('refuses a database of a newer version with one sentence, and leaves it as it is', async () => {
    const options = await fresh();
    await withStore(options, async (store) => {
      await sql`insert into kysely_migration (name, timestamp) values ('9999-later', '2030')`.execute(store.database);
    });
    await expect(openStore(options)).rejects.toMatchObject({ code: 'newer-database' });
    await expect(openStore(options)).rejects.toThrow(
      /^This database was made by a newer version of Primum \(step "9999-later"\), .*\.$/,
    );
  });

  it('is made once by processes that all start at the same moment', async () => {
    const options = await fresh();
    expect(await Promise.all([1, 2, 3, 4].map(() => openElsewhere(options)))).toEqual(['0', '0', '0', '0']);
    await withStore(options, async (store) => {
      const { rows } = await sql<{ name: string }>`select name from kysely_migration`.execute(store.database);
      expect(rows.map(({ name }) => name)).toEqual(['0001-start', '0002-things', '0003-records-by-kind']);
    });
  });

  it('refuses another master key, and does not make a new one for old data', async () => {
    const options = await fresh();
    await withStore(options, (store) => settle(store));
    const other = { base64: Buffer.alloc(32, 7).toString('base64') };
    await expect(openStore({ ...options, master: other })).rejects.toThrow(
      'The master key is not the one of this database',
    );
    const nowhere = { file: `${emptyFolderOnce}/nowhere.key` };
    await expect(openStore({ ...options, master: nowhere })).rejects.toThrow(
      'The file with the master key is not there',
    );
    expect(existsSync(nowhere.file)).toBe(false);
    await expect(openStore({ ...options, master: { base64: 'c2hvcnQ=' } })).rejects.toMatchObject({
      code: 'master-key',
    });
  });

  it('lets nobody change or delete a record, an audit entry or a kept document', async () => {
    await withStore(await fresh(), async (store) => {
      await settle(store);
      for (const table of ['records', 'audit']) {
        const rows = sql.table(table);
        await expect(sql`update ${rows} set at = 'x'`.execute(store.database)).rejects.toThrow('are written once');
        await expect(sql`delete from ${rows}`.execute(store.database)).rejects.toThrow('are written once');
      }
      expect((await verify(store, 'north')).ok).toBe(true);
    });
  });

  it('gives a clinic nothing of another', async () => {
    await withStore(await fresh(), async (store) => {
      const north = await settle(store, 'north');
      const south = await settle(store, 'south');
      const { seq } = await append(store, 'south', { kind: 'note', person: south, author: 'n', content: 1 });
      await expect(readRecord(store, 'north', seq, by)).rejects.toMatchObject({ code: 'no-record' });
      await expect(readPerson(store, 'north', south, by)).rejects.toMatchObject({ code: 'no-person' });
      await expect(changePerson(store, 'north', south, { identity: 1, author: 'n' })).rejects.toMatchObject({
        code: 'no-person',
      });
      const foreign = append(store, 'north', { kind: 'note', person: south, author: 'n', content: 1 });
      await expect(foreign).rejects.toMatchObject({ code: 'no-person' });
      expect(await listRecords(store, 'north', { person: south }, by)).toEqual([]);
      expect((await listPeople(store, 'north', {}, by)).map(({ person }) => person)).toEqual([north]);
      expect(await listAudit(store, 'north', { person: south })).toMatchObject([{ action: 'list-records' }]);
      await expect(
        append(store, 'west', { kind: 'note', person: null, author: 'n', content: 1 }),
      ).rejects.toMatchObject({ code: 'no-clinic' });
      await expect(addClinic(store, { id: 'north', name: 'x' }, { author: 'n' })).rejects.toMatchObject({
        code: 'clinic-exists',
      });
    });
  });

  it('keeps in the audit log who read and who wrote, in order', async () => {
    await withStore(await fresh(), async (store) => {
      const person = await settle(store);
      await changePerson(store, 'north', person, { identity: { name: 'Pip River' }, author: 'desk' });
      await readPerson(store, 'north', person, by);
      await readRecord(store, 'north', 2, by);
      await audit(store, 'north', { actor: 'doctor', action: 'sign-out' });
      const log = await listAudit(store, 'north', {});
      expect(log.map(({ seq, actor, action, record }) => [seq, actor, action, record])).toEqual([
        [1, 'set-up', 'add-clinic', 1],
        [2, 'desk', 'add-person', 2],
        [3, 'desk', 'change-person', 3],
        [4, 'doctor', 'read-person', null],
        [5, 'doctor', 'read-person', 2],
        [6, 'doctor', 'sign-out', null],
      ]);
      expect(await listAudit(store, 'north', { after: 4, limit: 1 })).toMatchObject([{ seq: 5 }]);
      expect(await readPerson(store, 'north', person, by)).toEqual({ name: 'Pip River' });
    });
  });

  it('gives the record of before for the same request under the same key, and refuses another', async () => {
    await withStore(await fresh(), async (store) => {
      const person = await settle(store);
      const note = { kind: 'note', person, author: 'n', content: { a: 1 }, idempotencyKey: 'k1' };
      const all = await Promise.all([append(store, 'north', note), append(store, 'north', note)]);
      all.push(await append(store, 'north', note));
      expect(all.map(({ seq, repeated }) => [seq, repeated])).toEqual([
        [3, false],
        [3, true],
        [3, true],
      ]);
      await expect(append(store, 'north', { ...note, content: { a: 2 } })).rejects.toMatchObject({
        code: 'key-reused',
      });
      await expect(append(store, 'north', { ...note, kind: 'other' })).rejects.toMatchObject({ code: 'key-reused' });
      const told = { identity: { name: 'Moss' }, author: 'n', idempotencyKey: 'k2' };
      const [first, again] = await Promise.all([addPerson(store, 'north', told), addPerson(store, 'north', told)]);
      expect(again).toEqual({ ...first, repeated: true });
      await expect(addPerson(store, 'north', { ...told, identity: 'x' })).rejects.toMatchObject({ code: 'key-reused' });
      expect((await headOf(store, 'north')).seq).toBe(4);
      expect((await verify(store, 'north')).ok).toBe(true);
    });
  });

  it('written by four servers at once, for two clinics, loses nothing and never stalls', async () => {
    const options = await fresh();
    const people = await withStore(options, async (store) => ({
      north: await settle(store, 'north'),
      south: await settle(store, 'south'),
    }));
    const stores = await Promise.all([1, 2, 3, 4].map(() => openStore(options)));
    const write = async (store: Store, clinic: 'north' | 'south'): Promise<void> => {
      for (let content = 0; content < 40; content += 1)
        await append(store, clinic, { kind: 'note', person: people[clinic], author: 'n', content });
    };
    await Promise.all(stores.flatMap((store) => [write(store, 'north'), write(store, 'south'), write(store, 'north')]));
    for (const store of stores) await store.close();
    await withStore(options, async (store) => {
      expect(await verify(store, 'north')).toMatchObject({ ok: true, records: 322 });
      expect(await verify(store, 'south')).toMatchObject({ ok: true, records: 162 });
    });
  });

  it('refuses what a record cannot hold, and keeps what comes beside it', async () => {
    await withStore(await fresh(), async (store) => {
      const person = await settle(store);
      const note = { kind: 'note', person, author: 'n', content: 1 };
      await expect(append(store, 'north', { ...note, kind: 'Free Text' })).rejects.toMatchObject({ code: 'malformed' });
      await expect(append(store, 'north', { ...note, kind: 'screening' })).rejects.toMatchObject({ code: 'malformed' });
      await expect(append(store, 'north', { ...note, author: '' })).rejects.toMatchObject({ code: 'malformed' });
      await expect(append(store, 'north', { ...note, content: undefined })).rejects.toMatchObject({
        code: 'malformed',
      });
      const outcomes = await Promise.allSettled([
        append(store, 'north', note),
        append(store, 'north', { ...note, person: 'nobody' }),
        append(store, 'elsewhere', note),
        append(store, 'north', note),
      ]);
      expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'rejected', 'fulfilled']);
      expect(await verify(store, 'north')).toMatchObject({ ok: true, records: 4 });
    });
  });
});

const emptyFolderOnce = emptyFolder();

it('a master key is made for its owner only and never written over; the database file is for its owner only', async () => {
  const options = inFolder(emptyFolderOnce);
  const file = 'file' in options.master ? options.master.file : '';
  await withStore(options, (store) => settle(store));
  const made = readFileSync(file, 'utf8');
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(statSync(options.file).mode & 0o777).toBe(0o600);
  await withStore(options, () => Promise.resolve());
  expect(readFileSync(file, 'utf8')).toBe(made);
});

it('a file that is no database is refused in a sentence', async () => {
  const options = inFolder(emptyFolderOnce);
  writeFileSync(options.file, 'not a database at all, but long enough to be looked at as if it were one'.repeat(20));
  await expect(openStore(options)).rejects.toMatchObject({ code: 'disk-failed' });
});

import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { append, backup, headOf, readPerson, readRecord, restore, verify } from '../src/index.ts';
import { emptyFolder, inFolder, onBoth, settle, withStore } from './kinds.ts';

const folder = emptyFolder();
const by = { by: 'doctor' };

onBoth('a backup', (fresh) => {
  it('made while others write, holds the chain and verifies when restored', async () => {
    const options = await fresh();
    const file = join(emptyFolder(), 'backup.db');
    const [person, head, last] = await withStore(options, async (store) => {
      const id = await settle(store);
      const writing = Array.from({ length: 200 }, (_, at) =>
        append(store, 'north', { kind: 'note', person: id, author: 'n', content: { at } }),
      );
      await writing[20];
      const before = await headOf(store, 'north');
      await backup(store, file);
      await Promise.all(writing);
      return [id, before, await headOf(store, 'north')] as const;
    });
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const target = { ...inFolder(folder), master: options.master };
    const [verdict] = await restore(file, target);
    expect(verdict).toMatchObject({ clinic: 'north', ok: true });
    await withStore(target, async (store) => {
      expect(await verify(store, 'north', { expected: head })).toMatchObject({ ok: true });
      expect(await readPerson(store, 'north', person, by)).toEqual({ name: 'Pip Brook' });
      expect((await readRecord(store, 'north', 3, by)).content).toEqual({ at: 0 });
      expect((await headOf(store, 'north')).seq).toBeLessThanOrEqual(last.seq);
      await append(store, 'north', { kind: 'note', person, author: 'n', content: 'later' });
      expect((await verify(store, 'north')).ok).toBe(true);
    });
  });

  it('is restored into a new database of either kind, and never over one', async () => {
    const file = join(emptyFolder(), 'backup.db');
    const from = inFolder(folder);
    await withStore(from, async (store) => {
      await settle(store);
      await backup(store, file);
    });
    const target = { ...(await fresh()), master: from.master };
    expect(await restore(file, target)).toMatchObject([{ ok: true, records: 2 }]);
    await expect(restore(file, target)).rejects.toMatchObject({ code: 'database-exists' });
    await withStore(target, async (store) => expect((await verify(store, 'north')).ok).toBe(true));
  });
});

it('a backup is refused where there is a file already, and leaves nothing half written', async () => {
  const own = emptyFolder();
  const options = inFolder(own);
  await withStore(options, async (store) => {
    await settle(store);
    await expect(backup(store, options.file)).rejects.toMatchObject({ code: 'database-exists' });
    await expect(backup(store, join(own, 'no', 'such', 'folder', 'b.db'))).rejects.toThrow();
    await backup(store, join(own, 'b.db'));
  });
  expect(readdirSync(own).filter((name) => name.includes('part'))).toEqual([]);
  await expect(restore(join(own, 'none.db'), inFolder(own))).rejects.toMatchObject({ code: 'no-database' });
});

it('a damaged backup is found when it is restored', async () => {
  const own = emptyFolder();
  const options = inFolder(own);
  await withStore(options, async (store) => {
    await settle(store);
    await backup(store, join(own, 'b.db'));
  });
  const { default: Sqlite } = await import('better-sqlite3');
  const copy = new Sqlite(join(own, 'b.db'));
  copy.exec("update heads set hash = 'x'");
  copy.close();
  const target = { ...inFolder(own), master: options.master };
  expect(await restore(join(own, 'b.db'), target)).toMatchObject([{ ok: false }]);
  expect(existsSync(target.file)).toBe(true);
});

import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { append, headOf, openStore, type StoreOptions, verify } from '../src/index.ts';
import { emptyFolder, inFolder, settle, withStore } from './kinds.ts';

const CHILD = fileURLToPath(new URL('./disk-child.ts', import.meta.url));

const mounted = (folder: string, options: string): boolean =>
  process.platform === 'linux' && spawnSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', folder]).status === 0;
const unmount = (folder: string): void => void spawnSync('umount', ['-l', folder]);

const canMount = (): boolean => {
  const folder = emptyFolder();
  const can = mounted(folder, 'size=64k');
  if (can) unmount(folder);
  return can;
};

const saidBy = ({ stdout, stderr }: SpawnSyncReturns<string>): unknown => {
  if (stdout === '') throw new Error(stderr);
  return JSON.parse(stdout);
};

const start = async (folder: string): Promise<readonly [StoreOptions & { readonly file: string }, string]> => {
  const options = inFolder(folder);
  return [options, await withStore(options, (store) => settle(store))];
};

const afterwards = (options: StoreOptions, person: string) =>
  withStore(options, async (store) => {
    expect((await verify(store, 'north')).ok).toBe(true);
    const { seq } = await append(store, 'north', { kind: 'note', person, author: 'n', content: 'room again' });
    expect((await verify(store, 'north')).ok).toBe(true);
    return seq;
  });

const FULL = { code: 'disk-full', message: 'The disk is full, so nothing was kept; make room and send it again.' };

describe('a full disk', () => {
  it('refuses in a sentence, keeps all that was acknowledged, and goes on once there is room', async () => {
    const [options, person] = await start(emptyFolder());
    await withStore(options, async (store) => {
      await sql`pragma max_page_count = 60`.execute(store.database);
      let acknowledged = 0;
      const note = { kind: 'note', person, author: 'n', content: 'x'.repeat(5000) };
      const fill = async (): Promise<never> => {
        for (;;) acknowledged = (await append(store, 'north', note)).seq;
      };
      await expect(fill()).rejects.toMatchObject(FULL);
      const many = await Promise.allSettled([1, 2, 3].map(() => append(store, 'north', note)));
      expect(many.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
      expect(acknowledged).toBeGreaterThan(10);
      expect(await headOf(store, 'north')).toMatchObject({ seq: acknowledged });
      expect((await verify(store, 'north')).ok).toBe(true);
      await sql`pragma max_page_count = 100000`.execute(store.database);
      expect((await append(store, 'north', note)).seq).toBe(acknowledged + 1);
    });
  });

  it.skipIf(!canMount())('really full, loses nothing (skipped where this user cannot mount a small disk)', async () => {
    const folder = emptyFolder();
    expect(mounted(folder, 'size=1m')).toBe(true);
    try {
      const [options, person] = await start(folder);
      const said = saidBy(spawnSync(process.execPath, [CHILD, JSON.stringify(options), person], { encoding: 'utf8' }));
      expect(said).toMatchObject({ ...FULL, ok: true });
      const { acknowledged, head } = said as { acknowledged: number; head: number };
      expect(head).toBe(acknowledged);
      expect(acknowledged).toBeGreaterThan(10);
      spawnSync('mount', ['-o', 'remount,size=8m', folder]);
      expect(await afterwards(options, person)).toBe(acknowledged + 1);
    } finally {
      unmount(folder);
    }
  });
});

describe('a disk that cannot be written to', () => {
  it.skipIf(!canMount())(
    'refuses in a sentence, and loses nothing (skipped where this user cannot mount one)',
    async () => {
      const folder = emptyFolder();
      expect(mounted(folder, 'size=8m')).toBe(true);
      try {
        const [options, person] = await start(folder);
        const before = readFileSync(options.file);
        expect(spawnSync('mount', ['-o', 'remount,ro', folder]).status).toBe(0);
        await expect(openStore(options)).rejects.toMatchObject({ code: 'read-only' });
        await expect(openStore(options)).rejects.toThrow(
          /^The database cannot be written to, so nothing was kept; .*\.$/,
        );
        expect(spawnSync('mount', ['-o', 'remount,rw', folder]).status).toBe(0);
        expect(readFileSync(options.file).equals(before)).toBe(true);
        expect(await afterwards(options, person)).toBe(3);
      } finally {
        unmount(folder);
      }
    },
  );

  it('refuses while it is open when writing is taken away, and keeps what there was', async () => {
    const [options, person] = await start(emptyFolder());
    await withStore(options, async (store) => {
      const note = { kind: 'note', person, author: 'n', content: 1 };
      await append(store, 'north', note);
      await sql`pragma query_only = on`.execute(store.database);
      await expect(append(store, 'north', note)).rejects.toMatchObject({ code: 'read-only' });
      await sql`pragma query_only = off`.execute(store.database);
      expect((await append(store, 'north', note)).seq).toBe(4);
      expect((await verify(store, 'north')).ok).toBe(true);
    });
  });

  it.skipIf(process.getuid?.() === 0)(
    'refuses a file that this user may not write (skipped as root, who may)',
    async () => {
      const own = emptyFolder();
      const [options] = await start(own);
      mkdirSync(join(own, 'copy'));
      const file = join(own, 'copy', 'a.db');
      copyFileSync(options.file, file);
      chmodSync(file, 0o400);
      await expect(openStore({ ...options, file })).rejects.toMatchObject({ code: 'read-only' });
    },
  );
});

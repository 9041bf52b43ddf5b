import { chmodSync, copyFileSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { listClinics } from './clinics.ts';
import { takeCarried } from './database/carried.ts';
import { restoreRows } from './database/restore.ts';
import { readOnly, withoutLog } from './database/sqlite.ts';
import { syncFile, syncFolder } from './database/sync.ts';
import { masterFor, openStore, type StoreOptions } from './open.ts';
import { Refusal, refusing } from './refusal.ts';
import type { Store } from './store.ts';
import { type Verdict, type Verifying, verify } from './verify/verify.ts';

const requireFree = (file: string): void => {
  if (!existsSync(file)) return;
  throw new Refusal('database-exists', 'There is a file of this name already, so nothing was written; choose another.');
};

const requireFolder = (file: string): void => {
  if (existsSync(dirname(resolve(file)))) return;
  throw new Refusal('read-only', 'There is no such folder for the backup, so nothing was written; make it first.');
};

/** A file counts as there only once it is whole, on the disk and its owner's only. */
const finish = (draft: string, file: string): void => {
  chmodSync(draft, 0o600);
  syncFile(draft);
  renameSync(draft, file);
  syncFolder(dirname(resolve(file)));
};

const drop = (draft: string): void => {
  for (const end of ['', '-wal', '-shm', '-journal']) rmSync(`${draft}${end}`, { force: true });
};

/**
 * Copies a store into a file, as it is at one moment, while others go on writing. The file is SQLite's whatever the store is.
 * It holds the wrapped keys and not the master key: keep that one elsewhere.
 * @throws {Refusal} when the file is there already, or cannot be written
 * @example await backup(store, 'backups/2026-11-21.db')
 */
export const backup = (store: Store, file: string): Promise<void> =>
  refusing(async () => {
    requireFree(file);
    requireFolder(file);
    const draft = `${file}.${process.pid}.part`;
    try {
      await store.backing.copyTo(draft);
      withoutLog(draft);
      finish(draft, file);
    } finally {
      drop(draft);
    }
  });

/** Of every clinic of a store, whether it verifies. */
const verifyAll = async (store: Store, verifying: Verifying): Promise<readonly Verdict[]> => {
  const verdicts: Verdict[] = [];
  for (const { id } of await listClinics(store)) verdicts.push(await verify(store, id, verifying));
  return verdicts;
};

/** Nothing is put anywhere for a file that is no backup, is in use, or that the master key does not open. */
const requireBackup = async (file: string, { master }: StoreOptions): Promise<void> => {
  if (!existsSync(file)) throw new Refusal('no-database', 'There is no backup of this name.');
  if (existsSync(`${file}-wal`))
    throw new Refusal('no-database', 'This file is a database in use, so it is no backup; make one of it first.');
  try {
    await readOnly(file, (inside) => masterFor(inside, master));
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal('no-database', 'This file is no backup of Primum, or it is damaged.', error);
  }
};

const restoreFile = (from: string, to: string): void => {
  requireFree(to);
  mkdirSync(dirname(resolve(to)), { recursive: true, mode: 0o700 });
  const draft = `${to}.${process.pid}.part`;
  try {
    copyFileSync(from, draft);
    finish(draft, to);
  } finally {
    drop(draft);
  }
};

/**
 * Puts the rows of other packages' tables into them, that a backup of a store of the other kind brought. Call it when they are there.
 * @throws {Refusal} when this version has no such table
 */
export const takeIn = ({ database, kind }: Store): Promise<void> => refusing(() => takeCarried(database, kind));

/**
 * Makes a store of a backup: a new SQLite file, or an empty PostgreSQL database. What it holds is then verified.
 * @throws {Refusal} when there is a store already, or the master key is another
 * @example const verdicts = await restore('backups/2026-11-21.db', { file: 'data/primum.db', master: { file: 'data/master.key' } })
 */
export const restore = (
  from: string,
  to: StoreOptions,
  verifying: Pick<Verifying, 'progress'> = {},
): Promise<readonly Verdict[]> =>
  refusing(async () => {
    await requireBackup(from, to);
    if ('file' in to) restoreFile(from, to.file);
    else await restoreRows(from, to.url);
    const store = await openStore(to);
    try {
      return await verifyAll(store, verifying);
    } finally {
      await store.close();
    }
  });

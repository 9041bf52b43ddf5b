import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe } from 'vitest';
import { addClinic, addPerson, openStore, type Store, type StoreOptions } from '../src/index.ts';
import { type Postgres, whyNoPostgres } from './postgres.ts';
import { sharePostgres } from './shared-postgres.ts';

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** An empty folder that is gone when the tests of the file are over. */
export const emptyFolder = (): string => {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'primum-records-')));
  folders.push(folder);
  return folder;
};

/** Options for a store of its own, on either database. */
export type Fresh = () => Promise<StoreOptions>;

let count = 0;

/** Options for a new SQLite file in a folder. */
export const inFolder = (folder: string): StoreOptions & { readonly file: string } => {
  count += 1;
  return { file: join(folder, `${count}.db`), master: { file: join(folder, `${count}.key`) } };
};

/** The same tests on SQLite and on PostgreSQL; where there is none of the latter, the report says so. */
export const onBoth = (title: string, tests: (fresh: Fresh) => void): void => {
  describe(`${title} on SQLite`, () => {
    const folder = emptyFolder();
    tests(() => Promise.resolve(inFolder(folder)));
  });
  const missing = whyNoPostgres();
  describe.skipIf(missing !== null)(`${title} on PostgreSQL${missing === null ? '' : ` (${missing})`}`, () => {
    const folder = emptyFolder();
    let server: Postgres | undefined;
    beforeAll(async () => {
      server = await sharePostgres();
    });
    afterAll(() => server?.stop());
    tests(async () => ({ url: (await server?.fresh()) ?? '', master: inFolder(folder).master }));
  });
};

/** Opens a store, and closes it when the work on it is done. */
export const withStore = async <T>(options: StoreOptions, work: (store: Store) => Promise<T>): Promise<T> => {
  const store = await openStore(options);
  try {
    return await work(store);
  } finally {
    await store.close();
  }
};

/** A clinic with one person. */
export const settle = async (store: Store, clinic = 'north'): Promise<string> => {
  await addClinic(store, { id: clinic, name: 'North Street' }, { author: 'set-up' });
  const { person } = await addPerson(store, clinic, { identity: { name: 'Pip Brook' }, author: 'desk' });
  return person;
};

// The tables of accounts: whole, made once however many servers start, and never by an older version.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Store, StoreOptions } from '@primum/records';
import { getMigrations } from 'better-auth/db/migration';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { onBoth, withStore } from '../../records/test/kinds.ts';
import { authSettings } from '../src/accounts/auth.ts';
import { openAccounts } from '../src/index.ts';

const OPENER = fileURLToPath(new URL('./accounts-opener.ts', import.meta.url));

/** How another process ended that opened the accounts, and what it complained of. */
const openElsewhere = (options: StoreOptions): Promise<string> =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, [OPENER, JSON.stringify(options)], { stdio: ['ignore', 'ignore', 'pipe'] });
    let said = '';
    child.stderr.on('data', (chunk: Buffer) => {
      said += chunk.toString('utf8');
    });
    child.on('close', (status) => resolve(`${status}${said}`));
  });

/** What the library would still make. */
const missingIn = async (store: Store): Promise<readonly unknown[]> => {
  const { toBeCreated, toBeAdded, toBeAddedIndexes } = await getMigrations(authSettings({ store, secure: false }));
  return [...toBeCreated, ...toBeAdded, ...toBeAddedIndexes];
};

const tablesOf = async (store: Store): Promise<readonly string[]> =>
  (await store.database.introspection.getTables()).map(({ name }) => name).toSorted();

onBoth('the tables of accounts', (fresh) => {
  test('the library of accounts finds nothing left to make', async () => {
    await withStore(await fresh(), async (store) => {
      expect(await missingIn(store)).not.toEqual([]);
      await openAccounts({ store, secure: false });
      expect(await missingIn(store)).toEqual([]);
    });
  });

  test('several servers that start at once make them once', async () => {
    const options = await fresh();
    expect(await Promise.all([1, 2, 3].map(() => openElsewhere(options)))).toEqual(['0', '0', '0']);
    await withStore(options, async (store) => {
      const { rows } = await sql<{ name: string }>`select name from account_migration order by name`.execute(
        store.database,
      );
      const names = rows.map(({ name }) => name);
      expect([names[0], names]).toEqual(['0001-start', [...new Set(names)]]);
      expect(await missingIn(store)).toEqual([]);
    });
  });

  test('a step that fails leaves nothing of it', async () => {
    await withStore(await fresh(), async (store) => {
      await store.database.schema.createTable('used_codes').addColumn('of_somebody_else', 'text').execute();
      const before = await tablesOf(store);
      await expect(openAccounts({ store, secure: false })).rejects.toThrow();
      const after = (await tablesOf(store)).filter((name) => !name.startsWith('account_migration'));
      expect(after).toEqual(before);
    });
  });

  test('a database of a newer version is refused, and not touched', async () => {
    await withStore(await fresh(), async (store) => {
      await openAccounts({ store, secure: false });
      await sql`insert into account_migration (name, timestamp) values ('9999-later', '2099')`.execute(store.database);
      const before = await tablesOf(store);
      await expect(openAccounts({ store, secure: false })).rejects.toThrow(
        /newer version of Primum \(step "9999-later"\)/,
      );
      expect(await tablesOf(store)).toEqual(before);
    });
  });
});

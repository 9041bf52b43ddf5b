import { migrationsFor } from '../migrations/index.ts';
import { migrate } from '../migrations/migrate.ts';
import { Refusal } from '../refusal.ts';
import { carry } from './carried.ts';
import { copyRows, TABLES } from './copy.ts';
import { openPostgres } from './postgres.ts';
import { readOnly } from './sqlite.ts';

/** Copies a backup into a PostgreSQL database that has no clinic yet, all or nothing. */
export const restoreRows = async (from: string, url: string): Promise<void> => {
  const target = openPostgres(url);
  try {
    await migrate(target.database, migrationsFor('postgres'));
    const there = await target.database.selectFrom('clinics').select('id').limit(1).executeTakeFirst();
    if (there !== undefined)
      throw new Refusal('database-exists', 'There are clinics in this database already, so nothing was restored.');
    await readOnly(from, (inside) =>
      target.database.transaction().execute(async (into) => {
        await copyRows(inside, into);
        await carry(inside, into, TABLES);
      }),
    );
  } finally {
    await target.close();
  }
};

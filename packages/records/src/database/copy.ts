import { existsSync } from 'node:fs';
import { sql } from 'kysely';
import { migrationsFor } from '../migrations/index.ts';
import { migrate } from '../migrations/migrate.ts';
import type { Database, Inside, Tables } from '../tables.ts';
import { carry } from './carried.ts';
import { openSqlite } from './sqlite.ts';

/** In an order in which every row finds what it refers to. */
export const TABLES: readonly (keyof Tables)[] = Object.freeze([
  'clinics',
  'heads',
  'person_keys',
  'people',
  'records',
  'things',
  'knowledge_versions',
  'protocols',
  'audit',
]);

const ROWS = 200;
const KEYS: Readonly<Record<keyof Tables, readonly string[]>> = {
  clinics: ['id'],
  heads: ['clinic', 'chain'],
  person_keys: ['clinic', 'person'],
  people: ['clinic', 'id'],
  records: ['clinic', 'seq'],
  things: ['clinic', 'id'],
  knowledge_versions: ['clinic', 'sha256'],
  protocols: ['clinic', 'sha256'],
  audit: ['clinic', 'seq'],
};

/**
 * Copies every row of every table from one database into another that has none.
 * @example await copyRows(inside, database)
 */
export const copyRows = async (from: Inside, into: Database): Promise<void> => {
  for (const table of TABLES) {
    const order = sql.join((KEYS[table] ?? []).map((key) => sql.ref(key)));
    for (let done = 0; ; done += ROWS) {
      const page = sql<never>`select * from ${sql.table(table)} order by ${order} limit ${ROWS} offset ${done}`;
      const { rows } = await page.execute(from);
      if (rows.length > 0) await into.insertInto(table).values(rows).execute();
      if (rows.length < ROWS) break;
    }
  }
};

/**
 * Copies every row into a new SQLite file; those of other packages' tables are carried.
 * @example await snapshot((inside) => copyInto('backup.db', inside))
 */
export const copyInto = async (file: string, from: Inside): Promise<void> => {
  if (existsSync(file)) throw new Error('the copy needs a file of its own');
  const target = await openSqlite(file);
  try {
    await migrate(target.database, migrationsFor('sqlite'));
    await copyRows(from, target.database);
    await carry(from, target.database, TABLES);
  } finally {
    await target.close();
  }
};

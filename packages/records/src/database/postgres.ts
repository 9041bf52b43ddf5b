import { Kysely, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import { Refusal } from '../refusal.ts';
import type { Tables } from '../tables.ts';
import type { Backing } from './backing.ts';
import { copyInto } from './copy.ts';

const scrub = async (database: Kysely<Tables>): Promise<void> => {
  await sql`vacuum full person_keys`.execute(database);
};

const UNREADABLE =
  'The address of the database cannot be read; write postgres://USER:PASSWORD@HOST:PORT/NAME, with signs such as @ or / in a password percent-encoded.';

/** What the library says of an address quotes it, with its password. */
const requireAddress = (url: string): void => {
  if (!/^postgres(ql)?:\/\//.test(url)) throw new Refusal('no-database', UNREADABLE);
  try {
    void new pg.Client({ connectionString: url });
  } catch {
    throw new Refusal('no-database', UNREADABLE);
  }
};

/**
 * Opens a PostgreSQL database. Connections that break while idle are replaced; what was under way on them is refused.
 * @throws {Refusal} when the address cannot be read
 * @example const backing = openPostgres('postgres://primum@localhost/primum')
 */
export const openPostgres = (url: string): Backing => {
  requireAddress(url);
  const pool = new pg.Pool({
    connectionString: url,
    options: '-c synchronous_commit=on',
    max: 10,
    connectionTimeoutMillis: 10_000,
  });
  pool.on('error', () => undefined);
  const database = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  const snapshot: Backing['snapshot'] = (read) =>
    database.transaction().setIsolationLevel('repeatable read').setAccessMode('read only').execute(read);
  return Object.freeze<Backing>({
    kind: 'postgres',
    database,
    snapshot,
    scrub: () => scrub(database),
    copyTo: (file) => snapshot((inside) => copyInto(file, inside)),
    room: () => Promise.resolve(null),
    close: () => database.destroy(),
  });
};

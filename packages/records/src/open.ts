import { existsSync } from 'node:fs';
import type { Backing } from './database/backing.ts';
import { openPostgres } from './database/postgres.ts';
import { openSqlite } from './database/sqlite.ts';
import { migrationsFor } from './migrations/index.ts';
import { migrate } from './migrations/migrate.ts';
import { createQueue } from './queue.ts';
import { asRefusal, Refusal, refusing } from './refusal.ts';
import { type Master, type MasterSource, readMaster } from './secret/master.ts';
import type { Store } from './store.ts';
import type { Database } from './tables.ts';
import { writeEntries } from './write.ts';

/** What is common to both kinds of store. */
interface Opening {
  readonly master: MasterSource;
  /** Refuses where there is no store yet, instead of making one. */
  readonly existing?: boolean;
  /** The clock; default: this machine's. */
  readonly now?: () => string;
}

export type StoreOptions = Opening & ({ readonly file: string } | { readonly url: string });

const readClock = (): string => new Date().toISOString();

/** A master key that does not open the keys that are there would make every answer a riddle. */
export const requireOpens = async (database: Database, master: Master): Promise<void> => {
  const row = await database
    .selectFrom('person_keys')
    .selectAll()
    .orderBy('clinic')
    .orderBy('person')
    .executeTakeFirst();
  if (row === undefined || master.unwrap(row.wrapped, row.clinic, row.person) !== null) return;
  throw new Refusal('master-key', 'The master key is not the one of this database; put the right one in its place.');
};

/** The master key of a source, which opens the keys that are there; made only where there are none. */
export const masterFor = async (database: Database, source: MasterSource): Promise<Master> => {
  const anyKey = await database.selectFrom('person_keys').select('clinic').limit(1).executeTakeFirst();
  const master = readMaster(source, { mayMake: anyKey === undefined });
  await requireOpens(database, master);
  return master;
};

const NO_STORE = 'There is no store here yet; a server makes one when it starts.';

const requireStore = async (database: Database): Promise<void> => {
  const tables = await database.introspection.getTables();
  if (!tables.some(({ name }) => name === 'records')) throw new Refusal('no-database', NO_STORE);
};

const backingOf = (options: StoreOptions): Backing | Promise<Backing> => {
  if ('url' in options) return openPostgres(options.url);
  if (options.existing === true && !existsSync(options.file)) throw new Refusal('no-database', NO_STORE);
  return openSqlite(options.file);
};

const storeOver = (backing: Backing, master: Master, now: () => string): Store => {
  const { kind, database } = backing;
  const queue = createQueue(database, (inside, entries) => writeEntries(inside, master, entries));
  const close = async (): Promise<void> => {
    await queue.idle();
    await backing.close();
  };
  return Object.freeze<Store>({ kind, database, backing, master, now, queue, close });
};

/** Who opens a store has nothing under way that could have been kept or not. */
const asOpening = (error: unknown): unknown => {
  const said = asRefusal(error);
  return said instanceof Refusal && said.code === 'unreachable'
    ? new Refusal('unreachable', 'The database cannot be reached; see that it runs, and its address.', error)
    : said;
};

/**
 * Opens the store of one or more clinics, made or brought to this version where needed.
 * @throws {Refusal} when the database is of a newer version, cannot be written to, or has another master key
 * @example const store = await openStore({ file: 'data/primum.db', master: { file: 'data/master.key' } })
 */
export const openStore = (options: StoreOptions): Promise<Store> =>
  refusing(async () => {
    const backing = await backingOf(options);
    try {
      if (options.existing === true) await requireStore(backing.database);
      await migrate(backing.database, migrationsFor(backing.kind));
      const master = await masterFor(backing.database, options.master);
      return storeOver(backing, master, options.now ?? readClock);
    } catch (error) {
      await backing.close();
      throw asOpening(error);
    }
  });

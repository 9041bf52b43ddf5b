import { closeSync, mkdirSync, openSync } from 'node:fs';
import { statfs } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import Sqlite from 'better-sqlite3';
import {
  CompiledQuery,
  type DatabaseConnection,
  Kysely,
  SqliteAdapter,
  type SqliteDatabase,
  SqliteDialect,
  SqliteDriver,
  type SqliteStatement,
} from 'kysely';
import { Refusal } from '../refusal.ts';
import type { Inside, Tables } from '../tables.ts';
import type { Backing } from './backing.ts';
import { syncFolder } from './sync.ts';

const WAIT = 10_000;
const SETTINGS: readonly string[] = [
  'synchronous = FULL',
  'foreign_keys = ON',
  'secure_delete = ON',
  'trusted_schema = OFF',
];

class WholeAdapter extends SqliteAdapter {
  /** SQLite rolls back tables too, so that a migration is all or nothing. */
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

class EagerDriver extends SqliteDriver {
  readonly #own: Sqlite;
  readonly #begin: string;

  constructor(own: Sqlite, database: SqliteDatabase, begin: string) {
    super({ database });
    this.#own = own;
    this.#begin = begin;
  }

  /** Takes the lock at once, so that waiting for another process is never refused halfway. */
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw(this.#begin));
  }

  /** A full disk rolls back by itself. */
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    if (this.#own.inTransaction) await connection.executeQuery(CompiledQuery.raw('rollback'));
  }
}

class EagerDialect extends SqliteDialect {
  readonly #driver: EagerDriver;

  constructor(own: Sqlite, database: SqliteDatabase, begin: string) {
    super({ database });
    this.#driver = new EagerDriver(own, database, begin);
  }

  override createAdapter(): SqliteAdapter {
    return new WholeAdapter();
  }

  override createDriver(): SqliteDriver {
    return this.#driver;
  }
}

/** Statements are prepared once; the few that are built for a number of rows make room for others. */
const remembering = (own: Sqlite): SqliteDatabase => {
  const prepared = new Map<string, SqliteStatement>();
  const prepare = (text: string): SqliteStatement => {
    const known = prepared.get(text);
    if (known !== undefined) return known;
    if (prepared.size >= 500) prepared.clear();
    const statement = own.prepare(text);
    prepared.set(text, statement);
    return statement;
  };
  return { prepare, close: () => void own.close() };
};

/** Creates the file for its owner only, and makes its name durable. */
const touch = (file: string): void => {
  mkdirSync(dirname(file), { recursive: true });
  closeSync(openSync(file, 'a', 0o600));
  syncFolder(dirname(file));
};

/** Switching to the log is the one thing that does not wait for another process by itself. */
const useLog = async (own: Sqlite): Promise<void> => {
  for (let attempt = 1; ; attempt += 1) {
    try {
      own.pragma('journal_mode = WAL');
      return;
    } catch (error) {
      if (attempt === 100 || !(error instanceof Error && 'code' in error && error.code === 'SQLITE_BUSY')) throw error;
      await wait(20);
    }
  }
};

const openFile = (file: string, options: { readonly: boolean }): Sqlite => {
  const own = new Sqlite(file, { ...options, fileMustExist: true, timeout: WAIT });
  for (const setting of SETTINGS) own.pragma(setting);
  return own;
};

const kyselyOver = (own: Sqlite, begin: string): Kysely<Tables> =>
  new Kysely<Tables>({ dialect: new EagerDialect(own, remembering(own), begin) });

/** Whether the log could be emptied. Waiting inside the database would hold up everybody whom this process serves. */
const emptiesLog = (own: Sqlite): boolean => {
  own.pragma('busy_timeout = 0');
  try {
    return own.pragma('wal_checkpoint(truncate)', { simple: true }) === 0;
  } finally {
    own.pragma(`busy_timeout = ${WAIT}`);
  }
};

/** Runs `work` while no transaction is open: neither rewriting the file nor emptying the log can be done within one. */
const between = <T>(database: Kysely<Tables>, work: () => T): Promise<T> =>
  database.connection().execute(async () => work());

const emptyLog = async (own: Sqlite, database: Kysely<Tables>): Promise<void> => {
  for (let attempt = 1; attempt <= 200; attempt += 1) {
    if (await between(database, () => emptiesLog(own))) return;
    await wait(50);
  }
  throw new Refusal(
    'busy',
    'The key is deleted, but another process reads the file and keeps old pages of it; scrub it again.',
  );
};

/**
 * Reads one moment of a file over a connection of its own.
 * @example await readOnly('clinic.db', (inside) => inside.selectFrom('clinics').selectAll().execute())
 */
export const readOnly = async <T>(file: string, read: (inside: Inside) => Promise<T>): Promise<T> => {
  const database = kyselyOver(openFile(file, { readonly: true }), 'begin');
  try {
    return await database.transaction().execute(read);
  } finally {
    await database.destroy();
  }
};

/** Gives up the log of a file that nobody writes to any more: it is then one file, and reading it leaves none beside it. */
export const withoutLog = (file: string): void => {
  const own = openFile(file, { readonly: false });
  own.pragma('journal_mode = DELETE');
  own.close();
};

/**
 * Opens a SQLite file, made when it is not there, with every commit on the disk before it counts.
 * @example const backing = await openSqlite('data/primum.db')
 */
export const openSqlite = async (file: string): Promise<Backing> => {
  touch(file);
  const own = openFile(file, { readonly: false });
  await useLog(own);
  const database = kyselyOver(own, 'begin immediate');
  return Object.freeze<Backing>({
    kind: 'sqlite',
    database,
    snapshot: (read) => readOnly(file, read),
    scrub: async () => {
      await between(database, () => own.exec('vacuum'));
      await emptyLog(own, database);
    },
    copyTo: async (target) => void (await own.backup(target)),
    room: async () => {
      const { bavail, bsize } = await statfs(dirname(file));
      return bavail * bsize;
    },
    close: () => database.destroy(),
  });
};

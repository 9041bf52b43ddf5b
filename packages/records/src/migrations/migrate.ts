import { type Kysely, sql } from 'kysely';
import { type Migration, Migrator } from 'kysely/migration';
import { Refusal } from '../refusal.ts';

export type { Migration };

/** Where the steps of the tables of this package are written down. */
const OWN = 'kysely_migration';

const stepsTaken = async <T>(database: Kysely<T>, table: string): Promise<readonly string[]> => {
  const tables = await database.introspection.getTables({ withInternalKyselyTables: true });
  if (!tables.some(({ name }) => name === table)) return [];
  const { rows } = await sql<{ name: string }>`select name from ${sql.table(table)} order by name`.execute(database);
  return rows.map(({ name }) => name);
};

const requireKnown = (taken: readonly string[], known: readonly string[]): void => {
  const unknown = taken.find((name) => !known.includes(name));
  if (unknown === undefined) return;
  const sentence = `This database was made by a newer version of Primum (step "${unknown}"), so it was not touched; start that version.`;
  throw new Refusal('newer-database', sentence);
};

/**
 * Brings a database to the newest step, all or nothing. Several processes may do so at once: one does, the others find it done.
 * `table` is where the steps taken are written down: another series of steps has a table of its own.
 * @throws {Refusal} when the database knows a step that this version does not
 * @example await migrate(database, migrationsFor('sqlite'))
 */
export const migrate = async <T>(
  database: Kysely<T>,
  migrations: Readonly<Record<string, Migration>>,
  table = OWN,
): Promise<void> => {
  const known = Object.keys(migrations);
  const before = await stepsTaken(database, table);
  requireKnown(before, known);
  if (before.length === known.length) return;
  const provider = { getMigrations: () => Promise.resolve({ ...migrations }) };
  const names = { migrationTableName: table, migrationLockTableName: `${table}_lock` };
  const { error } = await new Migrator({ db: database, provider, ...names }).migrateToLatest();
  if (error === undefined) return;
  requireKnown(await stepsTaken(database, table), known);
  throw error;
};

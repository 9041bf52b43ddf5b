import { type Kysely, sql, type Transaction } from 'kysely';
import { Refusal } from '../refusal.ts';
import type { Tables } from '../tables.ts';

/** Where rows of other packages' tables wait, as text, in a backup that is not of the same kind as its store. */
const CARRIED = 'carried';

type Row = Readonly<Record<string, unknown>>;
type Any = Kysely<Tables>;

interface CarriedRow {
  readonly of_table: string;
  readonly content: string;
}

const tablesOf = async (database: Any): Promise<readonly string[]> => {
  const tables = await database.introspection.getTables();
  return tables.filter(({ schema, isView }) => !isView && (schema ?? 'public') === 'public').map(({ name }) => name);
};

const rowsOf = async <T = Row>(database: Any, table: string): Promise<readonly T[]> =>
  (await sql<T>`select * from ${sql.table(table)}`.execute(database)).rows;

const insert = async (into: Any, table: string, row: Row): Promise<void> => {
  const names = sql.join(Object.keys(row).map((name) => sql.ref(name)));
  await sql`insert into ${sql.table(table)} (${names}) values (${sql.join(Object.values(row))})
    on conflict do nothing`.execute(into);
};

/** Bytes come out of JSON as bytes again. */
const revived = (_: string, value: unknown): unknown => {
  if (typeof value !== 'object' || value === null || !('type' in value && value.type === 'Buffer')) return value;
  return 'data' in value && Array.isArray(value.data) ? Buffer.from(value.data) : value;
};

/**
 * Copies the rows of every table but `own` and the lists of migrations, as text: whose they are takes them in.
 * @example await carry(inside, database, ['clinics'])
 */
export const carry = async (from: Any, into: Any, own: readonly string[]): Promise<void> => {
  await sql`create table if not exists ${sql.table(CARRIED)} (of_table text not null, content text not null)`.execute(
    into,
  );
  for (const table of await tablesOf(from)) {
    if (own.includes(table) || /_migration(_lock)?$/.test(table)) continue;
    const rows =
      table === CARRIED
        ? await rowsOf<CarriedRow>(from, table)
        : (await rowsOf(from, table)).map((row) => ({ of_table: table, content: JSON.stringify(row) }));
    for (const row of rows) await insert(into, CARRIED, { ...row });
  }
};

const isForeignKey = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && /^23503$|FOREIGNKEY$/.test(String(error.code));

/** Puts the rows of one table back; false when they refer to rows that are not there yet. */
const putBack = async (
  inside: Transaction<Tables>,
  kind: 'sqlite' | 'postgres',
  carried: readonly CarriedRow[],
): Promise<boolean> => {
  await sql`savepoint carried_rows`.execute(inside);
  try {
    for (const { of_table, content } of carried) {
      const row: Row = JSON.parse(content, revived);
      const values = Object.entries(row).map(
        ([name, value]) => [name, kind === 'sqlite' && typeof value === 'boolean' ? Number(value) : value] as const,
      );
      await insert(inside, of_table, Object.fromEntries(values));
    }
    return true;
  } catch (error) {
    if (!isForeignKey(error)) throw error;
    await sql`rollback to savepoint carried_rows`.execute(inside);
    return false;
  }
};

const requireTable = (table: string, there: readonly string[]): void => {
  if (there.includes(table)) return;
  const sentence = `The backup holds a table that this version does not know ("${table}"); start a newer version.`;
  throw new Refusal('newer-database', sentence);
};

/**
 * Puts carried rows into their tables, which are there by now, all or nothing.
 * @throws {Refusal} when this version has no such table
 * @example await takeCarried(database, 'sqlite')
 */
export const takeCarried = async (database: Any, kind: 'sqlite' | 'postgres'): Promise<void> => {
  const there = await tablesOf(database);
  if (!there.includes(CARRIED)) return;
  await database.transaction().execute(async (inside) => {
    const taken = sql<CarriedRow>`delete from ${sql.table(CARRIED)} returning *`;
    const { rows } = await taken.execute(inside);
    let waiting = Object.entries(Object.groupBy(rows, ({ of_table }) => of_table));
    for (const [table] of waiting) requireTable(table, there);
    while (waiting.length > 0) {
      const left: typeof waiting = [];
      for (const one of waiting) if (!(await putBack(inside, kind, one[1] ?? []))) left.push(one);
      if (left.length === waiting.length)
        throw new Refusal('unreadable', 'Rows of the backup refer to others that it does not hold.');
      waiting = left;
    }
  });
};

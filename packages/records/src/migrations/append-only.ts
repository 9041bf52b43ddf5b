import { type Kysely, sql } from 'kysely';
import type { DatabaseKind } from '../database/kind.ts';

/**
 * Lets the database itself refuse to change or delete rows of a table.
 * @example await appendOnly(database, 'sqlite', 'audit')
 */
export const appendOnly = async (database: Kysely<unknown>, kind: DatabaseKind, table: string): Promise<void> => {
  const sentence = sql.lit(`rows of ${table} are written once`);
  if (kind === 'postgres') {
    const refuse = sql.id(`${table}_written_once`);
    await sql`create function ${refuse}() returns trigger language plpgsql as
      $$ begin raise exception ${sentence}; end $$`.execute(database);
    await sql`create trigger ${refuse} before update or delete or truncate on ${sql.table(table)}
      for each statement execute function ${refuse}()`.execute(database);
    return;
  }
  for (const change of ['update', 'delete'])
    await sql`create trigger ${sql.id(`${table}_no_${change}`)} before ${sql.raw(change)} on ${sql.table(table)}
      begin select raise(abort, ${sentence}); end`.execute(database);
};

import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Where to find the newest record of a kind. */
export const recordsByKind: Migration = {
  up: async (database: Kysely<unknown>) => {
    await database.schema.createIndex('records_by_kind').on('records').columns(['clinic', 'kind', 'seq']).execute();
  },
};

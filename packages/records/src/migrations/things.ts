import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Where to find the newest record of each thing that a clinic keeps and changes. */
export const things: Migration = {
  up: async (database: Kysely<unknown>) => {
    await database.schema
      .createTable('things')
      .addColumn('clinic', 'text', (column) => column.notNull().references('clinics.id'))
      .addColumn('kind', 'text', (column) => column.notNull())
      .addColumn('id', 'text', (column) => column.notNull())
      .addColumn('person', 'text')
      .addColumn('day', 'text', (column) => column.notNull())
      .addColumn('newest', 'integer', (column) => column.notNull())
      .addPrimaryKeyConstraint('things_key', ['clinic', 'id'])
      .addForeignKeyConstraint('things_person', ['clinic', 'person'], 'people', ['clinic', 'id'])
      .addForeignKeyConstraint('things_newest', ['clinic', 'newest'], 'records', ['clinic', 'seq'])
      .execute();
    await database.schema.createIndex('things_by_day').on('things').columns(['clinic', 'kind', 'day', 'id']).execute();
    await database.schema
      .createIndex('things_of_person')
      .on('things')
      .columns(['clinic', 'person', 'kind', 'day', 'id'])
      .execute();
  },
};

import type { Database, Migration, Store } from '@primum/records';
import { libraryTables } from './library.ts';

const staffTable = (database: Database): Promise<void> =>
  database.schema
    .createTable('staff')
    .addColumn('account', 'text', (column) => column.notNull().references('accounts.id'))
    .addColumn('clinic', 'text', (column) => column.notNull().references('clinics.id'))
    .addColumn('role', 'text', (column) => column.notNull())
    .addColumn('since', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('staff_of_a_clinic', ['clinic', 'account'])
    .execute();

const linkTables = async (database: Database): Promise<void> => {
  await database.schema
    .createTable('set_up_links')
    .addColumn('hash', 'text', (column) => column.primaryKey().notNull())
    .addColumn('clinic', 'text', (column) => column.references('clinics.id'))
    .addColumn('role', 'text', (column) => column.notNull())
    .addColumn('expires', 'text', (column) => column.notNull())
    .addColumn('used', 'text')
    .execute();
  await database.schema
    .createTable('reset_links')
    .addColumn('hash', 'text', (column) => column.primaryKey().notNull())
    .addColumn('clinic', 'text', (column) => column.notNull().references('clinics.id'))
    .addColumn('account', 'text', (column) => column.notNull().references('accounts.id'))
    .addColumn('by', 'text', (column) => column.notNull().references('accounts.id'))
    .addColumn('second_factor', 'text', (column) => column.notNull())
    .addColumn('expires', 'text', (column) => column.notNull())
    .execute();
  await database.schema.createIndex('reset_links_of_account').on('reset_links').column('account').execute();
};

const usedCodes = (database: Database): Promise<void> =>
  database.schema
    .createTable('used_codes')
    .addColumn('account', 'text', (column) => column.notNull().references('accounts.id'))
    .addColumn('hash', 'text', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('used_codes_of_account', ['account', 'hash'])
    .execute();

/** The first tables. */
export const start = (kind: Store['kind']): Migration => ({
  up: async (database: Database) => {
    await libraryTables(database, kind);
    await staffTable(database);
    await linkTables(database);
    await usedCodes(database);
  },
});

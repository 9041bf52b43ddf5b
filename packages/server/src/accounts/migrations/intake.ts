import type { Database, Migration } from '@primum/records';

const linksTable = async (database: Database): Promise<void> => {
  await database.schema
    .createTable('client_links')
    .addColumn('hash', 'text', (column) => column.primaryKey().notNull())
    .addColumn('id', 'text', (column) => column.notNull().unique())
    .addColumn('clinic', 'text', (column) => column.notNull().references('clinics.id'))
    .addColumn('person', 'text', (column) => column.notNull())
    .addColumn('appointment', 'text', (column) => column.notNull())
    .addColumn('lang', 'text', (column) => column.notNull())
    .addColumn('author', 'text', (column) => column.notNull())
    .addColumn('made', 'text', (column) => column.notNull())
    .addColumn('expires', 'text', (column) => column.notNull())
    .addColumn('asked', 'text', (column) => column.notNull().unique())
    .addColumn('tries', 'integer', (column) => column.notNull())
    .addColumn('closed', 'text')
    .addForeignKeyConstraint('client_links_person', ['clinic', 'person'], 'people', ['clinic', 'id'])
    .execute();
  await database.schema
    .createIndex('client_links_of_person')
    .on('client_links')
    .columns(['clinic', 'person', 'made'])
    .execute();
};

const sessionsTable = async (database: Database): Promise<void> => {
  await database.schema
    .createTable('intake_sessions')
    .addColumn('hash', 'text', (column) => column.primaryKey().notNull())
    .addColumn('link', 'text', (column) => column.notNull().references('client_links.hash'))
    .addColumn('since', 'text', (column) => column.notNull())
    .addColumn('used', 'text', (column) => column.notNull())
    .addColumn('verified', 'text')
    .execute();
  await database.schema.createIndex('intake_sessions_of_link').on('intake_sessions').column('link').execute();
};

/** The links of clients, and the sessions that they open. */
export const intake: Migration = {
  up: async (database: Database) => {
    await linksTable(database);
    await sessionsTable(database);
  },
};

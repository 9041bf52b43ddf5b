import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';
import type { DatabaseKind } from '../database/kind.ts';
import { appendOnly } from './append-only.ts';

const BYTES = { sqlite: sql`blob`, postgres: sql`bytea` } as const;

const clinicTables = async (database: Kysely<unknown>, kind: DatabaseKind): Promise<void> => {
  await database.schema
    .createTable('clinics')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .execute();
  await database.schema
    .createTable('heads')
    .addColumn('clinic', 'text', (column) => column.notNull().references('clinics.id'))
    .addColumn('chain', 'text', (column) => column.notNull())
    .addColumn('seq', 'integer', (column) => column.notNull())
    .addColumn('hash', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('heads_key', ['clinic', 'chain'])
    .execute();
  await database.schema
    .createTable('person_keys')
    .addColumn('clinic', 'text', (column) => column.notNull().references('clinics.id'))
    .addColumn('person', 'text', (column) => column.notNull())
    .addColumn('wrapped', BYTES[kind], (column) => column.notNull())
    .addPrimaryKeyConstraint('person_keys_key', ['clinic', 'person'])
    .execute();
  await database.schema
    .createTable('people')
    .addColumn('clinic', 'text', (column) => column.notNull().references('clinics.id'))
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('told', 'integer', (column) => column.notNull())
    .addColumn('erased', 'integer')
    .addPrimaryKeyConstraint('people_key', ['clinic', 'id'])
    .execute();
};

const recordTable = async (database: Kysely<unknown>, kind: DatabaseKind): Promise<void> => {
  await database.schema
    .createTable('records')
    .addColumn('clinic', 'text', (column) => column.notNull().references('clinics.id'))
    .addColumn('seq', 'integer', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('person', 'text')
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('author', 'text', (column) => column.notNull())
    .addColumn('idempotency', 'text')
    .addColumn('fingerprint', 'text', (column) => column.notNull())
    .addColumn('ciphertext', BYTES[kind], (column) => column.notNull())
    .addColumn('previous', 'text', (column) => column.notNull())
    .addColumn('hash', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('records_key', ['clinic', 'seq'])
    .addUniqueConstraint('records_idempotency', ['clinic', 'idempotency'])
    .addForeignKeyConstraint('records_person', ['clinic', 'person'], 'people', ['clinic', 'id'])
    .execute();
  await database.schema.createIndex('records_of_person').on('records').columns(['clinic', 'person', 'seq']).execute();
};

const keptTable = async (database: Kysely<unknown>, kind: DatabaseKind, table: string): Promise<void> => {
  await database.schema
    .createTable(table)
    .addColumn('clinic', 'text', (column) => column.notNull().references('clinics.id'))
    .addColumn('sha256', 'text', (column) => column.notNull())
    .addColumn('content', BYTES[kind], (column) => column.notNull())
    .addColumn('record', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint(`${table}_key`, ['clinic', 'sha256'])
    .execute();
};

const auditTable = async (database: Kysely<unknown>): Promise<void> => {
  await database.schema
    .createTable('audit')
    .addColumn('clinic', 'text', (column) => column.notNull().references('clinics.id'))
    .addColumn('seq', 'integer', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('actor', 'text', (column) => column.notNull())
    .addColumn('action', 'text', (column) => column.notNull())
    .addColumn('person', 'text')
    .addColumn('record', 'integer')
    .addColumn('previous', 'text', (column) => column.notNull())
    .addColumn('hash', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('audit_key', ['clinic', 'seq'])
    .execute();
  await database.schema.createIndex('audit_of_person').on('audit').columns(['clinic', 'person', 'seq']).execute();
};

/** The first tables. */
export const start = (kind: DatabaseKind): Migration => ({
  up: async (database: Kysely<unknown>) => {
    await clinicTables(database, kind);
    await recordTable(database, kind);
    await keptTable(database, kind, 'knowledge_versions');
    await keptTable(database, kind, 'protocols');
    await auditTable(database);
    for (const table of ['records', 'audit', 'knowledge_versions', 'protocols'])
      await appendOnly(database, kind, table);
  },
});

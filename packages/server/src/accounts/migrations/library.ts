import type { Database, Store } from '@primum/records';

const TIME = { sqlite: 'date', postgres: 'timestamptz' } as const;
const FLAG = { sqlite: 'integer', postgres: 'boolean' } as const;

const accountsTable = (database: Database, kind: Store['kind']): Promise<void> =>
  database.schema
    .createTable('accounts')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('email', 'text', (column) => column.notNull().unique())
    .addColumn('emailVerified', FLAG[kind], (column) => column.notNull())
    .addColumn('image', 'text')
    .addColumn('createdAt', TIME[kind], (column) => column.notNull())
    .addColumn('updatedAt', TIME[kind], (column) => column.notNull())
    .addColumn('twoFactorEnabled', FLAG[kind])
    .execute();

const sessionsTable = (database: Database, kind: Store['kind']): Promise<void> =>
  database.schema
    .createTable('sessions')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('expiresAt', TIME[kind], (column) => column.notNull())
    .addColumn('token', 'text', (column) => column.notNull().unique())
    .addColumn('createdAt', TIME[kind], (column) => column.notNull())
    .addColumn('updatedAt', TIME[kind], (column) => column.notNull())
    .addColumn('ipAddress', 'text')
    .addColumn('userAgent', 'text')
    .addColumn('userId', 'text', (column) => column.notNull().references('accounts.id').onDelete('cascade'))
    .execute();

const credentialsTable = (database: Database, kind: Store['kind']): Promise<void> =>
  database.schema
    .createTable('credentials')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('accountId', 'text', (column) => column.notNull())
    .addColumn('providerId', 'text', (column) => column.notNull())
    .addColumn('userId', 'text', (column) => column.notNull().references('accounts.id').onDelete('cascade'))
    .addColumn('accessToken', 'text')
    .addColumn('refreshToken', 'text')
    .addColumn('idToken', 'text')
    .addColumn('accessTokenExpiresAt', TIME[kind])
    .addColumn('refreshTokenExpiresAt', TIME[kind])
    .addColumn('scope', 'text')
    .addColumn('password', 'text')
    .addColumn('createdAt', TIME[kind], (column) => column.notNull())
    .addColumn('updatedAt', TIME[kind], (column) => column.notNull())
    .execute();

const verificationsTable = (database: Database, kind: Store['kind']): Promise<void> =>
  database.schema
    .createTable('verifications')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('identifier', 'text', (column) => column.notNull())
    .addColumn('value', 'text', (column) => column.notNull())
    .addColumn('expiresAt', TIME[kind], (column) => column.notNull())
    .addColumn('createdAt', TIME[kind], (column) => column.notNull())
    .addColumn('updatedAt', TIME[kind], (column) => column.notNull())
    .execute();

const secondFactorsTable = (database: Database, kind: Store['kind']): Promise<void> =>
  database.schema
    .createTable('second_factors')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('secret', 'text', (column) => column.notNull())
    .addColumn('backupCodes', 'text', (column) => column.notNull())
    .addColumn('userId', 'text', (column) => column.notNull().references('accounts.id').onDelete('cascade'))
    .addColumn('verified', FLAG[kind])
    .addColumn('failedVerificationCount', 'integer')
    .addColumn('lockedUntil', TIME[kind])
    .execute();

const INDEXES = [
  ['sessions', 'userId'],
  ['credentials', 'userId'],
  ['verifications', 'identifier'],
  ['second_factors', 'secret'],
  ['second_factors', 'userId'],
] as const;

/** The tables that the library of accounts wants, with its names for their columns. */
export const libraryTables = async (database: Database, kind: Store['kind']): Promise<void> => {
  for (const make of [accountsTable, sessionsTable, credentialsTable, verificationsTable, secondFactorsTable])
    await make(database, kind);
  for (const [table, column] of INDEXES)
    await database.schema.createIndex(`${table}_${column}_idx`).on(table).column(column).execute();
};

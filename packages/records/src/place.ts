import { join } from 'node:path';
import type { StoreOptions } from './open.ts';

/** Where a store is: a folder, and the address of a PostgreSQL database where that is used instead of a file in the folder. */
export interface Place {
  readonly folder: string;
  readonly database: string | null;
  /** The master key as base64; null: it is in the file `master.key` of the folder. */
  readonly masterKey: string | null;
}

/**
 * The place that an environment names: `PRIMUM_DATA` (default: `data`), `DATABASE_URL`, `PRIMUM_MASTER_KEY`.
 * @example placeIn({ PRIMUM_DATA: '/srv/primum' }) // { folder: '/srv/primum', database: null, masterKey: null }
 */
export const placeIn = (environment: Readonly<Record<string, string | undefined>>): Place => {
  const given = (name: string): string | null => {
    const value = environment[name];
    return value === undefined || value === '' ? null : value;
  };
  return {
    folder: given('PRIMUM_DATA') ?? 'data',
    database: given('DATABASE_URL'),
    masterKey: given('PRIMUM_MASTER_KEY'),
  };
};

/**
 * How the store of a place is opened.
 * @example const store = await openStore(storeAt(placeIn(process.env)))
 */
export const storeAt = ({ folder, database, masterKey }: Place): StoreOptions => {
  const master = masterKey === null ? { file: join(folder, 'master.key') } : { base64: masterKey };
  return database === null ? { file: join(folder, 'primum.db'), master } : { url: database, master };
};

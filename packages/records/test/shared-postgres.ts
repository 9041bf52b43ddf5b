import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { inject } from 'vitest';
import { databasesIn, launchPostgres, type Postgres } from './postgres.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder of the server that all test files share. */
    postgres: string;
  }
}

/** Nobody pulls its plug. */
const FAST = ['fsync=off', 'full_page_writes=off'];

const isFirst = (folder: string): boolean => {
  try {
    mkdirSync(join(folder, 'taken'));
    return true;
  } catch {
    return false;
  }
};

/** The server that all test files share, started by the first that asks for it; `stop` drops the databases that were made here. */
export const sharePostgres = async (): Promise<Postgres> => {
  const folder = inject('postgres');
  if (isFirst(folder)) launchPostgres(folder, FAST, true).unref();
  const { fresh, drop, end } = await databasesIn(folder);
  const stop = async (): Promise<void> => {
    await drop();
    await end();
  };
  return { fresh, stop };
};

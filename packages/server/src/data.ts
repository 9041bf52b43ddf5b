import { mkdirSync } from 'node:fs';
import { InputError } from '@primum/contract';
import { openStore, type Place, Refusal, storeAt, takeIn } from '@primum/records';
import { type Accounts, openAccounts } from './accounts/accounts.ts';

const hasCode = (error: unknown, ...codes: readonly string[]): boolean =>
  error instanceof Error && 'code' in error && codes.includes(String(error.code));

const opened = async (place: Place, secure: boolean): Promise<Accounts> => {
  if (place.database === null || place.masterKey === null) mkdirSync(place.folder, { recursive: true, mode: 0o700 });
  const store = await openStore(storeAt(place));
  try {
    const accounts = await openAccounts({ store, secure });
    await takeIn(store);
    return accounts;
  } catch (error) {
    await store.close();
    throw error;
  }
};

/** The variable of the environment that has to be mended. */
const toMend = ({ code }: Refusal, { database, masterKey }: Place): string => {
  if (code === 'master-key') return masterKey === null ? 'PRIMUM_DATA' : 'PRIMUM_MASTER_KEY';
  return database === null ? 'PRIMUM_DATA' : 'DATABASE_URL';
};

/** What a server opens beside its folder, which may be left out. */
export interface OpeningData extends Partial<Omit<Place, 'folder'>> {
  /** Whether cookies travel over TLS only. */
  readonly secure: boolean;
}

/**
 * Opens the folder where clinics keep their records and accounts, or the PostgreSQL database that they share; made where it is not
 * there. Every file is for its owner only.
 * @throws {InputError} one sentence, which never holds a password, when it cannot be opened
 * @example const accounts = await openData('data', { secure: false })
 */
export const openData = async (
  folder: string,
  { secure, database = null, masterKey = null }: OpeningData,
): Promise<Accounts> => {
  const place = { folder, database, masterKey };
  try {
    return await opened(place, secure);
  } catch (error) {
    if (error instanceof Refusal) throw new InputError(toMend(error, place), error.message);
    if (hasCode(error, 'EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST'))
      throw new InputError('PRIMUM_DATA', 'the folder cannot be written to; name another one.');
    throw error;
  }
};

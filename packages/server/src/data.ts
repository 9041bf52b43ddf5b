import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { InputError } from '@primum/contract';
import { openStore, Refusal } from '@primum/records';
import { type Accounts, openAccounts } from './accounts/accounts.ts';

const hasCode = (error: unknown, ...codes: readonly string[]): boolean =>
  error instanceof Error && 'code' in error && codes.includes(String(error.code));

const opened = async (folder: string, secure: boolean): Promise<Accounts> => {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const store = await openStore({
    file: join(folder, 'primum.db'),
    master: { file: join(folder, 'master.key') },
  });
  try {
    return await openAccounts({ store, secure });
  } catch (error) {
    await store.close();
    throw error;
  }
};

/**
 * Opens the folder where clinics keep their records and accounts, made where it is not there; every file in it is for its owner only.
 * @throws {InputError} one sentence, when it cannot be opened
 * @example const accounts = await openData('data', { secure: false })
 */
export const openData = async (folder: string, { secure }: { readonly secure: boolean }): Promise<Accounts> => {
  try {
    return await opened(folder, secure);
  } catch (error) {
    if (error instanceof Refusal) throw new InputError('PRIMUM_DATA', error.message);
    if (hasCode(error, 'EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST'))
      throw new InputError('PRIMUM_DATA', 'the folder cannot be written to; name another one.');
    throw error;
  }
};

import type { AccountDatabase } from './tables.ts';

/**
 * Ends every session of an account, and every sign-in of it that waits for a code.
 * @example await endAccess(accounts.database, account)
 */
export const endAccess = async (database: AccountDatabase, account: string): Promise<void> => {
  await database.deleteFrom('sessions').where('userId', '=', account).execute();
  await database.deleteFrom('verifications').where('value', '=', account).execute();
};

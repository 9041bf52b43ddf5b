import { type Migration, migrate, type Store } from '@primum/records';
import { intake } from './intake.ts';
import { start } from './start.ts';

/** Every step to the newest tables of accounts, by name in order. A step that was released is never changed. */
const migrationsFor = (kind: Store['kind']): Readonly<Record<string, Migration>> => ({
  '0001-start': start(kind),
  '0002-intake': intake,
});

/**
 * Brings the tables of accounts to the newest step, all or nothing, whichever servers do so at once.
 * @throws {Refusal} of the records, when the database knows a step that this version does not
 * @example await migrateAccounts(store)
 */
export const migrateAccounts = (store: Store): Promise<void> =>
  migrate(store.database, migrationsFor(store.kind), 'account_migration');

import { Refusal, refusing } from './refusal.ts';
import type { Store } from './store.ts';

/**
 * Whether the database is there and takes a commit: writes one that changes nothing.
 * @throws {Refusal} one sentence, when it does not
 * @example await requireReady(store)
 */
export const requireReady = async ({ database }: Store): Promise<void> => {
  try {
    await refusing(() =>
      database
        .updateTable('heads')
        .set((row) => ({ seq: row.ref('seq') }))
        .where('chain', '=', 'audit')
        .where('clinic', '=', (from) => from.selectFrom('clinics').select('id').orderBy('id').limit(1))
        .execute(),
    );
  } catch (error) {
    if (!(error instanceof Refusal && error.code === 'unreachable')) throw error;
    throw new Refusal('unreachable', 'The database cannot be reached; see that it runs.', error);
  }
};

import { Refusal, refusing } from './refusal.ts';
import type { Store } from './store.ts';

/** What a group of records takes at most, or near it. One page may still be written where no record fits. */
const LEAST_ROOM = 1024 * 1024;

const requireRoom = async ({ backing }: Store): Promise<void> => {
  const room = await backing.room();
  if (room !== null && room < LEAST_ROOM) throw new Refusal('disk-full', 'The disk is as good as full; make room.');
};

/**
 * Whether the database is there, takes a commit and has room for more: writes one that changes nothing.
 * @throws {Refusal} one sentence, when it does not
 * @example await requireReady(store)
 */
export const requireReady = async (store: Store): Promise<void> => {
  const { database } = store;
  try {
    await refusing(() =>
      database
        .updateTable('heads')
        .set((row) => ({ seq: row.ref('seq') }))
        .where('chain', '=', 'audit')
        .where('clinic', '=', (from) => from.selectFrom('clinics').select('id').orderBy('id').limit(1))
        .execute(),
    );
    await requireRoom(store);
  } catch (error) {
    if (!(error instanceof Refusal && error.code === 'unreachable')) throw error;
    throw new Refusal('unreachable', 'The database cannot be reached; see that it runs.', error);
  }
};

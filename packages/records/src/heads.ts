import type { Chain, Inside } from './tables.ts';
import type { Entry } from './write.ts';

/** The end of a chain: its last sequence number and hash. Kept outside, it shows that nothing was cut off later. */
export interface Head {
  readonly seq: number;
  readonly hash: string;
}

export interface Heads {
  readonly records: Head;
  readonly audit: Head;
  /** Moves each head to the last of its new rows, where there are any. */
  readonly move: (records: Head | undefined, audit: Head | undefined) => Promise<void>;
}

export const clinicOf = (entry: Entry): string => ('draft' in entry ? entry.draft.clinic : entry.deed.clinic);

const moveTo = async (inside: Inside, clinic: string, chain: Chain, head: Head | undefined): Promise<void> => {
  if (head === undefined) return;
  const update = inside.updateTable('heads').set({ seq: head.seq, hash: head.hash });
  await update.where('clinic', '=', clinic).where('chain', '=', chain).execute();
};

/**
 * The heads of a clinic, held until the end of the transaction; null when there is no such clinic. One row is the lock of both:
 * two servers that each hold one of two would wait for each other.
 */
export const lockHeads = async (inside: Inside, clinic: string): Promise<Heads | null> => {
  const touch = inside.updateTable('heads').set((row) => ({ seq: row.ref('seq') }));
  const lock = touch.where('clinic', '=', clinic).where('chain', '=', 'records');
  const records = await lock.returning(['seq', 'hash']).executeTakeFirst();
  const select = inside.selectFrom('heads').select(['seq', 'hash']).where('clinic', '=', clinic);
  const audit = await select.where('chain', '=', 'audit').executeTakeFirst();
  if (records === undefined || audit === undefined) return null;
  const move = async (lastRecord: Head | undefined, lastDeed: Head | undefined): Promise<void> => {
    await moveTo(inside, clinic, 'records', lastRecord);
    await moveTo(inside, clinic, 'audit', lastDeed);
  };
  return { records, audit, move };
};

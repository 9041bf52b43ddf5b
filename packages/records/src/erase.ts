import { draftOf, type Writing } from './draft.ts';
import { whyNoKey } from './keys.ts';
import { refusing } from './refusal.ts';
import type { Store } from './store.ts';
import type { Inside } from './tables.ts';
import { type Draft, type Recorded, writeRecord } from './write.ts';

/** Why a person is erased: coded words and a note, which stay readable, so they say nothing of the person. */
export interface Erasing extends Writing {
  readonly reason: string;
  /** What was found of the duty to keep records of treatment. */
  readonly retention?: string;
  readonly note?: string;
  /** Deletes what tables of the caller's own hold of the person, together with the key or not at all. */
  readonly also?: (inside: Inside) => Promise<void>;
}

const forget = async (
  store: Store,
  inside: Inside,
  person: string,
  { draft, also }: { readonly draft: Draft; readonly also: Erasing['also'] },
): Promise<Recorded> => {
  const { clinic } = draft;
  const recorded = await writeRecord(inside, store.master, draft);
  if (recorded.repeated) return recorded;
  const people = inside.updateTable('people').set({ erased: recorded.seq }).where('clinic', '=', clinic);
  const { numUpdatedRows } = await people.where('id', '=', person).where('erased', 'is', null).executeTakeFirst();
  if (numUpdatedRows !== 1n) throw await whyNoKey(inside, clinic, person);
  await also?.(inside);
  await inside.deleteFrom('things').where('clinic', '=', clinic).where('person', '=', person).execute();
  await inside.deleteFrom('person_keys').where('clinic', '=', clinic).where('person', '=', person).execute();
  return recorded;
};

/**
 * Makes sure that nothing of those who were erased is left in the files of the database. Erasing does so by itself; whoever was told
 * that it could not be finished does it again.
 */
export const scrub = (store: Store): Promise<void> => refusing(() => store.backing.scrub());

/**
 * Erases a person: deletes their key, which leaves the records as bytes that nobody can read and the chain whole.
 * Copies of the database made before still hold the key.
 * @throws {Refusal} `busy` when the key is deleted but another process still holds old pages of the file: `scrub` it again
 * @example await erasePerson(store, 'north', person, { reason: 'asked-for', author: 'u1' })
 */
export const erasePerson = async (
  store: Store,
  clinic: string,
  person: string,
  erasing: Erasing,
): Promise<Recorded> => {
  const { also, reason, retention, note } = erasing;
  const draft = draftOf(store, clinic, erasing, { kind: 'erasure', person, content: { reason, retention, note } });
  const recorded = await store.queue.alone((inside) => forget(store, inside, person, { draft, also }));
  await scrub(store);
  return recorded;
};

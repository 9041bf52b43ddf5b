import { audit, limitOf, type Part } from './audit.ts';
import { sealedTo } from './chain/link.ts';
import { draftOf, type Writing } from './draft.ts';
import { CLINIC, keysOf, ownerOf } from './keys.ts';
import { isOwnKind } from './kinds.ts';
import { Refusal, refusing } from './refusal.ts';
import type { Rests } from './rests.ts';
import { openSealed } from './secret/seal.ts';
import type { Store } from './store.ts';
import type { Database, RecordRow } from './tables.ts';
import type { Recorded } from './write.ts';

/** Something to be kept. `person` null: it is about nobody. */
export interface Entry extends Writing {
  readonly kind: string;
  readonly person: string | null;
  /** Any JSON value. */
  readonly content: unknown;
  /** Refused with `changed` where something was kept since that it rests on. */
  readonly rests?: Rests | undefined;
}

/** What is known of a record without opening it. */
export interface RecordNote {
  readonly seq: number;
  readonly kind: string;
  readonly person: string | null;
  readonly at: string;
  readonly author: string;
  readonly hash: string;
}

/** A record, opened. `content` is null where the person was erased. */
export interface OpenedRecord extends RecordNote {
  readonly content: unknown;
  readonly erased: boolean;
}

/** Refuses a kind that only functions of this package write. */
export const requireFree = (kind: string): void => {
  if (isOwnKind(kind)) throw new Refusal('malformed', `A record of the kind "${kind}" is written by its own function.`);
};

/**
 * Appends a record to the chain of a clinic; back when it is on the disk, and not before.
 * @throws {Refusal} when it is not kept; the same request under the same key gives the record that it gave before
 * @example const { seq } = await append(store, 'north', { kind: 'note', person, author: 'u7', content: { text: 'Calm.' } })
 */
export const append = async (store: Store, clinic: string, entry: Entry): Promise<Recorded> => {
  requireFree(entry.kind);
  const recorded = await store.queue.add({ draft: draftOf(store, clinic, entry, entry) });
  if (recorded === null) throw new TypeError('a draft gives a record');
  return recorded;
};

const rowOf = async (store: Store, clinic: string, seq: number): Promise<RecordRow> => {
  const select = store.database.selectFrom('records').selectAll().where('clinic', '=', clinic).where('seq', '=', seq);
  const row = await select.executeTakeFirst();
  if (row === undefined) throw new Refusal('no-record', 'There is no such record in this clinic.');
  return row;
};

const isErased = async (store: Store, clinic: string, person: string): Promise<boolean> => {
  const select = store.database.selectFrom('people').select('erased').where('clinic', '=', clinic);
  const row = await select.where('id', '=', person).executeTakeFirst();
  return row !== undefined && row.erased !== null;
};

/** Null where its person was erased. That is asked after the key: asked before, an erasure could come between the two. */
const textOf = async (store: Store, row: RecordRow): Promise<string | null> => {
  const owner = ownerOf(row);
  const key = (await keysOf(store.database, store.master, row.clinic, [owner])).get(owner);
  if (owner !== CLINIC && (await isErased(store, row.clinic, owner))) return null;
  const bytes = key === undefined ? null : openSealed(key, row.ciphertext, sealedTo(row));
  if (bytes === null) throw new Refusal('unreadable', 'This record does not open under its key; verify the records.');
  return bytes.toString('utf8');
};

const noteOf = ({ seq, kind, person, at, author, hash }: RecordRow): RecordNote =>
  Object.freeze({ seq, kind, person, at, author, hash });

/** A record with its content as JSON, without an entry in the audit log: for what the store does by itself. */
export const openRecord = (
  store: Store,
  clinic: string,
  seq: number,
): Promise<{ readonly note: RecordNote; readonly text: string | null }> =>
  refusing(async () => {
    const row = await rowOf(store, clinic, seq);
    return { note: noteOf(row), text: await textOf(store, row) };
  });

/**
 * Opens a record. That `by` read it is in the audit log before anything is given out.
 * @throws {Refusal} when the clinic has no such record
 * @example const { content } = await readRecord(store, 'north', 12, { by: 'u7' })
 */
export const readRecord = async (
  store: Store,
  clinic: string,
  seq: number,
  { by }: { readonly by: string },
): Promise<OpenedRecord> => {
  const { note, text } = await openRecord(store, clinic, seq);
  await audit(store, clinic, { actor: by, action: `read-${note.kind}`, person: note.person, record: seq });
  return Object.freeze({ ...note, content: text === null ? null : JSON.parse(text), erased: text === null });
};

/**
 * The newest record of a kind, unopened; null where there is none. It says nothing of anybody, and is not in the audit log.
 * @param inside the transaction that asks, where one does
 * @example const newest = await newestOf(store, 'north', 'note')
 */
export const newestOf = (
  store: Store,
  clinic: string,
  kind: string,
  inside: Database = store.database,
): Promise<RecordNote | null> =>
  refusing(async () => {
    const select = inside.selectFrom('records').select(['seq', 'kind', 'person', 'at', 'author', 'hash']);
    const own = select.where('clinic', '=', clinic).where('kind', '=', kind);
    const row = await own.orderBy('seq', 'desc').limit(1).executeTakeFirst();
    return row === undefined ? null : Object.freeze(row);
  });

/**
 * What there is of a person or of a kind, oldest first, unopened.
 * @example const notes = await listRecords(store, 'north', { person, after: 12, limit: 20 }, { by: 'u7' })
 */
export const listRecords = async (
  store: Store,
  clinic: string,
  part: Part & { readonly person?: string; readonly kind?: string },
  { by }: { readonly by: string },
): Promise<readonly RecordNote[]> => {
  const { after = 0, person, kind } = part;
  await audit(store, clinic, { actor: by, action: 'list-records', person: person ?? null });
  return refusing(async () => {
    const select = store.database
      .selectFrom('records')
      .selectAll()
      .where('clinic', '=', clinic)
      .where('seq', '>', after);
    const ofPerson = person === undefined ? select : select.where('person', '=', person);
    const ofKind = kind === undefined ? ofPerson : ofPerson.where('kind', '=', kind);
    return (await ofKind.orderBy('seq').limit(limitOf(part)).execute()).map(noteOf);
  });
};

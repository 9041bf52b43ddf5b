import { randomUUID } from 'node:crypto';
import { audit, limitOf } from './audit.ts';
import { draftOf, type Writing } from './draft.ts';
import type { ThingKind } from './kinds.ts';
import { type Entry, openRecord, type RecordNote, requireFree } from './records.ts';
import { Refusal, refusing } from './refusal.ts';
import type { Store } from './store.ts';
import type { Inside, ThingRow } from './tables.ts';
import { type Recorded, writeRecord } from './write.ts';

/** A thing as it is to be from now on. `day`: when it matters, as YYYY-MM-DD, readable without a key; '' for never. */
export interface Telling extends Writing {
  readonly content: unknown;
  readonly day?: string;
  /** What a repeated request has in common with the first; default: content and day. */
  readonly asked?: unknown;
}

/** A thing as it is now. `version` is the record that says so; to change it one has to have seen it. */
export interface Thing {
  readonly id: string;
  readonly kind: ThingKind;
  readonly person: string | null;
  readonly day: string;
  readonly version: number;
  readonly at: string;
  readonly author: string;
  readonly content: unknown;
}

export interface RecordedThing extends Recorded {
  readonly id: string;
}

/** What a record of a thing holds. */
interface Told {
  readonly thing: string;
  readonly day: string;
  readonly content: unknown;
}

const DAY = /^(\d{4}-\d{2}-\d{2})?$/;

const draftFor = (
  store: Store,
  clinic: string,
  about: { readonly kind: ThingKind; readonly person: string | null; readonly id: string; readonly isNew: boolean },
  { content, day = '', asked = { day, content }, ...writing }: Telling,
) => {
  const { kind, person, id, isNew } = about;
  if (!DAY.test(day)) throw new Refusal('malformed', 'The day of a thing is written as YYYY-MM-DD.');
  const told: Told = { thing: id, day, content };
  const whole = { thing: isNew ? null : id, asked };
  return { draft: draftOf(store, clinic, writing, { kind, person, content: told, asked: whole }), day };
};

const toldIn = (text: string | null): Told => {
  if (text === null) throw new Refusal('erased', 'This person was erased; nothing more can be kept of them or read.');
  const told: Told = JSON.parse(text);
  return told;
};

/**
 * Keeps something new that may change later; back when it is on the disk.
 * @throws {Refusal} when it is not kept; the same request under the same key gives the thing that it gave before
 * @example const { id } = await addThing(store, 'north', { kind: 'appointment', person }, { content, day: '2026-11-28', author: 'u7' })
 */
export const addThing = async (
  store: Store,
  clinic: string,
  about: { readonly kind: ThingKind; readonly person: string | null },
  telling: Telling,
): Promise<RecordedThing> => {
  const id = randomUUID();
  const { draft, day } = draftFor(store, clinic, { ...about, id, isNew: true }, telling);
  const recorded = await store.queue.alone(async (inside) => {
    const written = await writeRecord(inside, store.master, draft);
    if (!written.repeated)
      await inside
        .insertInto('things')
        .values({ clinic, id, ...about, day, newest: written.seq })
        .execute();
    return written;
  });
  if (!recorded.repeated) return { ...recorded, id };
  const { text } = await openRecord(store, clinic, recorded.seq);
  return { ...recorded, id: toldIn(text).thing };
};

const rowOf = async (store: Store, clinic: string, { kind, id }: Pick<ThingRow, 'kind' | 'id'>): Promise<ThingRow> => {
  const select = store.database.selectFrom('things').selectAll().where('clinic', '=', clinic);
  const row = await select.where('kind', '=', kind).where('id', '=', id).executeTakeFirst();
  if (row === undefined) throw new Refusal('no-thing', `There is no such ${kind} in this clinic.`);
  return row;
};

const turn = async (inside: Inside, row: ThingRow, to: { readonly newest: number; readonly day: string }) => {
  const update = inside.updateTable('things').set(to).where('clinic', '=', row.clinic).where('id', '=', row.id);
  const { numUpdatedRows } = await update.where('newest', '=', row.newest).executeTakeFirst();
  if (numUpdatedRows !== 1n) throw new Refusal('changed', 'It was changed meanwhile; read it again, then change it.');
};

/** A record that goes with a change, both or neither. It is asked for while nobody else writes in the clinic; what it throws undoes both. Null: nothing is added. */
export type Along = (inside: Inside) => Promise<Entry | null>;

const addAlong = async (store: Store, inside: Inside, clinic: string, entry: Entry | null): Promise<void> => {
  if (entry === null) return;
  requireFree(entry.kind);
  await writeRecord(inside, store.master, draftOf(store, clinic, entry, entry));
};

/**
 * Says how a thing is from now on; the earlier versions stay in the chain.
 * @param version the one that was seen; if there is a newer one, nothing is changed
 * @param along what is added in the same commit
 * @throws {Refusal} `changed` when somebody else was faster
 * @example await changeThing(store, 'north', { kind: 'appointment', id, version: 12 }, { content, day, author: 'u7' })
 */
export const changeThing = async (
  store: Store,
  clinic: string,
  { kind, id, version }: { readonly kind: ThingKind; readonly id: string; readonly version: number },
  telling: Telling,
  along?: Along,
): Promise<RecordedThing> => {
  const row = await refusing(() => rowOf(store, clinic, { kind, id }));
  const { draft, day } = draftFor(store, clinic, { kind, person: row.person, id, isNew: false }, telling);
  const recorded = await store.queue.alone(async (inside) => {
    const written = await writeRecord(inside, store.master, { ...draft, action: `change-${kind}` });
    if (written.repeated) return written;
    await turn(inside, { ...row, newest: version }, { newest: written.seq, day });
    if (along !== undefined) await addAlong(store, inside, clinic, await along(inside));
    return written;
  });
  return { ...recorded, id };
};

const thingOf = (kind: ThingKind, { id, newest }: ThingRow, note: RecordNote, { day, content }: Told): Thing =>
  Object.freeze({ id, kind, person: note.person, day, version: newest, at: note.at, author: note.author, content });

const open = async (store: Store, kind: ThingKind, row: ThingRow): Promise<Thing> => {
  const { note, text } = await openRecord(store, row.clinic, row.newest);
  return thingOf(kind, row, note, toldIn(text));
};

/** A thing as it is now, without an entry in the audit log: for what the store does by itself. */
export const openThing = (store: Store, clinic: string, kind: ThingKind, id: string): Promise<Thing> =>
  refusing(async () => open(store, kind, await rowOf(store, clinic, { kind, id })));

/**
 * A thing as it is now. That `by` read it is in the audit log before it is given out.
 * @throws {Refusal} `no-thing` when the clinic has none
 * @example const { content, version } = await readThing(store, 'north', { kind: 'clearance', id }, { by: 'u7' })
 */
export const readThing = async (
  store: Store,
  clinic: string,
  { kind, id }: { readonly kind: ThingKind; readonly id: string },
  { by }: { readonly by: string },
): Promise<Thing> => {
  const thing = await openThing(store, clinic, kind, id);
  await audit(store, clinic, { actor: by, action: `read-${kind}`, person: thing.person, record: thing.version });
  return thing;
};

/** Which things are wanted, by day and id: of a person, from a day to a day (both in), after the last one that was seen. */
export interface Things {
  readonly kind: ThingKind;
  readonly person?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly after?: { readonly day: string; readonly id: string } | undefined;
  readonly limit?: number | undefined;
}

const rowsOf = (store: Store, clinic: string, { kind, person, from, to, after, limit }: Things) => {
  const of = store.database.selectFrom('things').selectAll().where('clinic', '=', clinic).where('kind', '=', kind);
  const own = person === undefined ? of : of.where('person', '=', person);
  const later = from === undefined ? own : own.where('day', '>=', from);
  const between = to === undefined ? later : later.where('day', '<=', to);
  const rest =
    after === undefined
      ? between
      : between.where((row) =>
          row.or([row('day', '>', after.day), row.and([row('day', '=', after.day), row('id', '>', after.id)])]),
        );
  return rest
    .orderBy('day')
    .orderBy('id')
    .limit(limitOf(limit === undefined ? {} : { limit }))
    .execute();
};

/** The same list without an entry in the audit log: for what the store does by itself. */
export const openThings = (store: Store, clinic: string, which: Things): Promise<readonly Thing[]> =>
  refusing(async () => {
    const rows = await rowsOf(store, clinic, which);
    return Promise.all(rows.map((row) => open(store, which.kind, row)));
  });

/**
 * Things of a clinic as they are now, by day. That `by` saw them is in the audit log.
 * @example const today = await listThings(store, 'north', { kind: 'appointment', from: day, to: day }, { by: 'u7' })
 */
export const listThings = async (
  store: Store,
  clinic: string,
  which: Things,
  { by }: { readonly by: string },
): Promise<readonly Thing[]> => {
  await audit(store, clinic, { actor: by, action: `list-${which.kind}`, person: which.person ?? null });
  return openThings(store, clinic, which);
};

import { sealedTo } from '../chain/link.ts';
import { CLINIC, ownerOf } from '../keys.ts';
import { isThingKind } from '../kinds.ts';
import type { Master } from '../secret/master.ts';
import { openSealed, sha256 } from '../secret/seal.ts';
import type { Inside, KeptRow, RecordRow, Tables, ThingRow } from '../tables.ts';
import { Found } from './verdict.ts';

/** What the tables beside the chain must hold, as the chain tells it. */
export interface ToldByChain {
  readonly told: Map<string, number>;
  readonly erased: Map<string, number>;
  readonly kept: { readonly knowledge: Map<string, KeptNote>; readonly protocol: Map<string, KeptNote> };
  /** The newest version of each thing; of nobody who was erased. */
  readonly things: Map<string, Omit<ThingRow, 'clinic'>>;
  clinic: { readonly id: string; readonly name: string } | null;
}

interface KeptNote {
  readonly bytes: string;
  readonly record: number;
}

/** The keys of a clinic, unwrapped, or null where one does not open. */
export type Keys = ReadonlyMap<string, Buffer | null>;

export const readKeys = async (inside: Inside, master: Master, clinic: string): Promise<Keys> => {
  const rows = await inside.selectFrom('person_keys').selectAll().where('clinic', '=', clinic).execute();
  return new Map(rows.map(({ person, wrapped }) => [person, master.unwrap(wrapped, clinic, person)]));
};

const openOrNull = (row: RecordRow, keys: Keys, erased: ReadonlySet<string>): Buffer | null => {
  const owner = ownerOf(row);
  const place = `record ${row.seq}`;
  const key = keys.get(owner);
  if (erased.has(owner)) return null;
  if (key === undefined) throw new Found(place, 'its key is missing, and nobody was erased');
  if (key === null) throw new Found(place, 'its key is not as it was written');
  const bytes = openSealed(key, row.ciphertext, sealedTo(row));
  if (bytes === null) throw new Found(place, 'its content does not open under its key');
  return bytes;
};

/**
 * Opens a record where it can be opened, and notes what it says of the tables beside the chain.
 * @returns its content; null where its person was erased
 */
export const note = (row: RecordRow, keys: Keys, erased: ReadonlySet<string>, chain: ToldByChain): unknown => {
  const bytes = openOrNull(row, keys, erased);
  if (row.kind === 'person' && row.person !== null) chain.told.set(row.person, row.seq);
  if (row.kind === 'erasure' && row.person !== null) chain.erased.set(row.person, row.seq);
  if (bytes === null) return null;
  const content = JSON.parse(bytes.toString('utf8'));
  if (isThingKind(row.kind)) {
    const { kind, person, seq } = row;
    chain.things.set(content.thing, { kind, id: content.thing, person, day: content.day, newest: seq });
  }
  if (row.kind === 'clinic') chain.clinic = content;
  if (row.kind === 'knowledge' || row.kind === 'protocol')
    chain.kept[row.kind].set(content.sha256, { bytes: content.bytes, record: row.seq });
  return content;
};

const checkKept = async (
  inside: Inside,
  clinic: string,
  table: 'knowledge_versions' | 'protocols',
  notes: Map<string, KeptNote>,
) => {
  const rows: readonly KeptRow[] = await inside.selectFrom(table).selectAll().where('clinic', '=', clinic).execute();
  for (const row of rows) {
    const told = notes.get(row.sha256);
    if (told === undefined || told.record !== row.record)
      throw new Found(table, 'something is there of which no record speaks');
    if (told.bytes !== sha256(row.content))
      throw new Found(table, `what record ${told.record} speaks of is not as it was kept`);
  }
  const missing = [...notes].find(([hash]) => !rows.some((row) => row.sha256 === hash));
  if (missing !== undefined) throw new Found(table, `what record ${missing[1].record} speaks of is missing`);
};

const checkPerson = (row: Tables['people'], keys: Keys, { told, erased }: ToldByChain): void => {
  const at = erased.get(row.id) ?? null;
  if (told.get(row.id) !== row.told) throw new Found('people', `a person is not the one of record ${row.told}`);
  if (at !== row.erased) throw new Found('people', 'what is said of an erasure is not what the chain says');
  if (at !== null && keys.has(row.id))
    throw new Found(`record ${at}`, 'it erased a person, and their key is still there');
};

const checkPeople = async (inside: Inside, clinic: string, keys: Keys, chain: ToldByChain): Promise<void> => {
  const rows = await inside.selectFrom('people').selectAll().where('clinic', '=', clinic).execute();
  for (const row of rows) checkPerson(row, keys, chain);
  const there = new Set(rows.map(({ id }) => id));
  const missing = [...chain.told].find(([person]) => !there.has(person));
  if (missing !== undefined) throw new Found('people', `the person of record ${missing[1]} is missing`);
  const stray = [...keys.keys()].find((owner) => owner !== CLINIC && !there.has(owner));
  if (stray !== undefined) throw new Found('person_keys', 'a key is there that is nobody’s');
};

const sameThing = (row: ThingRow, told: Omit<ThingRow, 'clinic'> | undefined): boolean =>
  told !== undefined && (['kind', 'person', 'day', 'newest'] as const).every((column) => row[column] === told[column]);

const checkThings = async (inside: Inside, clinic: string, { things }: ToldByChain): Promise<void> => {
  const rows = await inside.selectFrom('things').selectAll().where('clinic', '=', clinic).execute();
  const other = rows.find((row) => !sameThing(row, things.get(row.id)));
  if (other !== undefined) throw new Found('things', `one is not as record ${other.newest} says, or not the newest`);
  const there = new Set(rows.map(({ id }) => id));
  const missing = [...things.values()].find(({ id }) => !there.has(id));
  if (missing !== undefined) throw new Found('things', `the one of record ${missing.newest} is missing`);
};

/** Compares every table beside the chain with what the chain says of it. */
export const checkTables = async (inside: Inside, clinic: string, keys: Keys, chain: ToldByChain): Promise<void> => {
  const row = await inside.selectFrom('clinics').selectAll().where('id', '=', clinic).executeTakeFirst();
  if (row === undefined || chain.clinic === null || row.name !== chain.clinic.name || chain.clinic.id !== clinic)
    throw new Found('clinics', 'the clinic is not the one of record 1');
  const heads = await inside.selectFrom('heads').select('chain').where('clinic', '=', clinic).execute();
  if (heads.length !== 2) throw new Found('heads', 'there is a head of a chain that there is not');
  await checkPeople(inside, clinic, keys, chain);
  await checkThings(inside, clinic, chain);
  await checkKept(inside, clinic, 'knowledge_versions', chain.kept.knowledge);
  await checkKept(inside, clinic, 'protocols', chain.kept.protocol);
};

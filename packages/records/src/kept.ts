import { gunzipSync, gzipSync } from 'node:zlib';
import type { Artifact } from '@primum/contract';
import type { Protocol } from '@primum/engine';
import { draftOf, type Writing } from './draft.ts';
import { lockHeads } from './heads.ts';
import { Refusal, refusing } from './refusal.ts';
import { sha256 } from './secret/seal.ts';
import type { Store } from './store.ts';
import type { Inside, KeptRow } from './tables.ts';
import { writeRecord } from './write.ts';

/** A document that is kept once, by its hash, for every screening made with it. */
type KeptTable = 'knowledge_versions' | 'protocols';

/** Which document; `bytes` is the SHA-256 of it as it is kept. */
export interface Kept {
  readonly sha256: string;
  readonly bytes: string;
}

const find = async (inside: Store['database'], table: KeptTable, clinic: string, hash: string) => {
  const select = inside.selectFrom(table).selectAll().where('clinic', '=', clinic).where('sha256', '=', hash);
  return select.executeTakeFirst();
};

/** Where something is to be kept, and by whom. */
interface Shelf {
  readonly store: Store;
  readonly table: KeptTable;
  readonly clinic: string;
  readonly author: string;
}

const insert = async (inside: Inside, shelf: Shelf, row: Omit<KeptRow, 'record'>): Promise<Kept> => {
  const { store, table, clinic, author } = shelf;
  const kind = table === 'protocols' ? 'protocol' : 'knowledge';
  const kept: Kept = { sha256: row.sha256, bytes: sha256(row.content) };
  const draft = draftOf(store, clinic, { author }, { kind, person: null, content: kept });
  const { seq } = await writeRecord(inside, store.master, draft);
  await inside
    .insertInto(table)
    .values({ ...row, record: seq })
    .execute();
  return kept;
};

/** What each store has seen kept, so that it is not looked up for every screening. */
const seen = new WeakMap<Store, Map<string, Kept>>();

const keep = async (shelf: Shelf, hash: string, value: unknown): Promise<Kept> => {
  const { store, table, clinic } = shelf;
  const known = seen.get(store) ?? new Map<string, Kept>();
  seen.set(store, known);
  const name = JSON.stringify([table, clinic, hash]);
  const before = known.get(name);
  if (before !== undefined) return before;
  const content = gzipSync(Buffer.from(JSON.stringify(value), 'utf8'));
  const kept = await store.queue.alone(async (inside) => {
    // Under the lock of the clinic: two servers may keep the same at the same moment.
    await lockHeads(inside, clinic);
    const there = await find(inside, table, clinic, hash);
    return there === undefined
      ? insert(inside, shelf, { clinic, sha256: hash, content })
      : { sha256: there.sha256, bytes: sha256(there.content) };
  });
  known.set(name, kept);
  return kept;
};

/**
 * Keeps a knowledge version for a clinic, once; what was screened with it can be screened again years later.
 * @example await keepKnowledge(store, 'north', artifact, { author: 'u1' })
 */
export const keepKnowledge = (store: Store, clinic: string, artifact: Artifact, { author }: Writing): Promise<Kept> => {
  if (artifact.protocol !== undefined)
    throw new Refusal('malformed', 'The knowledge is kept as it is, and the protocol beside it.');
  return keep({ store, table: 'knowledge_versions', clinic, author }, artifact.sha256, artifact);
};

/**
 * Keeps a protocol for a clinic, once.
 * @example await keepProtocol(store, 'north', protocol, { author: 'u1' })
 */
export const keepProtocol = (store: Store, clinic: string, protocol: Protocol, { author }: Writing): Promise<Kept> =>
  keep({ store, table: 'protocols', clinic, author }, protocol.sha256, protocol);

const load = async (store: Store, table: KeptTable, clinic: string, kept: Kept): Promise<string> => {
  const row = await refusing(() => find(store.database, table, clinic, kept.sha256));
  if (row === undefined || sha256(row.content) !== kept.bytes)
    throw new Refusal('unreadable', `What is kept in ${table} is missing or damaged; verify the records.`);
  return gunzipSync(row.content).toString('utf8');
};

/** The knowledge that a screening was made with. */
export const loadKnowledge = async (store: Store, clinic: string, kept: Kept): Promise<Artifact> => {
  const artifact: Artifact = JSON.parse(await load(store, 'knowledge_versions', clinic, kept));
  return artifact;
};

/** The protocol that a screening was made under. */
export const loadProtocol = async (store: Store, clinic: string, kept: Kept): Promise<Protocol> => {
  const protocol: Protocol = JSON.parse(await load(store, 'protocols', clinic, kept));
  return protocol;
};

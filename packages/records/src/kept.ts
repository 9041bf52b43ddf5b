import { gunzipSync, gzipSync } from 'node:zlib';
import { ARTIFACT_FORMAT, type Artifact } from '@primum/contract';
import type { Protocol } from '@primum/engine';
import { draftOf, type Writing } from './draft.ts';
import { deepFreeze } from './freeze.ts';
import { lockHeads } from './heads.ts';
import { type Memo, memoOf } from './memo.ts';
import { openRecord } from './records.ts';
import { Refusal, refusing } from './refusal.ts';
import { sha256 } from './secret/seal.ts';
import type { Store } from './store.ts';
import type { Inside, KeptRow } from './tables.ts';
import { writeRecord } from './write.ts';

/** A document that is kept once, by its hash, for every screening made with it. */
type KeptTable = 'knowledge_versions' | 'protocols';

/** How many knowledge versions stay read. */
const VERSIONS = 4;

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

const load = async (store: Store, table: KeptTable, clinic: string, kept: Kept): Promise<Buffer> => {
  const row = await refusing(() => find(store.database, table, clinic, kept.sha256));
  if (row === undefined || sha256(row.content) !== kept.bytes)
    throw new Refusal('unreadable', `What is kept in ${table} is missing or damaged; verify the records.`);
  return row.content;
};

/** Knowledge that was read before, by the hash of its bytes: reading one takes longer than screening a hundred charts. */
const parsed = new WeakMap<Store, Memo<Artifact>>();

const requireFormat = ({ format, version }: Artifact): void => {
  if (format === ARTIFACT_FORMAT) return;
  const written = format === undefined ? 'before formats had a number' : `in format ${format}`;
  throw new Refusal(
    'other-format',
    `The knowledge ${version} was written ${written}, and this version of Primum reads format ${ARTIFACT_FORMAT}; use the version that wrote it.`,
  );
};

/**
 * The knowledge that a screening was made with, frozen.
 * @throws {Refusal} `other-format` when this version of Primum would read it wrong, `unreadable` when it is damaged
 */
export const loadKnowledge = async (store: Store, clinic: string, kept: Kept): Promise<Artifact> => {
  const content = await load(store, 'knowledge_versions', clinic, kept);
  const memo = parsed.get(store) ?? memoOf<Artifact>(VERSIONS);
  parsed.set(store, memo);
  const known = memo.get(kept.bytes);
  if (known !== undefined) return known;
  const artifact: Artifact = JSON.parse(gunzipSync(content).toString('utf8'));
  requireFormat(artifact);
  return memo.keep(kept.bytes, deepFreeze(artifact));
};

/**
 * A knowledge version that a clinic has kept, by its hash; null when it has none.
 * @example const kept = await findKnowledge(store, 'north', sha256)
 */
export const findKnowledge = (store: Store, clinic: string, hash: string): Promise<Kept | null> =>
  refusing(async () => {
    const row = await find(store.database, 'knowledge_versions', clinic, hash);
    if (row === undefined) return null;
    const { text } = await openRecord(store, clinic, row.record);
    return text === null ? null : JSON.parse(text);
  });

/** The protocol that a screening was made under. */
export const loadProtocol = async (store: Store, clinic: string, kept: Kept): Promise<Protocol> => {
  const content = await load(store, 'protocols', clinic, kept);
  const protocol: Protocol = JSON.parse(gunzipSync(content).toString('utf8'));
  return deepFreeze(protocol);
};

import { canonical } from './chain/canonical.ts';
import { Refusal } from './refusal.ts';
import { keyedHash } from './secret/seal.ts';
import type { Database, RecordRow } from './tables.ts';
import type { Draft, Recorded } from './write.ts';

export type Earlier = Pick<RecordRow, 'clinic' | 'seq' | 'kind' | 'person' | 'at' | 'hash' | 'fingerprint'>;

/** What tells a repeated request from another one under the same key. Without the key of the person it says nothing. */
export const fingerprintOf = (key: Buffer, draft: Pick<Draft, 'kind' | 'asked'>): string =>
  keyedHash(key, canonical(['primum-fingerprint-1', draft.kind, draft.asked]));

/** The records that were written under the idempotency keys of some drafts. */
export const earlierOf = async (
  database: Database,
  clinic: string,
  drafts: readonly Draft[],
): Promise<Map<string, Earlier>> => {
  const keys = drafts.flatMap(({ idempotency }) => (idempotency === null ? [] : [idempotency]));
  if (keys.length === 0) return new Map();
  const select = database.selectFrom('records').where('clinic', '=', clinic).where('idempotency', 'in', keys);
  const rows = await select
    .select(['clinic', 'seq', 'kind', 'person', 'at', 'hash', 'fingerprint', 'idempotency'])
    .execute();
  return new Map(rows.flatMap((row) => (row.idempotency === null ? [] : [[row.idempotency, row] as const])));
};

/** The record of before when the same was asked under the same key, a refusal when something else was; otherwise what `write` gives. */
export const repeatedOr = (
  earlier: ReadonlyMap<string, Earlier>,
  draft: Draft,
  key: Buffer,
  write: () => Recorded | Refusal,
): Recorded | Refusal => {
  const before = draft.idempotency === null ? undefined : earlier.get(draft.idempotency);
  if (before === undefined) return write();
  const { clinic, seq, at, hash } = before;
  if (before.person === draft.person && before.fingerprint === fingerprintOf(key, draft))
    return { clinic, seq, at, hash, repeated: true };
  return new Refusal('key-reused', 'This idempotency key was used for something else; use a new one.');
};

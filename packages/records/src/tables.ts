import type { Kysely, Transaction } from 'kysely';

/** Columns that say whose a row is, which no query may leave out. */
interface OfClinic {
  readonly clinic: string;
}

export type Chain = 'records' | 'audit';

/** The last link of a chain. */
export interface HeadRow extends OfClinic {
  readonly chain: Chain;
  readonly seq: number;
  readonly hash: string;
}

/** A key, wrapped by the master key. The clinic's own key is the one of nobody: `person` is empty. */
export interface KeyRow extends OfClinic {
  readonly person: string;
  readonly wrapped: Buffer;
}

/** A client of a clinic. `told` is the record with the newest identity, `erased` the record of the erasure. */
export interface PersonRow extends OfClinic {
  readonly id: string;
  readonly told: number;
  readonly erased: number | null;
}

export interface RecordRow extends OfClinic {
  readonly seq: number;
  readonly kind: string;
  readonly person: string | null;
  readonly at: string;
  readonly author: string;
  readonly idempotency: string | null;
  readonly fingerprint: string;
  readonly ciphertext: Buffer;
  readonly previous: string;
  readonly hash: string;
}

/** A document that records refer to; `record` is the record that says since when it is kept, and its hash. */
export interface KeptRow extends OfClinic {
  readonly sha256: string;
  readonly content: Buffer;
  readonly record: number;
}

/** Something of a clinic that changes: `newest` is the record that says how it is now. `day` is when it matters, empty for never. */
export interface ThingRow extends OfClinic {
  readonly kind: string;
  readonly id: string;
  readonly person: string | null;
  readonly day: string;
  readonly newest: number;
}

export interface AuditRow extends OfClinic {
  readonly seq: number;
  readonly at: string;
  readonly actor: string;
  readonly action: string;
  readonly person: string | null;
  readonly record: number | null;
  readonly previous: string;
  readonly hash: string;
}

export interface Tables {
  readonly clinics: { readonly id: string; readonly name: string };
  readonly heads: HeadRow;
  readonly person_keys: KeyRow;
  readonly people: PersonRow;
  readonly records: RecordRow;
  readonly things: ThingRow;
  readonly knowledge_versions: KeptRow;
  readonly protocols: KeptRow;
  readonly audit: AuditRow;
}

export type Database = Kysely<Tables>;
export type Inside = Transaction<Tables>;

import { hashOfAudit, hashOfRecord, sealedTo } from './chain/link.ts';
import { clinicOf, type Heads, lockHeads } from './heads.ts';
import { CLINIC, keysOf, ownerOf, whyNoKey } from './keys.ts';
import { Refusal } from './refusal.ts';
import { type Earlier, earlierOf, fingerprintOf, repeatedOr } from './repeat.ts';
import { type Rests, whyOutdated } from './rests.ts';
import type { Master } from './secret/master.ts';
import { seal } from './secret/seal.ts';
import type { AuditRow, Inside, RecordRow } from './tables.ts';

/** A record to be written. */
export interface Draft {
  readonly clinic: string;
  readonly kind: string;
  readonly person: string | null;
  readonly author: string;
  readonly at: string;
  readonly content: Buffer;
  /** What a repeated request has in common with the first. */
  readonly asked: Buffer;
  /** The SHA-256 of the idempotency key. */
  readonly idempotency: string | null;
  /** What the audit log calls it. */
  readonly action: string;
  readonly rests?: Rests | undefined;
}

/** Something done that the audit log keeps, without a record. */
export interface Deed {
  readonly clinic: string;
  readonly actor: string;
  readonly at: string;
  readonly action: string;
  readonly person: string | null;
  readonly record: number | null;
}

export type Entry = { readonly draft: Draft } | { readonly deed: Deed };

/** Where a record stands in its chain. `repeated`: it had been written before, under the same idempotency key. */
export interface Recorded {
  readonly clinic: string;
  readonly seq: number;
  readonly at: string;
  readonly hash: string;
  readonly repeated: boolean;
}

export type Outcome = Recorded | null;

interface Page {
  readonly heads: Heads;
  readonly keys: ReadonlyMap<string, Buffer>;
  readonly earlier: Map<string, Earlier>;
  readonly records: RecordRow[];
  readonly audit: AuditRow[];
}

const deedOf = (draft: Draft, record: number): Deed => ({
  clinic: draft.clinic,
  actor: draft.author,
  at: draft.at,
  action: draft.action,
  person: draft.person,
  record,
});

const addDeed = (page: Page, deed: Deed): void => {
  const previous = page.audit.at(-1) ?? page.heads.audit;
  const row = { ...deed, seq: previous.seq + 1, previous: previous.hash };
  page.audit.push({ ...row, hash: hashOfAudit(row) });
};

const addRecord = (page: Page, draft: Draft, key: Buffer): Recorded => {
  const { clinic, kind, person, at, author, idempotency } = draft;
  const before = page.records.at(-1) ?? page.heads.records;
  const place = { clinic, seq: before.seq + 1, kind, person, at, author };
  const fingerprint = fingerprintOf(key, draft);
  const ciphertext = seal(key, draft.content, sealedTo(place));
  const row = { ...place, idempotency, fingerprint, ciphertext, previous: before.hash };
  const hash = hashOfRecord(row);
  page.records.push({ ...row, hash });
  if (idempotency !== null) page.earlier.set(idempotency, { ...row, hash });
  addDeed(page, deedOf(draft, row.seq));
  return { clinic, seq: row.seq, at, hash, repeated: false };
};

const take = async (inside: Inside, page: Page, entry: Entry): Promise<Outcome | Refusal> => {
  if ('deed' in entry) {
    addDeed(page, entry.deed);
    return null;
  }
  const { draft } = entry;
  const key = page.keys.get(ownerOf(draft));
  if (key === undefined) return whyNoKey(inside, draft.clinic, ownerOf(draft));
  const outdated = await whyOutdated(inside, draft, page.records);
  return repeatedOr(page.earlier, draft, key, () => outdated ?? addRecord(page, draft, key));
};

const writeClinic = async (
  inside: Inside,
  master: Master,
  clinic: string,
  entries: readonly Entry[],
): Promise<readonly (Outcome | Refusal)[]> => {
  const heads = await lockHeads(inside, clinic);
  if (heads === null) return entries.map(() => new Refusal('no-clinic', 'There is no such clinic here.'));
  const drafts = entries.flatMap((entry) => ('draft' in entry ? [entry.draft] : []));
  const keys = await keysOf(inside, master, clinic, [CLINIC, ...drafts.map(ownerOf)]);
  const page: Page = { heads, keys, earlier: await earlierOf(inside, clinic, drafts), records: [], audit: [] };
  const outcomes: (Outcome | Refusal)[] = [];
  for (const entry of entries) outcomes.push(await take(inside, page, entry));
  if (page.records.length > 0) await inside.insertInto('records').values(page.records).execute();
  if (page.audit.length > 0) await inside.insertInto('audit').values(page.audit).execute();
  await heads.move(page.records.at(-1), page.audit.at(-1));
  return outcomes;
};

/**
 * Writes entries, of whichever clinics, within a transaction; for each what became of it, in their order.
 * @example const [outcome] = await writeEntries(inside, master, [{ draft }])
 */
export const writeEntries = async (
  inside: Inside,
  master: Master,
  entries: readonly Entry[],
): Promise<readonly (Outcome | Refusal)[]> => {
  const outcomes: (Outcome | Refusal)[] = entries.map(() => null);
  // In one order everywhere, so that two servers never wait for each other.
  for (const clinic of [...new Set(entries.map(clinicOf))].sort()) {
    const own = [...entries.entries()].filter(([, entry]) => clinicOf(entry) === clinic);
    const written = await writeClinic(
      inside,
      master,
      clinic,
      own.map(([, entry]) => entry),
    );
    for (const [at, [index]] of own.entries()) outcomes[index] = written[at] ?? null;
  }
  return outcomes;
};

/** Writes one record within a transaction, and undoes the transaction when it is refused. */
export const writeRecord = async (inside: Inside, master: Master, draft: Draft): Promise<Recorded> => {
  const [outcome] = await writeEntries(inside, master, [{ draft }]);
  if (outcome instanceof Refusal) throw outcome;
  if (outcome === null || outcome === undefined) throw new TypeError('a draft gives a record');
  return outcome;
};

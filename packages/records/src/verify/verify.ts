import { hashOfAudit, hashOfRecord } from '../chain/link.ts';
import type { Head } from '../heads.ts';
import { Refusal, refusing } from '../refusal.ts';
import { replayContent } from '../replay.ts';
import { readScreening } from '../screening.ts';
import type { Store } from '../store.ts';
import type { AuditRow, Chain, Inside, RecordRow } from '../tables.ts';
import { checkTables, type Keys, note, readKeys, type ToldByChain } from './contents.ts';
import { Found, type Verdict } from './verdict.ts';
import { walk } from './walk.ts';

export type { Fault, Verdict } from './verdict.ts';

/** `expected`: a head that was kept elsewhere, which the chain must still hold. `replays`: screen again every screening. */
export interface Verifying {
  readonly expected?: Head;
  readonly replays?: boolean;
  /** Told now and then how much of what is done. */
  readonly progress?: (what: 'records' | 'replays', done: number, all: number) => void;
}

const headOfChain = async (inside: Inside, clinic: string, chain: Chain): Promise<Head> => {
  const select = inside.selectFrom('heads').select(['seq', 'hash']).where('clinic', '=', clinic);
  const head = await select.where('chain', '=', chain).executeTakeFirst();
  if (head === undefined) throw new Found('the head of the chain', 'it is missing');
  return head;
};

const nothingTold = (): ToldByChain => ({
  told: new Map(),
  erased: new Map(),
  kept: { knowledge: new Map(), protocol: new Map() },
  things: new Map(),
  clinic: null,
});

/** Who was erased, by the records of the erasures themselves: their earlier records cannot be opened. */
const erasedIn = async (inside: Inside, clinic: string): Promise<ReadonlySet<string>> => {
  const select = inside.selectFrom('records').select('person').where('clinic', '=', clinic);
  const rows = await select.where('kind', '=', 'erasure').execute();
  return new Set(rows.flatMap(({ person }) => (person === null ? [] : [person])));
};

interface Walked {
  readonly head: Head;
  readonly screenings: readonly number[];
  readonly chain: ToldByChain;
  readonly keys: Keys;
}

const walkRecords = async (
  inside: Inside,
  store: Store,
  clinic: string,
  { expected, progress }: Verifying,
): Promise<Walked> => {
  const head = await headOfChain(inside, clinic, 'records');
  if (expected !== undefined && expected.seq > head.seq)
    throw new Found(
      `record ${head.seq + 1}`,
      `it is missing, and all up to ${expected.seq} with it, as the head kept elsewhere says`,
    );
  const keys = await readKeys(inside, store.master, clinic);
  const erased = await erasedIn(inside, clinic);
  const chain = nothingTold();
  const screenings: number[] = [];
  await walk<RecordRow>({
    inside,
    name: 'record',
    head,
    page: (after, limit) =>
      inside
        .selectFrom('records')
        .selectAll()
        .where('clinic', '=', clinic)
        .where('seq', '>', after)
        .orderBy('seq')
        .limit(limit)
        .execute(),
    hashOf: hashOfRecord,
    visit: (row) => {
      if (row.seq === expected?.seq && row.hash !== expected.hash)
        throw new Found(`record ${row.seq}`, 'it is not the one that the head kept elsewhere names');
      if (row.seq % 200 === 0) progress?.('records', row.seq, head.seq);
      const content = note(row, keys, erased, chain);
      if (row.kind === 'screening' && content !== null) screenings.push(row.seq);
    },
  });
  return { head, screenings, chain, keys };
};

const walkAudit = async (inside: Inside, clinic: string): Promise<number> => {
  const head = await headOfChain(inside, clinic, 'audit');
  await walk<AuditRow>({
    inside,
    name: 'audit entry',
    head,
    page: (after, limit) =>
      inside
        .selectFrom('audit')
        .selectAll()
        .where('clinic', '=', clinic)
        .where('seq', '>', after)
        .orderBy('seq')
        .limit(limit)
        .execute(),
    hashOf: hashOfAudit,
    visit: () => undefined,
  });
  return head.seq;
};

const look = (store: Store, clinic: string, verifying: Verifying) =>
  store.backing.snapshot(async (inside) => {
    const walked = await walkRecords(inside, store, clinic, verifying);
    await checkTables(inside, clinic, walked.keys, walked.chain);
    return { ...walked, audited: await walkAudit(inside, clinic) };
  });

const replayAll = async (
  store: Store,
  clinic: string,
  screenings: readonly number[],
  { progress }: Verifying,
): Promise<void> => {
  for (const [done, seq] of screenings.entries()) {
    progress?.('replays', done, screenings.length);
    const content = await readScreening(store, clinic, seq);
    const { same, differs } = await replayContent(store, clinic, content).catch((error: unknown) => {
      throw error instanceof Refusal && error.code === 'other-format'
        ? new Found(`record ${seq}`, `it cannot be screened again: ${error.message}`)
        : error;
    });
    if (!same) throw new Found(`record ${seq}`, `screened again it differs at ${differs.join(', ')}`);
  }
};

/**
 * Checks everything that a clinic keeps: every link of both chains, that every record opens, and that the tables beside them say
 * what the chain says. Others may go on writing: it looks at one moment.
 * @example const verdict = await verify(store, 'north', { expected: headKeptElsewhere, replays: true })
 */
export const verify = (store: Store, clinic: string, verifying: Verifying = {}): Promise<Verdict> =>
  refusing(async () => {
    try {
      const { head, audited, screenings } = await look(store, clinic, verifying);
      if (verifying.replays === true) await replayAll(store, clinic, screenings, verifying);
      return { clinic, ok: true, head, records: head.seq, audited };
    } catch (error) {
      if (error instanceof Found) return { clinic, ok: false, fault: error.fault };
      throw error;
    }
  });

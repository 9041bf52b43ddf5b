import { setImmediate as turn } from 'node:timers/promises';
import { NOTHING_BEFORE } from '../chain/link.ts';
import type { Head } from '../heads.ts';
import type { Inside } from '../tables.ts';
import { Found } from './verdict.ts';

const ROWS = 200;

interface Link extends Head {
  readonly previous: string;
}

/** A chain to be walked from its first link to its head. */
export interface Walk<Row extends Link> {
  readonly inside: Inside;
  readonly name: 'record' | 'audit entry';
  readonly head: Head;
  readonly page: (after: number, limit: number) => Promise<readonly Row[]>;
  readonly hashOf: (row: Row) => string;
  readonly visit: (row: Row) => void;
}

const requireLinked = (name: string, before: Head, row: Link, hash: string): void => {
  const place = `${name} ${before.seq + 1}`;
  if (row.seq !== before.seq + 1) throw new Found(place, `it is missing; the next one there is ${row.seq}`);
  if (row.previous !== before.hash) throw new Found(place, 'it does not follow the one before it');
  if (row.hash !== hash) throw new Found(place, 'it is not as it was written');
};

const requireEnds = (name: string, head: Head, last: Head): void => {
  if (last.seq < head.seq)
    throw new Found(`${name} ${last.seq + 1}`, `it is missing, and all up to ${head.seq} with it`);
  if (last.hash !== head.hash) throw new Found(`the head of the chain`, `it is not the hash of ${name} ${last.seq}`);
};

/** Walks a chain in pages, so that memory stays flat, and lets others run between them. */
export const walk = async <Row extends Link>({ name, head, page, hashOf, visit }: Walk<Row>): Promise<void> => {
  let last: Head = { seq: 0, hash: NOTHING_BEFORE };
  for (;;) {
    const rows = await page(last.seq, ROWS);
    for (const row of rows) {
      if (row.seq > head.seq && last.seq >= head.seq)
        throw new Found(`${name} ${row.seq}`, 'it lies beyond the head of the chain');
      requireLinked(name, last, row, hashOf(row));
      visit(row);
      last = row;
    }
    if (rows.length < ROWS) break;
    await turn();
  }
  requireEnds(name, head, last);
};

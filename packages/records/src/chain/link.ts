import { sha256 } from '../secret/seal.ts';
import type { AuditRow, RecordRow } from '../tables.ts';
import { canonical } from './canonical.ts';

/** What the first link of a chain names as the one before it. */
export const NOTHING_BEFORE = '0'.repeat(64);

/**
 * The hash of a record: over everything in its row, the hash of the record before it included.
 * @example hashOfRecord(row) === row.hash
 */
export const hashOfRecord = (row: Omit<RecordRow, 'hash'>): string =>
  sha256(
    canonical([
      'primum-record-1',
      row.clinic,
      row.seq,
      row.kind,
      row.person,
      row.at,
      row.author,
      row.idempotency,
      row.fingerprint,
      row.ciphertext,
      row.previous,
    ]),
  );

/** The hash of an entry of the audit log, made in the same way. */
export const hashOfAudit = (row: Omit<AuditRow, 'hash'>): string =>
  sha256(
    canonical([
      'primum-audit-1',
      row.clinic,
      row.seq,
      row.at,
      row.actor,
      row.action,
      row.person,
      row.record,
      row.previous,
    ]),
  );

/** What the content of a record is sealed to: it opens in its own row only. */
export const sealedTo = (row: Pick<RecordRow, 'clinic' | 'seq' | 'kind' | 'person' | 'at' | 'author'>): Buffer =>
  canonical(['primum-seal-1', row.clinic, row.seq, row.kind, row.person, row.at, row.author]);

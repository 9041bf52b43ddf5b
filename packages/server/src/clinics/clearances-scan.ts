import { openRecord, readRecord, type Store } from '@primum/records';
import { Refusal } from '../problem.ts';
import { refuse } from '../read-body.ts';
import { readClearance, type Which } from './clearances-kept.ts';

/** What a letter may be kept as. */
export const SCAN_TYPES = Object.freeze(['application/pdf', 'image/jpeg', 'image/png'] as const);
export type ScanType = (typeof SCAN_TYPES)[number];

/** How many bytes a scan may have. */
export const SCAN_BYTES = 700 * 1024;

/** A file, as it is sent and kept. */
export interface Scan {
  readonly type: ScanType;
  readonly base64: string;
}

/** The content of a record of the kind `scan`. */
interface KeptScan extends Scan {
  readonly clearance: string;
}

export const SCAN = 'scan';

/** The first bytes of a file of each type. */
const BEGINS: Readonly<Record<ScanType, string>> = {
  'application/pdf': '255044462d',
  'image/jpeg': 'ffd8ff',
  'image/png': '89504e470d0a1a0a',
};

/**
 * Nothing, where a scan is what it says it is.
 * @throws {Refusal} where it is no base64, too large, or another kind of file
 */
export const requireScan = ({ type, base64 }: Scan): void => {
  const bytes = Buffer.from(base64, 'base64');
  if (bytes.length === 0 || bytes.toString('base64') !== base64)
    throw refuse('The scan is no base64; send the bytes of the file as base64.', 'scan', 'base64');
  if (bytes.length > SCAN_BYTES)
    throw refuse(`The scan is larger than ${SCAN_BYTES / 1024} KB; scan it in grey or smaller.`, 'scan', 'base64');
  if (!bytes.toString('hex', 0, 8).startsWith(BEGINS[type]))
    throw refuse('The scan does not begin as a file of this type does; name the type that it has.', 'scan', 'type');
};

/** The entry that keeps a scan beside the answer that it shows. */
export const scanEntry = ({ person, id, by }: Which, { type, base64 }: Scan) => {
  const content: KeptScan = { clearance: id, type, base64 };
  return { kind: SCAN, person, author: by, content };
};

const none = (): Refusal => new Refusal('not-found', 'No scan is kept of this clearance.');

/**
 * The scan of a clearance. That `by` read it is in the audit log.
 * @throws {Refusal} where none is kept
 * @example const { type, bytes } = await readScan(store, { clinic: 'north', person, id, by: 'u7' })
 */
export const readScan = async (store: Store, which: Which): Promise<{ type: ScanType; bytes: Buffer }> => {
  const { clearance } = await readClearance(store, which);
  if (clearance.answer === null || clearance.answer.scan === null) throw none();
  const { clinic, person, id, by } = which;
  const select = store.database.selectFrom('records').select('seq').where('clinic', '=', clinic);
  const rows = await select.where('person', '=', person).where('kind', '=', SCAN).orderBy('seq', 'desc').execute();
  for (const { seq } of rows) {
    const kept: KeptScan | null = JSON.parse((await openRecord(store, clinic, seq)).text ?? 'null');
    if (kept?.clearance !== id) continue;
    await readRecord(store, clinic, seq, { by });
    return { type: kept.type, bytes: Buffer.from(kept.base64, 'base64') };
  }
  throw none();
};

import { openRecord, type Store } from '@primum/records';
import { Refusal } from '../problem.ts';
import type { OfScreening } from './overrides-policy.ts';

/** The content of a record of the kind `override`. It changes no report and no disposition. */
export interface KeptOverride {
  readonly screening: number;
  /** The day of the screening, the only one on which it holds. */
  readonly on: string;
  readonly overridden: readonly { readonly rule: string; readonly procedure: string; readonly disposition: string }[];
  readonly reason: string;
  readonly text: string;
  readonly second: string | null;
}

export const OVERRIDE = 'override';

/** An override as it is kept. */
export interface RecordedOverride extends KeptOverride {
  readonly record: number;
  readonly at: string;
  readonly author: string;
}

/** An override by its number; who made it or is about to show it says so in the audit log. */
export const openOverride = async (store: Store, clinic: string, seq: number): Promise<RecordedOverride> => {
  const { note, text } = await openRecord(store, clinic, seq);
  if (text === null) throw new Refusal('erased', 'This person was erased; nothing of them can be read.');
  const kept: KeptOverride = JSON.parse(text);
  return { ...kept, record: note.seq, at: note.at, author: note.author };
};

/** The overrides of a screening, oldest first; that somebody read the screening is in the audit log already. */
export const overridesOf = async (store: Store, of: OfScreening): Promise<readonly RecordedOverride[]> => {
  const select = store.database.selectFrom('records').select('seq').where('clinic', '=', of.clinic);
  const own = select.where('person', '=', of.person).where('kind', '=', OVERRIDE).where('seq', '>', of.screening);
  const rows = await own.orderBy('seq').execute();
  const all = await Promise.all(rows.map(({ seq }) => openOverride(store, of.clinic, seq)));
  return all.filter(({ screening }) => screening === of.screening);
};

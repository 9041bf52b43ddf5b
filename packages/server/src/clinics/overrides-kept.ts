import type { Store } from '@primum/records';
import type { OfScreening } from './overrides-policy.ts';
import { openAllOf, openOf, type PersonRecord } from './person-records.ts';

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

/** The content of a record of the kind `agreement`: what the second person of an override says to it. */
export interface KeptAgreement {
  readonly override: number;
  readonly screening: number;
  readonly on: string;
  readonly agrees: boolean;
  readonly note: string | null;
}

export const AGREEMENT = 'agreement';

/** What the second person said, and when. */
export interface Agreement {
  readonly record: number;
  readonly at: string;
  readonly agrees: boolean;
  readonly note: string | null;
}

/** An override as it is kept. */
export interface RecordedOverride extends KeptOverride {
  readonly record: number;
  readonly at: string;
  readonly author: string;
  /** What its second person said; null: nothing yet, or there is none. */
  readonly agreement: Agreement | null;
}

/** Whether somebody may proceed on an override: its second person, where it has one, has agreed. */
export const counts = ({ second, agreement }: RecordedOverride): boolean =>
  second === null || agreement?.agrees === true;

/** An override by its number, as it was made; who made it or is about to show it says so in the audit log. */
export const openOverride = async (store: Store, clinic: string, seq: number): Promise<RecordedOverride> => {
  const { number, at, author, content } = await openOf<KeptOverride>(store, clinic, seq);
  return { ...content, record: number, at, author, agreement: null };
};

/** What was said to an override; whoever is against it is heard, whatever else was said. */
const saidTo = (
  { record, second }: RecordedOverride,
  all: readonly PersonRecord<KeptAgreement>[],
): Agreement | null => {
  const own = all.filter(({ author, content }) => content.override === record && author === second);
  const [one] = own.toSorted((a, b) => Number(a.content.agrees) - Number(b.content.agrees) || a.number - b.number);
  if (one === undefined) return null;
  const { agrees, note } = one.content;
  return { record: one.number, at: one.at, agrees, note };
};

/** The overrides of a screening, oldest first; that somebody read the screening is in the audit log already. */
export const overridesOf = async (store: Store, of: OfScreening): Promise<readonly RecordedOverride[]> => {
  const select = store.database.selectFrom('records').select(['seq', 'kind']).where('clinic', '=', of.clinic);
  const own = select.where('person', '=', of.person).where('kind', 'in', [OVERRIDE, AGREEMENT]);
  const rows = await own.where('seq', '>', of.screening).orderBy('seq').execute();
  const numbersOf = (wanted: string) => rows.flatMap(({ seq, kind }) => (kind === wanted ? seq : []));
  const all = await Promise.all(numbersOf(OVERRIDE).map((seq) => openOverride(store, of.clinic, seq)));
  const said = await openAllOf<KeptAgreement>(store, of.clinic, numbersOf(AGREEMENT));
  return all
    .filter(({ screening }) => screening === of.screening)
    .map((one) => ({ ...one, agreement: saidTo(one, said) }));
};

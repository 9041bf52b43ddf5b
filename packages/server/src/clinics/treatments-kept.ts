import type { TreatBody } from '@primum/contract';
import { openThings, readThing, type Store, type Thing } from '@primum/records';
import { numbersOf, type OfPerson, openAllOf, type PersonRecord } from './person-records.ts';
import { requireOf } from './thing-of.ts';

/** The content of a thing of the kind `treatment`; its day is that of the thing. */
export interface KeptTreatment extends Omit<TreatBody, 'appointment' | 'by' | 'screening' | 'procedure'> {
  readonly screening: number;
  /** The decision that it rests on. */
  readonly decision: number;
  readonly procedure: string;
  readonly appointment: string | null;
  /** The account of whoever did it. */
  readonly by: string;
  /** Components that were used and not screened. */
  readonly notScreened: readonly string[];
  /** Why it was corrected; null in the first version. */
  readonly corrected: string | null;
}

/** A treatment with the version that was read. */
export interface OneTreatment extends Omit<Thing, 'content'> {
  readonly treatment: KeptTreatment;
}

/** The content of a record of the kind `follow-up`. */
export interface KeptFollowUp {
  readonly treatment: string;
  readonly on: string;
  readonly state: 'well' | 'concern';
  readonly text: string;
}

export const FOLLOW_UP = 'follow-up';
const MOST = 200;

export const openedTreatment = ({ content, ...thing }: Thing): OneTreatment => ({
  ...thing,
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- written by this folder only, and sealed
  treatment: content as KeptTreatment,
});

/**
 * A treatment as it is now. That `by` read it is in the audit log.
 * @throws {Refusal} when the person has none with this id
 * @example const { treatment, version } = await readTreatment(store, { clinic: 'north', person, by: 'u7' }, id)
 */
export const readTreatment = async (
  store: Store,
  { clinic, person, by }: OfPerson & { readonly by: string },
  id: string,
): Promise<OneTreatment> => {
  await requireOf(store, clinic, { kind: 'treatment', id, person });
  return openedTreatment(await readThing(store, clinic, { kind: 'treatment', id }, { by }));
};

/** Treatments of a person on a day, or of all days, without an entry in the audit log. */
export const openTreatments = async (
  store: Store,
  { clinic, person }: OfPerson,
  day?: string,
): Promise<readonly OneTreatment[]> => {
  const between = day === undefined ? {} : { from: day, to: day };
  const things = await openThings(store, clinic, { kind: 'treatment', person, limit: MOST, ...between });
  return things.map(openedTreatment);
};

/** What was found afterwards, of all treatments of a person, newest first; who shows it says so in the audit log. */
export const followUpsOf = async (store: Store, of: OfPerson): Promise<readonly PersonRecord<KeptFollowUp>[]> =>
  openAllOf<KeptFollowUp>(store, of.clinic, await numbersOf(store, of, { kinds: [FOLLOW_UP], limit: MOST }));

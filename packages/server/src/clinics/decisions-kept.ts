import type { DecisionWord } from '@primum/contract';
import type { Store } from '@primum/records';
import { numbersOf, type OfPerson, openAllOf, type PersonRecord } from './person-records.ts';

/** A next step, and whether it was done. */
export interface KeptStep {
  readonly what: string;
  readonly strength: 'must' | 'should' | 'may' | null;
  readonly done: boolean;
  readonly note: string | null;
}

/** The content of a record of the kind `decision`. */
export interface KeptDecision {
  readonly screening: number;
  /** The day of the screening. */
  readonly on: string;
  readonly appointment: string | null;
  readonly procedures: readonly string[];
  readonly decision: DecisionWord;
  readonly alternative: string | null;
  readonly steps: readonly KeptStep[];
  readonly note: string | null;
  /** The overrides that it rests on. */
  readonly overrides: readonly number[];
  readonly lang: string;
}

export const DECISION = 'decision';

/** How many decisions of one person are looked at for those of one screening. */
const MOST = 200;

/**
 * What was decided of a screening, newest first; that somebody reads it is for the caller to say in the audit log.
 * @example const [newest] = await decisionsOf(store, { clinic: 'north', person }, 12)
 */
export const decisionsOf = async (
  store: Store,
  of: OfPerson,
  screening: number,
): Promise<readonly PersonRecord<KeptDecision>[]> => {
  const numbers = await numbersOf(store, of, { kinds: [DECISION], limit: MOST });
  const later = numbers.filter((number) => number > screening);
  const all = await openAllOf<KeptDecision>(store, of.clinic, later);
  return all.filter(({ content }) => content.screening === screening);
};

/** What was decided last of a procedure; decisions come newest first. */
export const decidedOf = (
  decisions: readonly PersonRecord<KeptDecision>[],
  procedure: string,
): PersonRecord<KeptDecision> | undefined => decisions.find(({ content }) => content.procedures.includes(procedure));

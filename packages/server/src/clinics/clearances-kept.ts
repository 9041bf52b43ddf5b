import { isoOf, readDay } from '@primum/engine';
import { openRecord, readThing, type Store, type Thing } from '@primum/records';
import { Refusal } from '../problem.ts';
import type { KeptClearance } from './chart-of.ts';
import { requireOf } from './thing-of.ts';

/** What one rule asks to be judged: of which concepts, for which procedures, in which areas (none: wherever). */
export interface AskedPoint {
  readonly rule: string;
  readonly concepts: readonly string[];
  readonly procedures: readonly string[];
  readonly areas: readonly string[];
  /** For how many days an answer holds that names no end. */
  readonly term: number;
  /** Whether the rule wants the assessment of a specialist before the decision. */
  readonly after: boolean;
}

/** What was asked: of whom, when, on which screening. */
export interface AskedFor {
  readonly screening: number;
  readonly on: string;
  readonly from: string;
  /** The name of whoever is asked; absent where nobody gave one. */
  readonly addressee?: string;
  readonly after: string | null;
  readonly lang: string;
  readonly points: readonly AskedPoint[];
  /** The clearance that it asks for again. */
  readonly again: string | null;
  /** The account of whoever asked; absent in the first ones that were kept. */
  readonly by?: string;
}

/** Somebody outside the clinic, as their letter names them. */
export interface Professional {
  readonly name: string;
  readonly registration: string | null;
  readonly on: string;
}

/** What the letter that came back says. */
export interface KeptAnswer extends Professional {
  readonly assessment: Professional | null;
  readonly until: string | null;
  readonly conditions: readonly string[];
  /** The kind of file that is kept beside it. */
  readonly scan: string | null;
}

/** Somebody was asked once more. */
export interface Reminder {
  readonly on: string;
  readonly how: 'letter' | 'telephone' | 'e-mail' | 'person';
  readonly by: string;
}

/** The content of a thing of the kind `clearance`. */
export interface AskedClearance extends KeptClearance {
  readonly asked: AskedFor;
  readonly reminders: readonly Reminder[];
  readonly answer: KeptAnswer | null;
  /** Why it does not count; null where it does. */
  readonly withdrawn: string | null;
}

/** A clearance of a person, with the version that was read. */
export interface OneClearance {
  readonly id: string;
  readonly person: string;
  readonly version: number;
  readonly at: string;
  readonly day: string;
  readonly clearance: AskedClearance;
}

/** Which clearance, and who asks. */
export interface Which {
  readonly clinic: string;
  readonly person: string;
  readonly id: string;
  readonly by: string;
}

/** How a clearance stands on a day. The last two are told by the day, and stored nowhere. */
export const STANDINGS = Object.freeze(['asked', 'received', 'refused', 'withdrawn', 'expiring', 'expired'] as const);
export type Standing = (typeof STANDINGS)[number];

export const openedClearance = ({ content, person, ...thing }: Thing): OneClearance => ({
  ...thing,
  person: person ?? '',
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- written by this folder only, and sealed
  clearance: content as AskedClearance,
});

/**
 * A clearance as it is now. That `by` read it is in the audit log.
 * @throws {Refusal} when the person has none with this id
 * @example const { clearance, version } = await readClearance(store, { clinic: 'north', person, id, by: 'u7' })
 */
export const readClearance = async (store: Store, { clinic, person, id, by }: Which): Promise<OneClearance> => {
  await requireOf(store, clinic, { kind: 'clearance', id, person });
  return openedClearance(await readThing(store, clinic, { kind: 'clearance', id }, { by }));
};

const CHANGED = 'It was changed meanwhile, or this is no version of it; read it again, then change it.';

/** What a record of a thing holds. */
interface Told {
  readonly thing?: string;
  readonly day?: string;
  readonly content?: AskedClearance;
}

/**
 * A clearance as it was in the version that somebody has seen, so that the same change sent again is the same. Whether that version
 * is still the newest is for the change to tell.
 * @throws {Refusal} when it is no version of this clearance
 */
export const clearanceSeen = async (store: Store, which: Which, version: number): Promise<OneClearance> => {
  const now = await readClearance(store, which);
  if (version >= now.version) {
    if (version === now.version) return now;
    throw new Refusal('changed', CHANGED);
  }
  const { note, text } = await openRecord(store, which.clinic, version);
  const told: Told = note.kind === 'clearance' && text !== null ? JSON.parse(text) : {};
  if (told.thing !== which.id || told.content === undefined) throw new Refusal('changed', CHANGED);
  return { ...now, version, at: note.at, day: told.day ?? '', clearance: told.content };
};

/**
 * The last day on which all of a clearance holds; null where nothing was cleared.
 * @example lastDay({ decisions: [{ decision: 'cleared', until: '2026-12-01', ... }] }) // '2026-12-01'
 */
export const lastDay = ({ decisions }: Pick<AskedClearance, 'decisions'>): string | null =>
  decisions
    .flatMap(({ decision, until }) => (decision === 'cleared' && until !== undefined ? [until] : []))
    .toSorted()[0] ?? null;

/**
 * How a clearance stands on a day: one that was received is expiring on its last `within` days, and expired afterwards.
 * @example standingOf(clearance, '2026-11-21', 30) // 'expiring'
 */
export const standingOf = (clearance: AskedClearance, on: string, within: number): Standing => {
  const last = clearance.state === 'received' ? lastDay(clearance) : null;
  if (last === null) return clearance.state;
  if (last < on) return 'expired';
  return readDay(last) - readDay(on) <= within ? 'expiring' : 'received';
};

/** A day and so many more. */
export const plusDays = (day: string, days: number): string => isoOf(readDay(day) + days);

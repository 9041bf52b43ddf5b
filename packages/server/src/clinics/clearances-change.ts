import type { Artifact } from '@primum/contract';
import { changeThing, type RecordedThing, type Store } from '@primum/records';
import { Refusal } from '../problem.ts';
import { refuse } from '../read-body.ts';
import { type Answered, decisionsIn } from './clearances-decide.ts';
import {
  type AskedClearance,
  clearanceSeen,
  lastDay,
  type OneClearance,
  type Reminder,
  type Which,
} from './clearances-kept.ts';
import { type Scan, scanEntry } from './clearances-scan.ts';
import { readKeptScreening, type ScreenedAgain, screenAgain } from './clearances-screening.ts';
import { inForce } from './in-force.ts';

/** A clearance, the version of it that was seen, and the key under which the same change is known when it is sent again. */
export interface SeenClearance extends Which {
  readonly version: number;
  readonly idempotencyKey: string;
}

/** A clearance that was changed, and the screening that was made because of it. */
export interface ChangedClearance {
  readonly recorded: RecordedThing;
  readonly clearance: AskedClearance;
  readonly again: ScreenedAgain | null;
}

/** What is served, and the day. `screenOn`: the day asked about in the screening that follows. */
export interface Now {
  readonly served: Artifact;
  readonly today: string;
  readonly screenOn?: string | undefined;
}

/** Why a clearance does not count. */
export const WITHDRAWN = Object.freeze(['not-needed', 'wrong-person', 'entered-in-error'] as const);
export type WithdrawnClearance = (typeof WITHDRAWN)[number];

const change = async (
  store: Store,
  seen: SeenClearance,
  {
    clearance,
    day,
    scan,
  }: { readonly clearance: AskedClearance; readonly day: string; readonly scan?: Scan | undefined },
): Promise<RecordedThing> => {
  const { clinic, id, version, by: author, idempotencyKey } = seen;
  const telling = { content: clearance, day, author, idempotencyKey };
  const along = scan === undefined ? undefined : async () => scanEntry(seen, scan);
  return changeThing(store, clinic, { kind: 'clearance', id, version }, telling, along);
};

const requireOpen = ({ clearance }: OneClearance): AskedClearance => {
  if (clearance.state === 'asked') return clearance;
  throw new Refusal('not-now', 'It was answered or withdrawn already; ask again, and record the answer to that.');
};

const requireScreenOn = ({ screenOn, today }: Now): void => {
  if (screenOn !== undefined && screenOn < today)
    throw refuse('`screenOn` is in the past; write today or the day of the appointment.', 'screenOn');
};

/** The day asked about in the screening that follows: the one named, else that of before, or today where that is past. */
const dayOf = ({ screenOn, today }: Now, { on }: { readonly on: string }): string =>
  screenOn ?? (on > today ? on : today);

const screenedAgain = async (
  store: Store,
  seen: SeenClearance,
  { asked }: AskedClearance,
  now: Now,
): Promise<ScreenedAgain> => {
  const screening = await readKeptScreening(store, seen, asked.screening);
  const key = {
    idempotencyKey: `${seen.idempotencyKey} screening`,
    asked: { decided: seen.id, screenOn: now.screenOn ?? null },
  };
  const on = dayOf(now, screening.kept.request);
  return screenAgain(store, { ...seen, ...key, screening, on }, now.served);
};

/**
 * Records the answer to a clearance, and makes the screening again that it was asked from.
 * @throws {Refusal} one sentence with the place; when somebody changed it meanwhile; when it was answered before
 * @example const { again } = await answerClearance(store, seen, { decision: 'cleared', name: 'Ada', on: '2026-11-20' }, now)
 */
export const answerClearance = async (
  store: Store,
  seen: SeenClearance,
  answered: Answered,
  now: Now,
): Promise<ChangedClearance> => {
  const before = requireOpen(await clearanceSeen(store, seen, seen.version));
  requireScreenOn(now);
  const { artifact } = await inForce(store, seen.clinic, now.served);
  const { decisions, answer } = decisionsIn(answered, before.asked, { artifact, today: now.today });
  const state = answered.decision === 'cleared' ? 'received' : 'refused';
  const clearance: AskedClearance = { ...before, state, decisions, answer };
  const recorded = await change(store, seen, {
    clearance,
    day: lastDay(clearance) ?? answered.on,
    scan: answered.scan,
  });
  return { recorded, clearance, again: await screenedAgain(store, seen, clearance, now) };
};

/**
 * Withdraws a clearance: from now on it does not count. Where it had counted, the screening is made again.
 * @throws {Refusal} when somebody changed it meanwhile, or when it was withdrawn before
 * @example await withdrawClearance(store, seen, 'not-needed', now)
 */
export const withdrawClearance = async (
  store: Store,
  seen: SeenClearance,
  reason: WithdrawnClearance,
  now: Now,
): Promise<ChangedClearance> => {
  const { clearance: before, day } = await clearanceSeen(store, seen, seen.version);
  if (before.state === 'withdrawn') throw new Refusal('not-now', 'It was withdrawn already.');
  if (before.state !== 'asked' && reason === 'not-needed')
    throw refuse('What was decided is not undone because nobody needs it; say what is wrong with it.', 'reason');
  requireScreenOn(now);
  const clearance: AskedClearance = { ...before, state: 'withdrawn', withdrawn: reason };
  const recorded = await change(store, seen, { clearance, day });
  const again = before.state === 'asked' ? null : await screenedAgain(store, seen, clearance, now);
  return { recorded, clearance, again };
};

/**
 * Writes down that whoever was asked was reminded.
 * @throws {Refusal} when it was answered or withdrawn, or when the day is not one between the asking and today
 * @example await remindOfClearance(store, seen, { on: '2026-11-20', how: 'telephone' }, '2026-11-21')
 */
export const remindOfClearance = async (
  store: Store,
  seen: SeenClearance,
  { on, how }: Pick<Reminder, 'on' | 'how'>,
  today: string,
): Promise<ChangedClearance> => {
  const one = await clearanceSeen(store, seen, seen.version);
  const before = requireOpen(one);
  if (on > today || on < before.asked.on)
    throw refuse(`\`on\` is a day from ${before.asked.on}, when it was asked for, through today.`, 'on');
  const clearance: AskedClearance = { ...before, reminders: [...before.reminders, { on, how, by: seen.by }] };
  return { recorded: await change(store, seen, { clearance, day: one.day }), clearance, again: null };
};

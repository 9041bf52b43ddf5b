import {
  addThing,
  changeThing,
  listThings,
  type RecordedThing,
  readThing,
  type Store,
  type Thing,
} from '@primum/records';
import { Refusal } from '../problem.ts';
import { type AnswersAgainst, type ReadAnswers, readAnswers } from './answers-read.ts';
import { type KeptAnswers, knownPatient } from './chart-of.ts';
import { requireOf } from './thing-of.ts';

/** Whose answers, and who asks. */
export interface Whose {
  readonly clinic: string;
  readonly person: string;
  readonly by: string;
}

/** One set of answers, and the version that was seen of it. */
export interface Seen extends Whose {
  readonly id: string;
  readonly version: number;
}

/** Why answers no longer count. */
export const WITHDRAWN = Object.freeze(['wrong-person', 'entered-in-error', 'corrected'] as const);
export type Withdrawn = (typeof WITHDRAWN)[number];

/** Why answers do not count yet: their client goes on with them. */
export const NOT_SENT = 'not-sent';
/** Why answers do not count. */
export const NOT_COUNTED = Object.freeze([...WITHDRAWN, NOT_SENT] as const);

/** A screening that was made while the answers counted. */
export interface Touched {
  readonly screening: number;
  readonly at: string;
}

export interface Kept extends ReadAnswers {
  readonly recorded: RecordedThing;
  readonly screenings: readonly Touched[];
}

export interface OneAnswers extends Omit<Thing, 'content'> {
  readonly answers: KeptAnswers;
}

type Against = Omit<AnswersAgainst, 'patient' | 'before'>;

const opened = ({ content, ...thing }: Thing): OneAnswers => ({
  ...thing,
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- written by this file only, and sealed
  answers: content as KeptAnswers,
});

/**
 * Keeps what a person answered.
 * @param body as it was sent: `facts` or a `bundle`
 * @throws {Refusal} one sentence with the place; nothing is kept then
 * @example await addAnswers(store, { clinic: 'north', person, by: 'u7' }, { facts: [] }, { artifact, today })
 */
export const addAnswers = async (
  store: Store,
  { clinic, person, by }: Whose,
  body: unknown,
  { idempotencyKey, ...against }: Against & { readonly idempotencyKey?: string },
): Promise<Kept> => {
  const patient = await knownPatient(store, clinic, person, { by });
  const read = readAnswers(body, { ...against, patient });
  // What was sent, not what was made of it: a day left out is another one after midnight.
  const telling = { content: read.answers, day: read.answers.on, author: by, asked: body };
  const written = { ...telling, ...(idempotencyKey !== undefined && { idempotencyKey }) };
  const recorded = await addThing(store, clinic, { kind: 'answers', person }, written);
  return { ...read, recorded, screenings: [] };
};

/**
 * Answers of a person as they are now. That `by` read them is in the audit log.
 * @throws {Refusal} when the person has none with this id
 * @example const { answers, version } = await readOne(store, { clinic: 'north', person, by: 'u7' }, id)
 */
export const readOne = async (store: Store, { clinic, person, by }: Whose, id: string): Promise<OneAnswers> => {
  await requireOf(store, clinic, { kind: 'answers', id, person });
  return opened(await readThing(store, clinic, { kind: 'answers', id }, { by }));
};

/**
 * A page of the answers of a person, by day, withdrawn ones too. That `by` saw them is in the audit log.
 * @example const [first] = await listAnswers(store, { clinic: 'north', person, by: 'u7' }, { limit: 1 })
 */
export const listAnswers = async (
  store: Store,
  { clinic, person, by }: Whose,
  page: { readonly after?: { readonly day: string; readonly id: string } | undefined; readonly limit: number },
): Promise<readonly OneAnswers[]> =>
  (await listThings(store, clinic, { kind: 'answers', person, ...page }, { by })).map(opened);

/** Every screening of a person since a record: whatever came of it may come out otherwise now. */
const since = (store: Store, { clinic, person }: Whose, first: number): Promise<readonly Touched[]> =>
  store.database
    .selectFrom('records')
    .select(['seq as screening', 'at'])
    .where('clinic', '=', clinic)
    .where('person', '=', person)
    .where('kind', '=', 'screening')
    .where('seq', '>', first)
    .orderBy('seq')
    .execute();

/** What is on file now, where it still counts, and which version said it first. */
const standing = async (store: Store, { id, ...whose }: Seen): Promise<{ answers: KeptAnswers; first: number }> => {
  const { answers, version } = await readOne(store, whose, id);
  if (answers.withdrawn === NOT_SENT)
    throw new Refusal('not-now', 'The client has not sent these answers yet; give new ones instead of changing them.');
  if (answers.withdrawn !== null)
    throw new Refusal('not-now', 'These answers were withdrawn; give new ones instead of changing them.');
  return { answers, first: answers.first ?? version };
};

const change = async (store: Store, seen: Seen, content: KeptAnswers, first: number) => {
  const { clinic, id, version, by } = seen;
  const telling = { content: { ...content, first }, day: content.on, author: by };
  const recorded = await changeThing(store, clinic, { kind: 'answers', id, version }, telling);
  return { recorded, screenings: await since(store, seen, first) };
};

/**
 * Corrects answers: what is sent stands in their place, the earlier version stays in the chain.
 * @returns with the screenings that were made with them
 * @throws {Refusal} one sentence with the place; when somebody changed them meanwhile; when they were withdrawn
 * @example await correctAnswers(store, { clinic: 'north', person, by: 'u7', id, version }, { facts: [] }, { artifact, today })
 */
export const correctAnswers = async (store: Store, seen: Seen, body: unknown, against: Against): Promise<Kept> => {
  const { clinic, person, by, id } = seen;
  const { answers: before, first } = await standing(store, seen);
  const patient = await knownPatient(store, clinic, person, { by, except: id });
  const read = readAnswers(body, { ...against, patient, before });
  return { ...read, ...(await change(store, seen, read.answers, first)) };
};

/**
 * Withdraws answers: from now on they do not count, and stay in the chain.
 * @returns with the screenings that were made with them, so that they can be made again
 * @throws {Refusal} when somebody changed them meanwhile, or when they were withdrawn before
 * @example await withdrawAnswers(store, { clinic: 'north', person, by: 'u7', id, version }, 'wrong-person')
 */
export const withdrawAnswers = async (store: Store, seen: Seen, reason: Withdrawn) => {
  const { answers, first } = await standing(store, seen);
  return change(store, seen, { ...answers, withdrawn: reason }, first);
};

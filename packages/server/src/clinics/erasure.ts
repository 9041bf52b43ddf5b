import { erasePerson, type Inside, requirePerson, type Store, Refusal as StoreRefusal, scrub } from '@primum/records';
import { intakeInside } from '../intake/tables.ts';
import { Refusal } from '../problem.ts';

/** Why a person is erased. */
export const ERASURE_REASONS = Object.freeze(['asked-for', 'retention-over', 'entered-in-error'] as const);
/** What was found of the duty to keep records of treatment: its time is over, or there is none for what is kept of this person. */
export const RETENTION = Object.freeze(['over', 'none'] as const);

/** What a director says who erases a person. The note stays readable. */
export interface ErasureAsked {
  readonly reason: (typeof ERASURE_REASONS)[number];
  readonly retention: (typeof RETENTION)[number];
  readonly note?: string | undefined;
}

/** Whom, and who asks. */
export interface Erasing {
  readonly clinic: string;
  readonly person: string;
  readonly by: string;
}

/** What is gone, and what is left. */
export interface Erased {
  readonly record: number;
  readonly at: string;
  readonly hash: string;
  /** How many records nobody can read any more. */
  readonly unreadable: number;
}

/** What tables of this package hold of a person: their links, and the browsers in which these were opened. */
const forget = async (inside: Inside, { clinic, person }: Erasing): Promise<void> => {
  const tables = intakeInside(inside);
  const links = tables.selectFrom('client_links').select('hash').where('clinic', '=', clinic);
  const own = links.where('person', '=', person);
  await tables.deleteFrom('intake_sessions').where('link', 'in', own).execute();
  await tables.deleteFrom('client_links').where('clinic', '=', clinic).where('person', '=', person).execute();
};

const recordsOf = async (store: Store, { clinic, person }: Erasing): Promise<number> => {
  const select = store.database.selectFrom('records').where('clinic', '=', clinic).where('person', '=', person);
  const count = select.where('kind', '!=', 'erasure').select(({ fn }) => fn.countAll().as('records'));
  return Number((await count.executeTakeFirstOrThrow()).records);
};

const isErased = async (store: Store, { clinic, person }: Erasing): Promise<boolean> => {
  try {
    await requirePerson(store, clinic, person);
    return false;
  } catch (error) {
    if (error instanceof StoreRefusal) return error.code === 'erased';
    throw error;
  }
};

const unfinished = (clinic: string): Refusal =>
  new Refusal(
    'unavailable',
    `The key of the person is deleted, but files of the database may still hold it; finish with POST /api/clinics/${clinic}/scrub.`,
  );

/**
 * Erases a person: their key, what is found by their id, and the copies of both in the files of the database.
 * @throws {Refusal} `unavailable` where the key is deleted and the files are still to be rewritten
 * @example await erase(store, { clinic: 'north', person, by: 'u1' }, { reason: 'asked-for', retention: 'none' })
 */
export const erase = async (store: Store, erasing: Erasing, asked: ErasureAsked): Promise<Erased> => {
  const { clinic, person, by } = erasing;
  const { reason, retention, note } = asked;
  const about = { author: by, reason, retention, ...(note !== undefined && { note }) };
  try {
    const also = (inside: Inside): Promise<void> => forget(inside, erasing);
    const { seq, at, hash } = await erasePerson(store, clinic, person, { ...about, also });
    return { record: seq, at, hash, unreadable: await recordsOf(store, erasing) };
  } catch (error) {
    // Who was erased before is no unfinished work of this request.
    const before = error instanceof StoreRefusal && error.code === 'erased';
    throw !before && (await isErased(store, erasing)) ? unfinished(clinic) : error;
  }
};

/**
 * Rewrites the files of the database, so that nothing of those who were erased is left in them.
 * @throws {Refusal} `unavailable` while another process holds old pages of them
 * @example await finishErasing(store, 'north')
 */
export const finishErasing = async (store: Store, clinic: string): Promise<void> => {
  try {
    await scrub(store);
  } catch (error) {
    throw error instanceof StoreRefusal ? unfinished(clinic) : error;
  }
};

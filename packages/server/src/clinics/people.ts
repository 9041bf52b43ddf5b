import {
  changePerson,
  type FoundPeople,
  findPeople,
  type Person,
  type Recorded,
  type Store,
  seePerson,
} from '@primum/records';
import { intakeTables } from '../intake/tables.ts';
import { refuse } from '../read-body.ts';
import type { Identity } from './chart-of.ts';

/** Who asks, in which clinic. */
interface Asking {
  readonly clinic: string;
  readonly by: string;
}

/** How many people one search opens at the most. */
const MOST = 2000;

// The base letters decide: neither accents nor case.
const LETTERS = new Intl.Collator('en', { sensitivity: 'base', usage: 'search' });

const wordsOf = (text: string): readonly string[] =>
  text
    .normalize('NFC')
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter(Boolean);

const beginsWith = (word: string, start: string): boolean => LETTERS.compare(word.slice(0, start.length), start) === 0;

/**
 * Whether every word that was typed is how a word of the name begins, without accents and case.
 * @example isNamed('Zoë van Dyk', 'dy zoe') // true
 */
export const isNamed = (name: string, typed: string): boolean =>
  wordsOf(typed).every((start) => wordsOf(name).some((word) => beginsWith(word, start)));

/** Who a person is, as it is kept. */
export const identityIn = ({ identity }: Person): Identity =>
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- written by this package only, and sealed
  identity as Identity;

/**
 * Nothing, where somebody was born by today.
 * @throws {Refusal} with the place
 * @example requireBorn({ name: 'Ada', birthDate: '1990-05-01' }, '2026-11-21')
 */
export const requireBorn = ({ birthDate }: Pick<Identity, 'birthDate'>, today: string): void => {
  if (birthDate !== undefined && birthDate > today)
    throw refuse('The birth date is not here yet; write the day of birth.', 'birthDate');
};

/**
 * The people whose name begins so, as far as one search goes.
 * @param page after whom, and how many at the most
 * @returns with `next` where there are more to look at: then there may be none in a page that is not the last
 * @example await searchPeople(store, { clinic: 'north', by: 'u7' }, 'lov', { limit: 20 })
 */
export const searchPeople = (
  store: Store,
  { clinic, by }: Asking,
  name: string,
  page: { readonly after?: string | undefined; readonly limit: number },
): Promise<FoundPeople> => {
  const matches = (identity: unknown): boolean =>
    typeof identity === 'object' &&
    identity !== null &&
    'name' in identity &&
    typeof identity.name === 'string' &&
    isNamed(identity.name, name);
  return findPeople(store, clinic, { matches, ...page, most: MOST }, { by });
};

/** What the audit log calls a change: whom a rule can concern hangs on birth date and sex. */
const actionOf = (before: Identity, after: Identity): string => {
  const changed = (['birthDate', 'sex'] as const).filter((key) => before[key] !== after[key]);
  const words = changed.map((key) => (key === 'birthDate' ? 'birth-date' : key));
  return words.length === 0 ? 'change-person' : `change-${words.join('-and-')}`;
};

/** Whoever showed who they are with a birth date that was wrong shows it again. */
const askAgain = async (store: Store, clinic: string, person: string): Promise<void> => {
  const tables = intakeTables(store);
  const links = tables.selectFrom('client_links').select('hash').where('clinic', '=', clinic);
  const update = tables.updateTable('intake_sessions').set({ verified: null });
  await update.where('link', 'in', links.where('person', '=', person)).execute();
};

/**
 * Says who a person is from now on; the earlier version stays in the chain.
 * @throws {Refusal} when somebody changed it meanwhile
 * @example await retell(store, { clinic: 'north', by: 'u7', person, version: 12 }, { name: 'Ada' })
 */
export const retell = async (
  store: Store,
  { clinic, by, person, version }: Asking & { readonly person: string; readonly version: number },
  identity: Identity,
): Promise<Recorded> => {
  const before = identityIn(await seePerson(store, clinic, person, { by }));
  const action = actionOf(before, identity);
  const recorded = await changePerson(store, clinic, person, { identity, author: by, version, action });
  if (before.birthDate !== identity.birthDate) await askAgain(store, clinic, person);
  return recorded;
};

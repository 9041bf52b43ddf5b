import { InputError, plain } from '@primum/contract';
import type { Place, Store } from '@primum/records';

/** Where the store of a command is; what is not given, the environment says. */
export interface StoreCommandOptions {
  readonly data?: string;
  readonly database?: string;
  readonly format: 'text' | 'json';
}

/** The part of the program that keeps records takes its time to load, so that only commands that need it do. */
export const records = () => import('@primum/records');

/** The place that options and environment name. `--data` without `--database` is meant as it stands, whatever the environment says. */
const placeOf = async ({ data, database }: StoreCommandOptions): Promise<Place> => {
  const { placeIn } = await records();
  const given = placeIn(process.env);
  const meant = data === undefined ? given : { ...given, folder: data, database: null };
  return database === undefined ? meant : { ...meant, database };
};

/**
 * Works at a place; what its store refuses is unusable input. The address of a database is never said: it may hold a password.
 * @throws {InputError} one sentence
 */
export const atPlace = async <T>(options: StoreCommandOptions, work: (place: Place) => Promise<T>): Promise<T> => {
  const { Refusal } = await records();
  const place = await placeOf(options);
  try {
    return await work(place);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    throw new InputError(place.database === null ? plain(place.folder) : 'the database', error.message);
  }
};

/**
 * Opens the store that is there, and closes it when the work on it is done. A server may go on using it.
 * @throws {InputError} when there is none, or it cannot be opened
 * @example await withStore(options, (store) => listClinics(store))
 */
export const withStore = (options: StoreCommandOptions, work: (store: Store) => Promise<number>): Promise<number> =>
  atPlace(options, async (place) => {
    const { openStore, storeAt } = await records();
    const store = await openStore({ ...storeAt(place), existing: true });
    try {
      return await work(store);
    } finally {
      await store.close();
    }
  });

import { Refusal } from './refusal.ts';
import type { Master } from './secret/master.ts';
import type { Database, RecordRow } from './tables.ts';

/** The owner of the clinic's own key, which seals what is about nobody. */
export const CLINIC = '';

/** Whose key seals a record. That of an erasure is the clinic's: it has to stay readable. */
export const ownerOf = ({ kind, person }: Pick<RecordRow, 'kind' | 'person'>): string =>
  kind === 'erasure' ? CLINIC : (person ?? CLINIC);

/** The keys of some people of a clinic, unwrapped. Whoever was erased has none, nor has whoever's key does not open. */
export const keysOf = async (
  database: Database,
  master: Master,
  clinic: string,
  owners: readonly string[],
): Promise<ReadonlyMap<string, Buffer>> => {
  const select = database.selectFrom('person_keys').selectAll().where('clinic', '=', clinic);
  const rows = await select.where('person', 'in', [...new Set(owners)]).execute();
  return new Map(
    rows.flatMap(({ person, wrapped }) => {
      const key = master.unwrap(wrapped, clinic, person);
      return key === null ? [] : [[person, key] as const];
    }),
  );
};

/** Why a person of a clinic has no key. */
export const whyNoKey = async (database: Database, clinic: string, person: string): Promise<Refusal> => {
  const select = database.selectFrom('people').select('erased').where('clinic', '=', clinic);
  const row = await select.where('id', '=', person).executeTakeFirst();
  if (row === undefined) return new Refusal('no-person', 'There is no such person in this clinic.');
  if (row.erased === null)
    return new Refusal('unreadable', 'The key of this person is missing or damaged; verify the records.');
  return new Refusal('erased', 'This person was erased; nothing more can be kept of them or read.');
};

import { NOTHING_BEFORE } from './chain/link.ts';
import { draftOf, type Writing } from './draft.ts';
import type { Head } from './heads.ts';
import { CLINIC } from './keys.ts';
import { requireOpens } from './open.ts';
import { Refusal, refusing } from './refusal.ts';
import { freshKey } from './secret/seal.ts';
import type { Store } from './store.ts';
import { type Recorded, writeRecord } from './write.ts';

export interface Clinic {
  readonly id: string;
  readonly name: string;
}

/**
 * Adds a clinic; the first record of its chain says who did.
 * @throws {Refusal} when there is one with this id
 * @example await addClinic(store, { id: 'north', name: 'North Street' }, { author: 'set-up' })
 */
export const addClinic = (store: Store, { id, name }: Clinic, { author }: Writing): Promise<Recorded> => {
  const draft = draftOf(store, id, { author }, { kind: 'clinic', person: null, content: { id, name } });
  return store.queue.alone(async (inside) => {
    const there = await inside.selectFrom('clinics').select('id').where('id', '=', id).executeTakeFirst();
    if (there !== undefined) throw new Refusal('clinic-exists', 'There is a clinic with this id already.');
    // Of two servers that started on an empty database with two keys, only one may go on.
    await requireOpens(inside, store.master);
    await inside.insertInto('clinics').values({ id, name }).execute();
    const chains = (['records', 'audit'] as const).map((chain) => ({
      clinic: id,
      chain,
      seq: 0,
      hash: NOTHING_BEFORE,
    }));
    await inside.insertInto('heads').values(chains).execute();
    const wrapped = store.master.wrap(freshKey(), id, CLINIC);
    await inside.insertInto('person_keys').values({ clinic: id, person: CLINIC, wrapped }).execute();
    return writeRecord(inside, store.master, draft);
  });
};

/** Every clinic of a store, by id. */
export const listClinics = (store: Store): Promise<readonly Clinic[]> =>
  refusing(() => store.database.selectFrom('clinics').select(['id', 'name']).orderBy('id').execute());

/**
 * Where the chain of a clinic ends now. Whoever keeps it elsewhere can later show that nothing up to here was cut off.
 * @example const head = await headOf(store, 'north')
 */
export const headOf = (store: Store, clinic: string): Promise<Head> =>
  refusing(async () => {
    const select = store.database.selectFrom('heads').select(['seq', 'hash']).where('clinic', '=', clinic);
    const head = await select.where('chain', '=', 'records').executeTakeFirst();
    if (head === undefined) throw new Refusal('no-clinic', 'There is no such clinic here.');
    return head;
  });

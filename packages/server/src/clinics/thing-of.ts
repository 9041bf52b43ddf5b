import type { Store, ThingKind } from '@primum/records';
import { Refusal } from '../problem.ts';

/**
 * Nothing, where a thing is of this person; told before anything of it is opened.
 * @throws {Refusal} where the clinic has none, or where it is somebody else's
 * @example await requireOf(store, 'north', { kind: 'answers', id, person })
 */
export const requireOf = async (
  store: Store,
  clinic: string,
  { kind, id, person }: { readonly kind: ThingKind; readonly id: string; readonly person: string },
): Promise<void> => {
  const select = store.database.selectFrom('things').select('id').where('clinic', '=', clinic);
  const own = select.where('kind', '=', kind).where('id', '=', id).where('person', '=', person);
  if ((await own.executeTakeFirst()) === undefined)
    throw new Refusal('not-found', `There is no such ${kind} of this person.`);
};

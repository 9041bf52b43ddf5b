import { type Done, deedOf } from './audit.ts';
import type { Store } from './store.ts';
import type { Inside } from './tables.ts';
import { writeEntries } from './write.ts';

/**
 * Changes tables of the caller's own together with a line of the audit log: both or neither, and for one clinic nothing else meanwhile.
 * @throws {Refusal} when there is no such clinic; what `work` throws undoes both
 * @example await doAudited(store, 'north', { actor: 'u7', action: 'remove-u9' }, (inside) => remove(inside))
 */
export const doAudited = <T>(
  store: Store,
  clinic: string,
  done: Done,
  work: (inside: Inside) => Promise<T>,
): Promise<T> => {
  const deed = deedOf(store, clinic, done);
  return store.queue.alone(async (inside) => {
    const [outcome] = await writeEntries(inside, store.master, [{ deed }]);
    if (outcome instanceof Error) throw outcome;
    return work(inside);
  });
};

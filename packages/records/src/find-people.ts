import { audit } from './audit.ts';
import { openPeople, type Person } from './people.ts';
import type { Store } from './store.ts';

/** Whom to look for, after whom; how many to find, and how many to open for it at the most. */
export interface Finding {
  readonly matches: (identity: unknown) => boolean;
  readonly after?: string | undefined;
  readonly limit: number;
  readonly most: number;
}

/** Those found, and the last one looked at, after whom to go on; null where everybody was looked at. */
export interface FoundPeople {
  readonly people: readonly Person[];
  readonly next: string | null;
}

const AT_ONCE = 200;

/**
 * The people of a clinic whom something is true of. Who they are is encrypted, so it opens one after the other, by id, and stops when
 * it has found enough or has opened as many as it may. That `by` looked is in the audit log.
 * @example const { people, next } = await findPeople(store, 'north', { matches, limit: 20, most: 2000 }, { by: 'u7' })
 */
export const findPeople = async (
  store: Store,
  clinic: string,
  { matches, after = '', limit, most }: Finding,
  { by }: { readonly by: string },
): Promise<FoundPeople> => {
  await audit(store, clinic, { actor: by, action: 'find-people' });
  const people: Person[] = [];
  let last = after;
  for (let looked = 0; looked < most; looked += AT_ONCE) {
    const page = await openPeople(store, clinic, last, AT_ONCE);
    for (const one of page) {
      last = one.person;
      if (matches(one.identity)) people.push(one);
      if (people.length === limit) return { people, next: last };
    }
    if (page.length === 0) return { people, next: null };
  }
  return { people, next: last };
};

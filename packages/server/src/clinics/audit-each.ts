import { audit, type Store } from '@primum/records';

/**
 * Writes into the audit log that a list showed something of each of some people.
 * @example await auditEach(store, 'north', { actor: 'u7', action: 'list-appointment' }, found)
 */
export const auditEach = async (
  store: Store,
  clinic: string,
  done: { readonly actor: string; readonly action: string },
  found: readonly { readonly person: string }[],
): Promise<void> => {
  const people = new Set(found.map(({ person }) => person));
  await Promise.all([...people].map((person) => audit(store, clinic, { ...done, person })));
};

import type { QueryClient } from '@tanstack/react-query';
import { type Caller, callerQuery } from './caller.ts';

/** The account that is signed in; null: nobody; undefined: not known yet. */
const accountIn = (client: QueryClient): string | null | undefined => {
  const caller = client.getQueryData<Caller | null>(callerQuery.queryKey);
  return caller === null ? null : caller?.account;
};

/** Forgets all that was read but who is signed in, also on the page that is open. */
const forget = (client: QueryClient): void => {
  const cache = client.getQueryCache();
  const caller = cache.find({ queryKey: callerQuery.queryKey });
  for (const query of cache.findAll()) {
    if (query === caller) continue;
    query.reset();
    if (query.getObserversCount() === 0) cache.remove(query);
  }
};

/**
 * Sees to it that what was read is forgotten as soon as nobody is signed in any more, or somebody else: a browser may be shared, and
 * whoever comes next may read less.
 * @returns what ends it
 * @example forgetWithCaller(client);
 */
export const forgetWithCaller = (client: QueryClient): (() => void) => {
  let known = accountIn(client);
  return client.getQueryCache().subscribe(() => {
    const now = accountIn(client);
    if (now === undefined || now === known) return;
    const isFirst = known === undefined;
    known = now;
    if (isFirst) return;
    forget(client);
    if (now !== null) void client.refetchQueries({ type: 'active' });
  });
};

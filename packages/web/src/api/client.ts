import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { isProblem, Problem } from './problem.ts';

/** What a refusal that the same request may overcome is: no answer, or a server that is busy. */
const isPassing = (error: Error): boolean => error instanceof Problem && (error.status === 0 || error.status === 503);

/**
 * What the console has read. It is kept in memory only.
 * @param onSignedOut called when the server says that nobody is signed in any more
 */
export const clientWith = (onSignedOut: () => void): QueryClient => {
  const onError = (error: Error): void => {
    if (isProblem(error, 'not-signed-in')) onSignedOut();
  };
  return new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      queries: { retry: (count, error) => isPassing(error) && count < 2, staleTime: 5000, networkMode: 'always' },
      mutations: { retry: false, networkMode: 'always' },
    },
  });
};

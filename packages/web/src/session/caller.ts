import { queryOptions } from '@tanstack/react-query';
import { Problem } from '../api/problem.ts';
import { read } from '../api/request.ts';

export type Role = 'director' | 'physician' | 'practitioner' | 'reception';

/** Who is signed in, and where they work as what. */
export interface Caller {
  readonly account: string;
  readonly name: string;
  readonly secondFactor: boolean;
  readonly clinics: readonly { readonly clinic: string; readonly name: string; readonly role: Role }[];
}

const UNKNOWN = ['not-signed-in', 'second-factor-needed'];

/** Who is signed in; null when nobody is. */
export const callerQuery = queryOptions({
  queryKey: ['caller'],
  staleTime: 60_000,
  queryFn: async ({ signal }): Promise<Caller | null> => {
    try {
      return await read<Caller>('/session', signal);
    } catch (error) {
      if (error instanceof Problem && UNKNOWN.includes(error.kind)) return null;
      throw error;
    }
  },
});

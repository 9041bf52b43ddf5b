import { infiniteQueryOptions } from '@tanstack/react-query';
import { read } from '../../../api/request.ts';

/** One entry of the audit log. */
export interface Entry {
  readonly seq: number;
  readonly at: string;
  readonly actor: string;
  readonly action: string;
  readonly person: string | null;
  readonly record: number | null;
}

interface EntriesPage {
  readonly entries: readonly Entry[];
  readonly next: string | null;
}

const LIMIT = '100';

/** The audit log, oldest first; of one client where one is named. */
export const auditQuery = (clinic: string, person: string | null) =>
  infiniteQueryOptions({
    queryKey: ['audit', clinic, person],
    // Every reading writes an entry; nobody wants one for each look at the window.
    refetchOnWindowFocus: false,
    initialPageParam: '',
    queryFn: ({ signal, pageParam }) => {
      const asked = {
        limit: LIMIT,
        ...(pageParam !== '' && { after: pageParam }),
        ...(person !== null && { person }),
      };
      return read<EntriesPage>(`/clinics/${clinic}/audit?${new URLSearchParams(asked)}`, signal);
    },
    getNextPageParam: ({ next }) => next,
  });

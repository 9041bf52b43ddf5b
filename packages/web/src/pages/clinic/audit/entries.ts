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

/** Which entries are shown; '' is every one of them. The days are those where the server runs. */
export interface Filter {
  readonly person: string;
  readonly actor: string;
  readonly action: string;
  readonly from: string;
  readonly to: string;
}

/** Every entry. */
export const EVERYTHING: Filter = Object.freeze({ person: '', actor: '', action: '', from: '', to: '' });

interface EntriesPage {
  readonly entries: readonly Entry[];
  readonly next: string | null;
}

const LIMIT = '100';

/** What fits of the audit log, newest first. */
export const auditQuery = (clinic: string, filter: Filter) =>
  infiniteQueryOptions({
    queryKey: ['audit', clinic, filter],
    // Every reading writes an entry; nobody wants one for each look at the window.
    refetchOnWindowFocus: false,
    initialPageParam: '',
    queryFn: ({ signal, pageParam }) => {
      const asked = Object.entries({ ...filter, after: pageParam }).filter(([, value]) => value !== '');
      const search = new URLSearchParams([['order', 'newest'], ['limit', LIMIT], ...asked]);
      return read<EntriesPage>(`/clinics/${clinic}/audit?${search}`, signal);
    },
    getNextPageParam: ({ next }) => next,
  });

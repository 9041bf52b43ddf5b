import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { ask, read } from '../../../api/request.ts';
import type { Adoption, Proposal } from './told.ts';

/** The first page comes after nothing. */
const FIRST = '';
const page = (after: string): string => (after === FIRST ? '' : `?after=${after}`);

/** What was proposed, by day. */
export const proposalsQuery = (clinic: string) =>
  infiniteQueryOptions({
    queryKey: ['clinic', clinic, 'proposals'],
    initialPageParam: FIRST,
    queryFn: ({ signal, pageParam }) =>
      read<{ readonly proposals: readonly Proposal[]; readonly next: string | null }>(
        `/clinics/${clinic}/protocols${page(pageParam)}`,
        signal,
      ),
    getNextPageParam: ({ next }) => next,
  });

/** What was in force, oldest first. */
export const adoptionsQuery = (clinic: string) =>
  infiniteQueryOptions({
    queryKey: ['clinic', clinic, 'adoptions'],
    initialPageParam: FIRST,
    queryFn: ({ signal, pageParam }) =>
      read<{ readonly adoptions: readonly Adoption[]; readonly next: string | null }>(
        `/clinics/${clinic}/protocol/adoptions${page(pageParam)}`,
        signal,
      ),
    getNextPageParam: ({ next }) => next,
  });

/** One proposal, with its version. */
export const proposalQuery = (clinic: string, id: string) =>
  queryOptions({
    queryKey: ['clinic', clinic, 'proposals', id],
    queryFn: ({ signal }) => ask<Proposal>('GET', `/clinics/${clinic}/protocols/${id}`, { signal }),
  });

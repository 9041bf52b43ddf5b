import type { ServedKnowledge, ServedLibrary } from '@primum/contract';
import { queryOptions } from '@tanstack/react-query';
import { read } from '../../../api/request.ts';
import type { InForce } from './in-force.ts';

/** Knowledge changes when somebody adopts some; then it is read again. */
const staleTime = 60_000;

const asked = (lang: string, at: string | undefined): string =>
  new URLSearchParams({ lang, ...(at !== undefined && { at }) }).toString();

/**
 * The knowledge of a clinic in one language.
 * @param at the hash of a version, the id of a proposal, or `served`; what is in force otherwise
 */
export const knowledgeQuery = (clinic: string, lang: string, at?: string) =>
  queryOptions({
    queryKey: ['clinic', clinic, 'knowledge', lang, at ?? null],
    staleTime,
    queryFn: ({ signal }) => read<ServedKnowledge>(`/clinics/${clinic}/knowledge?${asked(lang, at)}`, signal),
  });

/** What stands behind it: sources, conflicts, cases, codes. */
export const libraryQuery = (clinic: string, lang: string) =>
  queryOptions({
    queryKey: ['clinic', clinic, 'library', lang],
    staleTime,
    queryFn: ({ signal }) => read<ServedLibrary>(`/clinics/${clinic}/library?${asked(lang, undefined)}`, signal),
  });

/** What is in force, since when, by whom. */
export const inForceQuery = (clinic: string) =>
  queryOptions({
    queryKey: ['clinic', clinic, 'protocol'],
    queryFn: ({ signal }) => read<InForce>(`/clinics/${clinic}/protocol`, signal),
  });

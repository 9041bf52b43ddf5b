import type { OwnSource } from '@primum/contract';
import { useQueries } from '@tanstack/react-query';
import { read } from '../../../api/request.ts';
import type { Known } from '../known/known.ts';

/** What the clinic's own copy of each source says, statement by statement; empty where it has none. */
export const useOwnWords = ({ clinic, library }: Known): ReadonlyMap<string, string> =>
  useQueries({
    queries: library.sources.map(({ letter }) => ({
      queryKey: ['clinic', clinic, 'source', letter],
      staleTime: 60_000,
      queryFn: ({ signal }: { readonly signal: AbortSignal }) =>
        read<OwnSource>(`/clinics/${clinic}/sources/${letter}`, signal),
    })),
    combine: (copies) =>
      new Map(
        copies.flatMap(({ data }) =>
          Object.entries(data?.statements ?? {}).flatMap(([id, words]) =>
            words === null ? [] : [[id, words] as const],
          ),
        ),
      ),
  });

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ask } from '../../api/request.ts';
import { useOnce } from '../people/once.ts';
import { pathOf } from '../people/queries.ts';
import type { Which } from './kept.ts';

/** What the second person of an override says to it. */
export interface Agreeing {
  readonly override: number;
  readonly agrees: boolean;
}

/** Keeps whether the second person agrees, once. */
export const useAgree = ({ clinic, person, number }: Which) => {
  const once = useOnce();
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ override, agrees }: Agreeing) => {
      const path = `${pathOf({ clinic, person })}/screenings/${number}/overrides/${override}/agreement`;
      return ask('POST', path, { body: { agrees }, key: once.keyFor({ override, agrees }) });
    },
    onSettled: () =>
      Promise.all(
        ['overrides', 'decisions', 'today'].map((of) => client.invalidateQueries({ queryKey: [of, clinic] })),
      ),
  });
};

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { ask } from '../../api/request.ts';
import { useOnce } from '../people/once.ts';
import { pathOf } from '../people/queries.ts';
import type { Which } from './kept.ts';

/** How long a reason in words has to be at least. */
export const SHORTEST = 15;

/** Against what somebody proceeds, and why. */
export interface Overriding {
  readonly rules: readonly string[];
  readonly reason: string;
  readonly text: string;
  readonly second?: string;
}

/** Keeps an override, once, and goes back to the verdict. */
export const useOverride = ({ clinic, person, number }: Which) => {
  const once = useOnce();
  const client = useQueryClient();
  const navigate = useNavigate();
  return useMutation({
    mutationFn: (body: Overriding) =>
      ask('POST', `${pathOf({ clinic, person })}/screenings/${number}/overrides`, { body, key: once.keyFor(body) }),
    onSuccess: async () => {
      once.made();
      await client.invalidateQueries({ queryKey: ['overrides', clinic] });
      await navigate({
        to: '/clinics/$clinic/people/$person/screenings/$number',
        params: { clinic, person, number: String(number) },
      });
    },
  });
};

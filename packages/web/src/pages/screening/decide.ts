import type { DecideBody, DecisionWord, RecordedDecision } from '@primum/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { ask } from '../../api/request.ts';
import { useOnce } from '../people/once.ts';
import { pathOf } from '../people/queries.ts';
import type { Which } from './kept.ts';

/** What may be decided, in the order in which it is shown. */
export const DECISION_WORDS: readonly DecisionWord[] = Object.freeze([
  'goes-ahead',
  'waits',
  'not-done',
  'alternative',
]);

/** A decision as it was just kept. */
export type Decided = RecordedDecision & { readonly hash: string };

/** Where a decision that was just kept is found. */
export const decidedKey = ({ clinic, person, number }: Which) => ['decided', clinic, person, number] as const;

/** Keeps a decision, once, and goes to what was recorded. */
export const useDecide = (which: Which) => {
  const once = useOnce();
  const client = useQueryClient();
  const navigate = useNavigate();
  const { clinic, person, number } = which;
  return useMutation({
    mutationFn: async (body: DecideBody) => {
      const path = `${pathOf({ clinic, person })}/screenings/${number}/decision`;
      return (await ask<Decided>('POST', path, { body, key: once.keyFor(body) })).value;
    },
    // Where something changed meanwhile, the page says so from now on.
    onError: () => client.invalidateQueries({ queryKey: ['decisions', clinic] }),
    onSuccess: async (decided) => {
      once.made();
      client.setQueryData(decidedKey(which), decided);
      for (const of of ['today', 'decisions']) void client.invalidateQueries({ queryKey: [of, clinic] });
      await navigate({
        to: '/clinics/$clinic/people/$person/screenings/$number/recorded',
        params: { clinic, person, number: String(number) },
      });
    },
  });
};

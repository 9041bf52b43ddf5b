import { rank } from '@primum/engine';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { ask, read } from '../../api/request.ts';
import { useOnce } from '../people/once.ts';
import { pathOf } from '../people/queries.ts';
import type { Overridable, Which } from './kept.ts';

/** How long a reason in words has to be at least. */
export const SHORTEST = 15;

/** Against what somebody proceeds, and why. */
export interface Overriding {
  readonly rules: readonly string[];
  readonly reason: string;
  readonly text: string;
  readonly second?: string;
}

/** A rule that stands in the way, once, whichever procedures it is found for. */
export interface Standing extends Overridable {
  readonly procedures: readonly string[];
}

/**
 * What certainly stands in the way, rule by rule, gravest first. Where a rule may be overridden for one procedure and not for another,
 * it may not.
 * @example standingOf(overrides.findings).filter(({ overridable }) => overridable)
 */
export const standingOf = (findings: readonly Overridable[]): readonly Standing[] => {
  const grave = findings.filter(
    ({ answer, disposition }) => answer === 'yes' && rank(disposition) > rank('precautions'),
  );
  const byRule = [...Map.groupBy(grave, ({ rule }) => rule).values()];
  return byRule
    .flatMap((same) => {
      const [worst] = same.toSorted(
        (a, b) => Number(a.overridable) - Number(b.overridable) || rank(b.disposition) - rank(a.disposition),
      );
      const second = same.some((one) => one.second);
      return worst === undefined ? [] : [{ ...worst, second, procedures: same.map(({ procedure }) => procedure) }];
    })
    .toSorted((a, b) => rank(b.disposition) - rank(a.disposition));
};

/** Who works in the clinic, for those who may read that. */
export const staffQuery = (clinic: string) =>
  queryOptions({
    queryKey: ['staff of', clinic],
    queryFn: async ({ signal }) =>
      (
        await read<{
          readonly staff: readonly { readonly account: string; readonly name: string; readonly role: string }[];
        }>(`/clinics/${clinic}/staff`, signal)
      ).staff,
  });

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

import type { Decisions, Timeline } from '@primum/contract';
import type { Chart, Disposition, Report, Request } from '@primum/engine';
import { queryOptions } from '@tanstack/react-query';
import { read } from '../../api/request.ts';
import { pathOf, type Whose } from '../people/queries.ts';

/** A screening as it was kept. */
export interface KeptScreening {
  readonly screening: number;
  readonly at: string;
  readonly hash: string;
  readonly author: string;
  readonly appointment: string | null;
  /** Since when nothing was new, as the person said when asked; null: nobody asked so. */
  readonly nothingNewSince: string | null;
  readonly chart: Chart;
  readonly request: Request;
  readonly knowledge: { readonly version: string; readonly sha256: string };
  readonly report: Report;
}

/** Which screening of whom. */
export interface Which extends Whose {
  readonly number: number;
}

/** An override; `counts`: somebody may proceed on it. */
export interface KeptOverride {
  readonly override: number;
  readonly at: string;
  readonly author: string;
  readonly overridden: readonly { readonly rule: string; readonly procedure: string }[];
  readonly reason: string;
  readonly text: string;
  readonly second: string | null;
  readonly agreement: { readonly at: string; readonly agrees: boolean } | null;
  readonly counts: boolean;
}

/** What may be overridden of a screening, and what was. */
export interface Overrides {
  readonly on: string;
  readonly reasons: readonly { readonly id: string; readonly name: string }[];
  readonly noReasons: readonly { readonly id: string; readonly instead: string }[];
  readonly findings: readonly Overridable[];
  readonly overrides: readonly KeptOverride[];
}

/** A finding, and whether somebody may proceed against it. */
export interface Overridable {
  readonly procedure: string;
  readonly rule: string;
  readonly title: string;
  readonly answer: 'yes' | 'unknown';
  readonly disposition: Disposition;
  readonly overridable: boolean;
  readonly by: readonly string[];
  readonly second: boolean;
  readonly why: string | null;
}

/** Answers as the list of them says. */
export interface Given {
  readonly id: string;
  readonly author: string;
  readonly from: 'client' | 'staff' | 'record';
}

const screeningPath = ({ number, ...whose }: Which): string => `${pathOf(whose)}/screenings/${number}`;
const keyOf = (what: string, { clinic, person, number }: Which) => [what, clinic, person, number] as const;

export const keptQuery = (which: Which) =>
  queryOptions({
    queryKey: keyOf('screening', which),
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: ({ signal }) => read<KeptScreening>(screeningPath(which), signal),
  });

export const decisionsQuery = (which: Which) =>
  queryOptions({
    queryKey: keyOf('decisions', which),
    // It says whether the screening still counts: what was so at an earlier look is not shown again.
    gcTime: 0,
    queryFn: ({ signal }) => read<Decisions>(`${screeningPath(which)}/decision`, signal),
  });

export const overridesQuery = (which: Which, lang: string) =>
  queryOptions({
    queryKey: [...keyOf('overrides', which), lang],
    queryFn: ({ signal }) => read<Overrides>(`${screeningPath(which)}/overrides?lang=${lang}`, signal),
  });

/** Who gave which answers. */
export const givenQuery = (whose: Whose) =>
  queryOptions({
    queryKey: ['answers', whose.clinic, whose.person, 'all'],
    queryFn: async ({ signal }) => {
      const path = `${pathOf(whose)}/answers?limit=200`;
      return (await read<{ readonly answers: readonly Given[] }>(path, signal)).answers;
    },
  });

/**
 * The last screening of an earlier day; null where there is none, or where it is too long ago to be among the last. One of the same
 * day is the same session, which nobody has acted on.
 * @param on the day of this one; nothing is read before it is known
 */
export const previousQuery = ({ number, ...whose }: Which, on: string | undefined) =>
  queryOptions({
    queryKey: ['screening before', whose.clinic, whose.person, number],
    enabled: on !== undefined,
    queryFn: async ({ signal }): Promise<KeptScreening | null> => {
      const path = `${pathOf(whose)}/timeline?kinds=screening&limit=50`;
      const { entries } = await read<Timeline>(path, signal);
      const earlier = entries
        .filter((one) => one.on !== null && on !== undefined && one.on < on)
        .flatMap(({ links }) => links.screening ?? []);
      const last = Math.max(...earlier.filter((one) => one < number), 0);
      return last === 0 ? null : read<KeptScreening>(screeningPath({ ...whose, number: last }), signal);
    },
  });

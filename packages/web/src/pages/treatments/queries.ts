import type { AdverseEvent, AdverseEvents, Treatment } from '@primum/contract';
import { queryOptions } from '@tanstack/react-query';
import { ask, read } from '../../api/request.ts';
import { pathOf, type Whose } from '../people/queries.ts';

export const treatmentPath = (whose: Whose, id: string): string => `${pathOf(whose)}/treatments/${id}`;

/** A treatment, with its version. */
export const treatmentQuery = (whose: Whose, id: string, lang: string) =>
  queryOptions({
    queryKey: ['treatment', whose.clinic, whose.person, id, lang],
    queryFn: ({ signal }) => ask<Treatment>('GET', `${treatmentPath(whose, id)}?lang=${lang}`, { signal }),
  });

/** The adverse events after one treatment, newest first. */
export const adverseEventsQuery = (whose: Whose, treatment: string) =>
  queryOptions({
    queryKey: ['adverse-events', whose.clinic, whose.person, treatment],
    queryFn: async ({ signal }): Promise<readonly AdverseEvent[]> => {
      const { adverseEvents } = await read<AdverseEvents>(`${pathOf(whose)}/adverse-events?limit=200`, signal);
      return adverseEvents.filter((one) => one.treatment === treatment);
    },
  });

/** What has to be read again when something of a client's treatments is kept. */
export const touched = ({ clinic, person }: Whose): readonly (readonly string[])[] => [
  ['today', clinic],
  ...['treatment', 'adverse-events', 'timeline'].map((one) => [one, clinic, person]),
];

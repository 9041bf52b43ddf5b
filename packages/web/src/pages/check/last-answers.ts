import { queryOptions } from '@tanstack/react-query';
import { read } from '../../api/request.ts';
import { pathOf, type Whose } from '../people/queries.ts';

/** Answers as the list of them says. */
export interface GivenAnswers {
  readonly on: string;
  readonly from: 'client' | 'staff' | 'record';
  readonly withdrawn: string | null;
}

/** When somebody answered, and who. */
export const givenAnswersQuery = (whose: Whose) =>
  queryOptions({
    queryKey: ['answers', whose.clinic, whose.person, 'given'],
    queryFn: async ({ signal }) => {
      const path = `${pathOf(whose)}/answers?limit=200`;
      return (await read<{ readonly answers: readonly GivenAnswers[] }>(path, signal)).answers;
    },
  });

/** Of whom an answer is a whole one sooner: a client is asked everything, staff sometimes one thing, a record says what it says. */
const BY = ['client', 'staff', 'record'] as const;

/**
 * The day since which something may be new: that of the last answers of the client, else of what staff or a record said; null where
 * nobody has said anything yet.
 * @example lastAnswers([{ on: '2026-11-20', from: 'client', withdrawn: null }]) // '2026-11-20'
 */
export const lastAnswers = (given: readonly GivenAnswers[]): string | null => {
  const counted = given.filter(({ withdrawn }) => withdrawn === null);
  const days = BY.map((by) => counted.filter(({ from }) => from === by).map(({ on }) => on));
  return (
    days
      .find((some) => some.length > 0)
      ?.toSorted()
      .at(-1) ?? null
  );
};

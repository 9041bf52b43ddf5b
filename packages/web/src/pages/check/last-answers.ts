import { queryOptions } from '@tanstack/react-query';
import { read } from '../../api/request.ts';
import { pathOf, type Whose } from '../people/queries.ts';

/** Answers as the list of them says. */
export interface GivenAnswers {
  /** The day on which all that was asked was answered; null where a client has not sent all of it. */
  readonly whole: string | null;
  readonly counts: { readonly facts: number };
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

/** Answers of staff to more than one thing, where there are any: whoever corrects a fact asks for nothing else. */
const wholer = (given: readonly GivenAnswers[]): readonly GivenAnswers[] => {
  const more = given.filter(({ from, counts }) => from !== 'staff' || counts.facts > 1);
  return more.length > 0 ? more : given;
};

/**
 * The day since which something may be new: that of the last answers of the client, else of what staff or a record said; null where
 * nobody has said anything yet.
 * @example lastAnswers([{ whole: '2026-11-20', counts: { facts: 9 }, from: 'client', withdrawn: null }]) // '2026-11-20'
 */
export const lastAnswers = (given: readonly GivenAnswers[]): string | null => {
  const counted = given.filter(({ withdrawn }) => withdrawn === null);
  const days = BY.map((by) => wholer(counted.filter(({ from }) => from === by)).flatMap(({ whole }) => whole ?? []));
  return (
    days
      .find((some) => some.length > 0)
      ?.toSorted()
      .at(-1) ?? null
  );
};

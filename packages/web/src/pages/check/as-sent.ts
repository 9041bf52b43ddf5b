import type { Answered } from './draft.ts';

const undated = (fact: Answered['facts'][number]) => {
  const { on: _, ...rest } = fact;
  return rest;
};

/**
 * Answers as they go to the server, which dates them: the clock of a browser may be wrong, or that of another place.
 * @example asSent({ facts: [{ concept: 'rain', answer: 'no', on: '2031-01-01' }], notUnderstood: [] }).facts // without a day
 */
export const asSent = ({ facts, notUnderstood }: Answered) => ({
  from: 'staff' as const,
  facts: facts.map(undated),
  ...(notUnderstood.length > 0 && { notUnderstood }),
});

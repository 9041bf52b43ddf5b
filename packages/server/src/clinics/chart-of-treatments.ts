import type { Artifact } from '@primum/contract';
import type { Fact } from '@primum/engine';

/**
 * Facts without every `no` to a past treatment that was said before the clinic itself treated: it may not be so any more, and is asked
 * again. Whether the clinic's own treatment is one that a rule means is not for a program to say. Of the same day it is not known which
 * came first, so that it goes too.
 * @param treated the days of the clinic's own treatments, YYYY-MM-DD
 * @example withoutOvertaken([{ concept: 'some-treatment', answer: 'no', on: '2026-11-01' }], ['2026-11-02'], artifact) // []
 */
export const withoutOvertaken = (
  facts: readonly Fact[],
  treated: readonly string[],
  { concepts }: Pick<Artifact, 'concepts'>,
): readonly Fact[] => {
  const last = treated.toSorted().at(-1);
  if (last === undefined) return facts;
  return facts.filter(
    ({ concept, answer, on = '' }) => answer !== 'no' || concepts[concept]?.category !== 'treatments' || on > last,
  );
};

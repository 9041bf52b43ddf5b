import { type Criterion, leavesOf, type Window } from '@primum/engine';

/** One concept that a criterion reads, with the window that it counts since the end of a use. */
export interface Reading {
  readonly concept: string;
  readonly window: Window | null;
}

const windowOf = (said: Window): Window => ('free' in said ? { free: said.free } : { months: said.months });

/**
 * The concepts that a criterion names.
 * @example readings({ and: [{ concept: 'rain' }, { not: { recent: 'sunscreen', free: 2 } }] })
 * // [{ concept: 'rain', window: null }, { concept: 'sunscreen', window: { free: 2 } }]
 */
export const readings = (criterion: Criterion): readonly Reading[] =>
  leavesOf(criterion).flatMap((leaf): readonly Reading[] => {
    if ('concept' in leaf) return [{ concept: leaf.concept, window: null }];
    if ('recent' in leaf) return [{ concept: leaf.recent, window: windowOf(leaf) }];
    return 'ended' in leaf ? [{ concept: leaf.ended, window: windowOf(leaf) }] : [];
  });

/** The kinds of component that a criterion looks for in the planned mixture. */
export const kindsOf = (criterion: Criterion): readonly string[] =>
  leavesOf(criterion).flatMap((leaf) => ('planned' in leaf ? [leaf.planned] : []));

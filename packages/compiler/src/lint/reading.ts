import type { Criterion, Window } from '@primum/engine';

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
export const readings = (criterion: Criterion): readonly Reading[] => {
  if ('concept' in criterion) return [{ concept: criterion.concept, window: null }];
  if ('recent' in criterion) return [{ concept: criterion.recent, window: windowOf(criterion) }];
  if ('ended' in criterion) return [{ concept: criterion.ended, window: windowOf(criterion) }];
  if ('component' in criterion || 'planned' in criterion) return [];
  if ('not' in criterion) return readings(criterion.not);
  return ('and' in criterion ? criterion.and : criterion.or).flatMap(readings);
};

/** Whether a criterion looks at the planned mixture, and so at every allergy. */
export const readsMixture = (criterion: Criterion): boolean => {
  if ('component' in criterion) return true;
  if ('not' in criterion) return readsMixture(criterion.not);
  if ('and' in criterion) return criterion.and.some(readsMixture);
  return 'or' in criterion && criterion.or.some(readsMixture);
};

/** The kinds of component that a criterion looks for in the planned mixture. */
export const kindsOf = (criterion: Criterion): readonly string[] => {
  if ('planned' in criterion) return [criterion.planned];
  if ('not' in criterion) return kindsOf(criterion.not);
  if ('and' in criterion) return criterion.and.flatMap(kindsOf);
  return 'or' in criterion ? criterion.or.flatMap(kindsOf) : [];
};

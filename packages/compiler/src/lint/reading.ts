import type { Criterion } from '@primum/engine';

/** One concept that a criterion reads; `free` where it counts days. */
export interface Reading {
  readonly concept: string;
  readonly free: number | null;
}

/**
 * The concepts that a criterion names.
 * @example readings({ and: [{ concept: 'rain' }, { not: { recent: 'sunscreen', free: 2 } }] })
 * // [{ concept: 'rain', free: null }, { concept: 'sunscreen', free: 2 }]
 */
export const readings = (criterion: Criterion): readonly Reading[] => {
  if ('concept' in criterion) return [{ concept: criterion.concept, free: null }];
  if ('recent' in criterion) return [{ concept: criterion.recent, free: criterion.free }];
  if ('ended' in criterion) return [{ concept: criterion.ended, free: criterion.free }];
  if ('component' in criterion) return [];
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

import type { Criterion } from '../knowledge.ts';

/**
 * Whether a criterion looks at what is planned, and not at the record alone.
 * @example readsPlan({ not: { planned: 'oil' } }) // true
 */
export const readsPlan = (criterion: Criterion): boolean => {
  if ('component' in criterion || 'planned' in criterion) return true;
  if ('not' in criterion) return readsPlan(criterion.not);
  if ('and' in criterion) return criterion.and.some(readsPlan);
  return 'or' in criterion && criterion.or.some(readsPlan);
};

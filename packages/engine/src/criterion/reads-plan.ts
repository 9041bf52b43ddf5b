import type { Criterion } from '../knowledge.ts';
import { conceptsOf } from './concepts-of.ts';

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

const readsAllergies = (criterion: Criterion): boolean => {
  if ('component' in criterion) return true;
  if ('not' in criterion) return readsAllergies(criterion.not);
  if ('and' in criterion) return criterion.and.some(readsAllergies);
  return 'or' in criterion && criterion.or.some(readsAllergies);
};

/**
 * Whether a criterion looks at nothing but the plan: it says nothing of the patient.
 * @example isOfPlanAlone({ planned: 'oil' }) // true
 */
export const isOfPlanAlone = (criterion: Criterion): boolean =>
  conceptsOf(criterion).length === 0 && !readsAllergies(criterion);

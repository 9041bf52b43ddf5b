import type { Criterion } from '../knowledge.ts';
import { leavesOf } from './leaves-of.ts';

/**
 * Whether a criterion sets the allergies against the planned mixture, and so looks at every allergy.
 * @example readsMixture({ component: 'met' }) // true
 */
export const readsMixture = (criterion: Criterion): boolean => leavesOf(criterion).some((leaf) => 'component' in leaf);

/**
 * Whether a criterion looks at what is planned, and not at the record alone.
 * @example readsPlan({ not: { planned: 'oil' } }) // true
 */
export const readsPlan = (criterion: Criterion): boolean =>
  readsMixture(criterion) || leavesOf(criterion).some((leaf) => 'planned' in leaf);

/**
 * Whether a criterion looks at nothing but the plan: it says nothing of the patient.
 * @example isOfPlanAlone({ planned: 'oil' }) // true
 */
export const isOfPlanAlone = (criterion: Criterion): boolean => leavesOf(criterion).every((leaf) => 'planned' in leaf);

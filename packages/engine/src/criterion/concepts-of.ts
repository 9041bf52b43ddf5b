import type { Criterion } from '../knowledge.ts';
import { leavesOf } from './leaves-of.ts';

/**
 * The concepts that a criterion reads by name.
 * @example conceptsOf({ not: { concept: 'a' } }) // ['a']
 */
export const conceptsOf = (criterion: Criterion): readonly string[] =>
  leavesOf(criterion).flatMap((leaf) => {
    if ('concept' in leaf) return [leaf.concept];
    if ('recent' in leaf) return [leaf.recent];
    return 'ended' in leaf ? [leaf.ended] : [];
  });

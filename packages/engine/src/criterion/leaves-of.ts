import type { Criterion } from '../knowledge.ts';
import { remember } from '../remember.ts';

/** A test of its own: nothing stands below it. */
export type Leaf = Exclude<Criterion, { and: unknown } | { or: unknown } | { not: unknown }>;

/**
 * The tests that a criterion is made of, whatever `and`, `or` and `not` stand over them.
 * @example leavesOf({ and: [{ concept: 'a' }, { not: { planned: 'oil' } }] }) // [{ concept: 'a' }, { planned: 'oil' }]
 */
export const leavesOf: (criterion: Criterion) => readonly Leaf[] = remember((criterion) => {
  if ('not' in criterion) return leavesOf(criterion.not);
  if ('and' in criterion) return criterion.and.flatMap(leavesOf);
  return 'or' in criterion ? criterion.or.flatMap(leavesOf) : [criterion];
}, new WeakMap<Criterion, readonly Leaf[]>());

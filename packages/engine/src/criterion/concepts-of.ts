import type { Criterion } from '../knowledge.ts';

/**
 * The concepts that a criterion reads by name.
 * @example conceptsOf({ not: { concept: 'a' } }) // ['a']
 */
export const conceptsOf = (criterion: Criterion): readonly string[] => {
  if ('concept' in criterion) return [criterion.concept];
  if ('recent' in criterion) return [criterion.recent];
  if ('ended' in criterion) return [criterion.ended];
  if ('component' in criterion || 'planned' in criterion) return [];
  if ('not' in criterion) return conceptsOf(criterion.not);
  return ('and' in criterion ? criterion.and : criterion.or).flatMap(conceptsOf);
};

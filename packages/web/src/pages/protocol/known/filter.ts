import type { Rule } from '@primum/engine';
import { originsOf } from './columns.ts';

/** Which rules somebody wants to see; an empty text is all. */
export interface Filter {
  readonly topic: string;
  readonly procedure: string;
  readonly origin: string;
}

export const ALL: Filter = Object.freeze({ topic: '', procedure: '', origin: '' });

const hasOrigin = (rule: Rule, { procedure, origin }: Filter): boolean => {
  const column = rule.columns[procedure];
  if (procedure === '') return originsOf(rule).some((one) => one === origin);
  return column?.kind === 'ruling' && column.origin === origin;
};

/**
 * Whether a rule is one of those. Of a procedure, it has to say something.
 * @example rules.filter((rule) => fits(rule, { ...ALL, topic: 'weather' }))
 */
export const fits = (rule: Rule, filter: Filter): boolean =>
  (filter.topic === '' || rule.topic === filter.topic) &&
  (filter.procedure === '' || rule.columns[filter.procedure]?.kind === 'ruling') &&
  (filter.origin === '' || hasOrigin(rule, filter));

import type { Planned } from '@primum/engine';
import type { Mixture } from './takes-mixture.ts';

/** Per procedure, as in a chart. */
export type Plan = Readonly<Record<string, Planned>>;

/**
 * A plan with another mixture of one procedure.
 * @example withMixture({}, 'some-id', ['water'])
 */
export const withMixture = (plan: Plan | undefined, procedure: string, mixture: Mixture): Plan => {
  const { components: _, ...others } = plan?.[procedure] ?? {};
  return { ...plan, [procedure]: mixture === null ? others : { ...others, components: mixture } };
};

/** What the plan says of a mixture. */
export const mixtureOf = (plan: Plan | undefined, procedure: string): Mixture => plan?.[procedure]?.components ?? null;

/**
 * What a plan says of the procedures of which another one says something else.
 * @example changedIn(withMixture(plan, 'some-id', ['water']), plan) // { 'some-id': { components: ['water'] } }
 */
export const changedIn = (plan: Plan, before: Plan | undefined): Plan =>
  Object.fromEntries(Object.entries(plan).filter(([id, one]) => before?.[id] !== one));

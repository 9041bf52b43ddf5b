import type { RuleHealth } from '@primum/contract';

/**
 * In how many of a hundred screenings something was found, to one decimal; 0 where nothing was screened.
 * @example perHundred(3, 40) // 7.5
 */
export const perHundred = (found: number, screenings: number): number =>
  screenings === 0 ? 0 : Math.round((1000 * found) / screenings) / 10;

/**
 * Which share of what was found of a rule was overridden; 0 where nothing was found.
 * @example overriddenShare({ yes: 4, overridden: 1 }) // 0.25
 */
export const overriddenShare = ({
  yes,
  overridden,
}: Pick<RuleHealth['rules'][number], 'yes' | 'overridden'>): number => (yes === 0 ? 0 : overridden / yes);

import { rank } from '@primum/engine';
import type { Overridable } from './kept.ts';

/** A rule that stands in the way, once, whichever procedures it is found for. */
export interface Standing extends Overridable {
  readonly procedures: readonly string[];
}

/**
 * What certainly stands in the way, rule by rule, gravest first. Where a rule may be overridden for one procedure and not for another,
 * it may not.
 * @example standingOf(overrides.findings).filter(({ overridable }) => overridable)
 */
export const standingOf = (findings: readonly Overridable[]): readonly Standing[] => {
  const grave = findings.filter(
    ({ answer, disposition }) => answer === 'yes' && rank(disposition) > rank('precautions'),
  );
  const byRule = [...Map.groupBy(grave, ({ rule }) => rule).values()];
  return byRule
    .flatMap((same) => {
      const [worst] = same.toSorted(
        (a, b) => Number(a.overridable) - Number(b.overridable) || rank(b.disposition) - rank(a.disposition),
      );
      const second = same.some((one) => one.second);
      return worst === undefined ? [] : [{ ...worst, second, procedures: same.map(({ procedure }) => procedure) }];
    })
    .toSorted((a, b) => rank(b.disposition) - rank(a.disposition));
};

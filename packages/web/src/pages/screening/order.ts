import { type Finding, type Outcome, rank, type Screening } from '@primum/engine';

const graveness = (outcome: Outcome): number =>
  // What is not known ranks above what may be done, and below what stands in the way.
  outcome === 'not-enough-information' ? rank('precautions') + 0.5 : rank(outcome);

/**
 * The gravest outcome first; those alike as they came.
 * @example gravestFirst(report.screenings)[0]?.headline
 */
export const gravestFirst = (screenings: readonly Screening[]): readonly Screening[] =>
  screenings.toSorted((a, b) => graveness(b.outcome) - graveness(a.outcome));

/**
 * Whether something stands in the way of going on: wait, do not treat, clearance needed, or not enough information.
 * @example isInTheWay(screening)
 */
export const isInTheWay = ({ outcome }: Screening): boolean => graveness(outcome) > rank('precautions');

const plain = ({ evidence, rule, answer, disposition, until, lifted, lapsed }: Finding): string =>
  JSON.stringify({ evidence, rule, answer, disposition, until, lifted, lapsed });

/**
 * The rules whose findings are the same, evidence included, as in the screening before.
 * @example unchangedIn(screening, before).has(finding.rule)
 */
export const unchangedIn = (
  { procedure, findings }: Screening,
  before: readonly Screening[] | undefined,
): ReadonlySet<string> => {
  const earlier = before?.find((one) => one.procedure === procedure)?.findings.map(plain) ?? [];
  return new Set(findings.filter((one) => earlier.includes(plain(one))).map(({ rule }) => rule));
};

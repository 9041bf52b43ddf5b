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

/** How a finding stands against an earlier one: word for word the same, only said again, other, or not there before. */
export type Since = 'same' | 'again' | 'changed' | 'new';

const ruled = ({ rule, answer, disposition, until, lifted, lapsed }: Finding) => [
  rule,
  answer,
  disposition,
  until,
  lifted,
  lapsed,
];
const plain = (finding: Finding): string => JSON.stringify([finding.evidence, ruled(finding)]);
/** What is recorded, whenever and in whatever words it was said. */
const meant = (finding: Finding): string => {
  const things = finding.evidence.map(({ concept, kind, since, until, area }) =>
    JSON.stringify([concept, kind, since, until, area]),
  );
  return JSON.stringify([[...new Set(things)].toSorted(), ruled(finding)]);
};

/**
 * By rule, what has become of a finding since the screening before; nothing where the procedure was not screened then.
 * @example sinceIn(screening, before).get(finding.rule) // 'new'
 */
export const sinceIn = (
  { procedure, findings }: Screening,
  before: readonly Screening[] | undefined,
): ReadonlyMap<string, Since> => {
  const earlier = before?.find((one) => one.procedure === procedure);
  if (earlier === undefined) return new Map();
  const standing = (finding: Finding): Since => {
    const then = earlier.findings.find(({ rule }) => rule === finding.rule);
    if (then === undefined) return 'new';
    if (plain(then) === plain(finding)) return 'same';
    return meant(then) === meant(finding) ? 'again' : 'changed';
  };
  return new Map(findings.map((finding) => [finding.rule, standing(finding)]));
};

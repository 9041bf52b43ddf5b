import type { Finding } from './report.ts';
import { type Disposition, gravest, type Outcome, rank } from './scale.ts';

/** What is certain, what is possible, whether the two agree, and what is shown. */
export interface Decision {
  readonly atLeast: Disposition;
  readonly atMost: Disposition;
  readonly decided: boolean;
  readonly outcome: Outcome;
}

type Weighed = Pick<Finding, 'answer' | 'disposition'>;

/**
 * The decision. `atLeast` is the gravest disposition among findings answered yes; `atMost` also counts the unknown ones.
 * What is shown: when the two agree, that; when nothing graver than precautions is possible, what is possible; when clearance
 * or graver is certain, what is certain; otherwise that there is not enough information (DESIGN, "Interval").
 * While the rules are not all there (`complete` false), anything is still possible.
 * @example decide([{ answer: 'yes', disposition: 'deferred' }]).outcome // 'deferred'
 */
export const decide = (findings: readonly Weighed[], complete = true): Decision => {
  const yes = findings.filter(({ answer }) => answer === 'yes');
  const atLeast = gravest(yes.map(({ disposition }) => disposition));
  const atMost = complete ? gravest(findings.map(({ disposition }) => disposition)) : 'contraindicated';
  const decided = atLeast === atMost;
  const outcome = decided
    ? atLeast
    : rank(atMost) <= rank('precautions')
      ? atMost
      : rank(atLeast) >= rank('clearance-required')
        ? atLeast
        : 'not-enough-information';
  return { atLeast, atMost, decided, outcome };
};

import type { Finding, Question } from './report.ts';
import { fill } from './say.ts';
import { type Disposition, gravest, rank } from './scale.ts';
import type { Applications, Sitting } from './sitting.ts';

/** Whether an earliest date can still come of it: everything certain that must end has a date, or leaves something open itself. */
const dateIsOpen = ({ applied, decision }: Applications): boolean =>
  rank(decision.atLeast) >= rank('deferred') &&
  applied.every(({ finding, asks }) => {
    if (finding === null || finding.answer !== 'yes') return true;
    const binding = rank(finding.lifted?.from ?? finding.disposition) >= rank('clearance-required');
    return !binding || asks.length > 0 || (finding.until !== null && 'date' in finding.until);
  });

/**
 * Whether what a finding leaves open could still change what is certain, what is possible, or the earliest date. A finding that
 * is certain may leave open whether something else goes on beside what has ended.
 */
const matters = (finding: Finding, { decision }: Applications, dateOpen: boolean): boolean =>
  (finding.answer === 'unknown' && rank(finding.disposition) > rank(decision.atLeast)) ||
  (dateOpen && rank(finding.lifted?.from ?? finding.disposition) >= rank('clearance-required'));

/** An unknown concept that could still change the outcome, and the findings that ask for it. */
export interface Open {
  readonly concept: string;
  readonly findings: readonly Finding[];
  readonly gravest: Disposition;
}

/**
 * The unknown concepts that could still change the outcome, ordered by the gravest disposition each could add, then by the
 * number of findings, then by knowledge order.
 */
export const openIn = (applications: Applications): readonly Open[] => {
  const dateOpen = dateIsOpen(applications);
  const asking = applications.applied
    .filter(({ asks }) => asks.length > 0)
    .flatMap(({ finding, asks }) =>
      finding !== null && matters(finding, applications, dateOpen) ? asks.map((concept) => ({ concept, finding })) : [],
    );
  const open = [...Map.groupBy(asking, ({ concept }) => concept)].map(([concept, group]): Open => {
    const findings = group.map(({ finding }) => finding);
    return { concept, findings, gravest: gravest(findings.map(({ disposition }) => disposition)) };
  });
  return open.toSorted((a, b) => rank(b.gravest) - rank(a.gravest) || b.findings.length - a.findings.length);
};

/** What is open, as it is asked. */
export const questionsOf = ({ texts, record, resolve }: Sitting, open: readonly Open[]): readonly Question[] =>
  open.map(({ concept, findings, gravest: worst }) => {
    const text = texts.questions[concept];
    const { answer, evidence } = resolve(concept);
    return {
      concept,
      ask: text?.ask ?? fill(texts, 'question.generic', { concept: texts.concepts[concept] ?? concept }),
      why: text?.why ?? '',
      followUps: text?.followUps ?? [],
      rules: findings.map(({ rule }) => rule),
      gravest: worst,
      raisedBy: answer === 'unknown' ? evidence.map((seen) => seen.evidence) : [],
      hints: (record.chart.hints ?? [])
        .filter((hint) => record.hierarchy.isAtOrAbove(concept, hint.concept))
        .map(({ said }) => said),
    };
  });

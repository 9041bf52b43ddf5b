import type { Finding, Question } from './report.ts';
import { fill } from './say.ts';
import { gravest, rank } from './scale.ts';
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
const matters = (finding: Finding, applications: Applications): boolean =>
  (finding.answer === 'unknown' && rank(finding.disposition) > rank(applications.decision.atLeast)) ||
  (dateIsOpen(applications) && rank(finding.lifted?.from ?? finding.disposition) >= rank('clearance-required'));

/**
 * The unknown concepts that could still change the outcome, ordered by the gravest disposition each could add, then by the
 * number of findings, then by knowledge order.
 */
export const questionsOf = (sitting: Sitting, applications: Applications): readonly Question[] => {
  const { texts, record } = sitting;
  const open = applications.applied.flatMap(({ finding, asks }) =>
    finding !== null && matters(finding, applications) ? asks.map((concept) => ({ concept, finding })) : [],
  );
  const byConcept = Map.groupBy(open, ({ concept }) => concept);
  const questions = [...byConcept].map(([concept, asking]): Question => {
    const findings = asking.map(({ finding }) => finding);
    const text = texts.questions[concept];
    const { answer, evidence } = sitting.resolve(concept);
    return {
      concept,
      ask: text?.ask ?? fill(texts, 'question.generic', { concept: texts.concepts[concept] ?? concept }),
      why: text?.why ?? '',
      followUps: text?.followUps ?? [],
      rules: findings.map(({ rule }) => rule),
      gravest: gravest(findings.map(({ disposition }) => disposition)),
      raisedBy: answer === 'unknown' ? evidence.map((seen) => seen.evidence) : [],
      hints: (record.chart.hints ?? [])
        .filter((hint) => record.hierarchy.isAtOrAbove(concept, hint.concept))
        .map(({ said }) => said),
    };
  });
  return questions.toSorted((a, b) => rank(b.gravest) - rank(a.gravest) || b.rules.length - a.rules.length);
};

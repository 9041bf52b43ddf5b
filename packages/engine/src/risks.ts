import type { Procedure, Texts } from './knowledge.ts';
import type { Finding, Risk } from './report.ts';

const certain = ({ raisedBy }: Risk): number => raisedBy.filter(({ answer }) => answer === 'yes').length;

/**
 * The risks of a procedure for one person: those of anyone, and those of the findings; what this person bears more than others
 * comes first, certain findings before possible ones.
 * @example risksOf(texts, procedure, findings)[0] // { risk: 'bleeding', general: true, raisedBy: [{ rule, title, answer }], ... }
 */
export const risksOf = (texts: Texts, procedure: Procedure, findings: readonly Finding[]): readonly Risk[] => {
  const general = new Map(procedure.risks.map((one) => [texts.risks[one.risk] ?? one.risk, one]));
  const all = [...new Set([...findings.flatMap(({ risks }) => risks), ...general.keys()])];
  const risks = all.map((risk) => ({
    risk,
    general: general.has(risk),
    statements: general.get(risk)?.statements ?? [],
    citations: general.get(risk)?.citations ?? [],
    raisedBy: findings
      .filter((finding) => finding.risks.includes(risk))
      .map(({ rule, title, answer }) => ({ rule, title, answer })),
  }));
  return risks.toSorted((a, b) => certain(b) - certain(a) || b.raisedBy.length - a.raisedBy.length);
};

import { type Day, isoOf, latest, readDay } from './dates.ts';
import type { Procedure } from './knowledge.ts';
import type { Finding } from './report.ts';
import { rank } from './scale.ts';
import { type Applications, applierOf, onDay, type Sitting } from './sitting.ts';

/** The first day on which it may be looked at again, or the titles of what stands in the way of a date. */
export interface Earliest {
  readonly date: string | null;
  readonly inTheWay: readonly string[];
}

const DEFERRED = rank('deferred');

/** Findings that must have an end: those at clearance or graver, lifted ones by what they were. */
const binding = (findings: readonly Finding[]): readonly Finding[] =>
  findings.filter(({ disposition, lifted }) => rank(lifted?.from ?? disposition) >= rank('clearance-required'));

const dateOf = (finding: Finding): Day | null =>
  finding.until !== null && 'date' in finding.until ? readDay(finding.until.date) : null;

const refuses = (finding: Finding | null): boolean =>
  finding !== null && finding.answer === 'yes' && rank(finding.disposition) >= DEFERRED;

/** Whether something that refuses it today still does so on another day: a look at those rules alone. */
const standsInTheWay = (then: Sitting, procedure: Procedure, today: Applications): boolean => {
  const apply = applierOf(then, procedure);
  return today.applied.some(({ rule, finding }) => refuses(finding) && refuses(apply(rule).finding));
};

/**
 * A date only if every binding finding of today has one: then the first day on which the same facts give less than deferred.
 * It is a lower bound: "not before" (DESIGN, "Dates").
 */
export const earliestOf = (sitting: Sitting, procedure: Procedure, today: Applications): Earliest => {
  if (rank(today.decision.atLeast) < DEFERRED) return { date: null, inTheWay: [] };
  const open = binding(today.findings).filter((finding) => dateOf(finding) === null);
  if (open.length > 0) return { date: null, inTheWay: [...new Set(open.map(({ title }) => title))] };
  const last =
    latest(binding(today.findings).map((finding) => dateOf(finding) ?? sitting.record.day)) ?? sitting.record.day;
  for (let day = sitting.record.day + 1; day <= last; day += 1) {
    const then = onDay(sitting, day);
    if (standsInTheWay(then, procedure, today)) continue;
    if (rank(then.apply(procedure).decision.atLeast) < DEFERRED) return { date: isoOf(day), inTheWay: [] };
  }
  const then = onDay(sitting, last)
    .apply(procedure)
    .findings.filter(({ answer }) => answer === 'yes');
  return { date: null, inTheWay: [...new Set(then.map(({ title }) => title))] };
};

import type { Answer } from './answer.ts';
import { isWithin } from './area.ts';
import type { Clearance } from './chart.ts';
import type { DatedChart } from './dated-chart.ts';
import { type Day, isoOf, readSpan } from './dates.ts';
import type { Seen } from './evidence.ts';
import type { Lift, Ruling } from './knowledge.ts';
import type { ClearanceNote, LapsedNote } from './report.ts';
import type { Disposition } from './scale.ts';

/** A disposition after the clearances of its rule, with the note that explains it. */
export interface Lifted {
  readonly disposition: Disposition;
  readonly lifted: ClearanceNote | null;
  readonly lapsed: LapsedNote | null;
}

/** Its first and last day, both in, each as early as its date may mean; without an end, for the rule's own term. */
const daysOf = (clearance: Clearance, lift: Lift | null): { from: Day; through: Day } => {
  const from = readSpan(clearance.on).first;
  const through =
    clearance.until === undefined ? from + Math.max(0, (lift?.term ?? 1) - 1) : readSpan(clearance.until).first;
  return { from, through };
};

const noteOf = (clearance: Clearance, lift: Lift | null, from: Disposition): ClearanceNote => ({
  by: clearance.by,
  on: clearance.on,
  until: isoOf(daysOf(clearance, lift).through),
  from,
  ...(clearance.conditions !== undefined && clearance.conditions.length > 0 && { conditions: clearance.conditions }),
});

/** Whether a decision speaks of this procedure in the planned area. */
const speaksOf = (
  { decision, procedures, areas }: Clearance,
  procedure: string,
  { chart, knowledge }: DatedChart,
): boolean =>
  decision === 'refused' ||
  ((procedures === undefined || procedures.includes(procedure)) &&
    (areas === undefined || isWithin(knowledge, chart.planned?.[procedure]?.area, areas)));

/** The same thing said again: no new concept, area, product or end, no relapse, and not active where it was quiet. */
const isSaidAgain = (seen: Seen, before: readonly Seen[]): boolean =>
  !seen.returned &&
  before.some(
    ({ evidence: { concept, area }, use, quiet }) =>
      concept === seen.evidence.concept && area === seen.evidence.area && use === seen.use && (seen.quiet || !quiet),
  );

/**
 * It covers evidence of the concepts it names that was known on its day, and nothing that began or was reported later;
 * what was known then and is only said again later is still covered.
 */
const covers = (clearance: Clearance, evidence: readonly Seen[], day: Day): boolean => {
  const cleared = readSpan(clearance.on).first;
  const began = ({ evidence: { since } }: Seen): boolean => since !== null && readSpan(since).last > cleared;
  const told = ({ entry }: Seen): boolean => entry === null || entry <= (clearance.toldThrough ?? entry);
  const before = evidence.filter((seen) => (seen.known ?? day) <= cleared && told(seen));
  return (
    evidence.length > 0 &&
    evidence.every(
      (seen) =>
        seen.evidence.path.some((concept) => clearance.concepts.includes(concept)) &&
        (before.includes(seen) || isSaidAgain(seen, before)) &&
        !began(seen),
    )
  );
};

/** Why a clearance does not lower the finding on the day; null when it does. */
const failing = (
  clearance: Clearance,
  lift: Lift,
  evidence: readonly Seen[],
  day: Day,
): LapsedNote['because'] | null => {
  const { from, through } = daysOf(clearance, lift);
  if (from > day) return 'not-yet';
  if (!lift.by.includes(clearance.by)) return 'role';
  if (lift.after.length > 0 && !lift.after.includes(clearance.after ?? '')) return 'no-specialist';
  if (through < day) return 'expired';
  return covers(clearance, evidence, day) ? null : 'new-evidence';
};

/** The day of a decision: a clearance as early as its date may mean, a refusal as late as it can have been by now. */
const decidedOn = ({ decision, on }: Clearance, day: Day): Day => {
  const { first, last } = readSpan(on);
  return decision === 'cleared' ? first : Math.max(first, Math.min(last, day));
};

/** Whether those decided whom the rule wants to decide: the role, and the specialist before it where it wants two people. */
const isByRole = ({ by, after }: Clearance, lift: Lift): boolean =>
  lift.by.includes(by) && (lift.after.length === 0 || lift.after.includes(after ?? ''));

/** Whether no later agreement, by those who may give it, names all that a decision named. */
const isLastWord = (decision: Clearance, later: readonly Clearance[], lift: Lift | null): boolean =>
  !later.some(
    (one) =>
      lift !== null &&
      one.decision === 'cleared' &&
      isByRole(one, lift) &&
      decision.concepts.every((concept) => one.concepts.includes(concept)),
  );

/** The clearances and refusals of one rule that speak of the procedure, the newest first; of one day a refusal first, then what ends first. */
const decisionsOn = (rule: string, procedure: string, record: DatedChart, lift: Lift | null): readonly Clearance[] => {
  const { chart, day } = record;
  return (chart.clearances ?? [])
    .filter((clearance) => clearance.rule === rule && speaksOf(clearance, procedure, record))
    .toSorted(
      (a, b) =>
        decidedOn(b, day) - decidedOn(a, day) ||
        Number(a.decision === 'cleared') - Number(b.decision === 'cleared') ||
        daysOf(a, lift).through - daysOf(b, lift).through ||
        (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1),
    );
};

/**
 * Applies the clearances for a rule to its finding. A refusal makes it contraindicated until another decision; a clearance
 * given after any refusal, not replaced by a later one, and that holds, lowers it to what the rule says; one that does not is
 * named as lapsed. What is only possible is not lowered: the answer may be of something that the clearance does not cover
 * (DESIGN, "Lifts").
 */
export const applyLifts = (
  { rule, procedure, ruling }: { readonly rule: string; readonly procedure: string; readonly ruling: Ruling },
  { answer, evidence }: { readonly answer: Answer; readonly evidence: readonly Seen[] },
  record: DatedChart,
): Lifted => {
  const { disposition, lift } = ruling;
  const { day } = record;
  const own = decisionsOn(rule, procedure, record, lift);
  const given = own.filter((clearance) => readSpan(clearance.on).first <= day);
  const refusal = given.find((one, i) => one.decision === 'refused' && isLastWord(one, given.slice(0, i), lift));
  if (refusal !== undefined) {
    const lapsed = { ...noteOf(refusal, lift, disposition), until: refusal.until ?? null, because: 'refused' } as const;
    return { disposition: 'contraindicated', lifted: null, lapsed };
  }
  const refused = given.find(({ decision }) => decision === 'refused');
  const since = refused === undefined ? own : own.slice(0, own.indexOf(refused));
  const cleared = since.filter(({ decision }) => decision === 'cleared');
  const [newest] = cleared;
  if (newest === undefined || lift === null || answer !== 'yes') return { disposition, lifted: null, lapsed: null };
  const holding = cleared.find(
    (one) => failing(one, lift, evidence, day) === null && isLastWord(one, given.slice(0, given.indexOf(one)), lift),
  );
  if (holding !== undefined) return { disposition: lift.to, lifted: noteOf(holding, lift, disposition), lapsed: null };
  const because = failing(newest, lift, evidence, day) ?? 'expired';
  return { disposition, lifted: null, lapsed: { ...noteOf(newest, lift, disposition), because } };
};

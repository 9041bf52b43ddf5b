import type { Action, Clearance, ClearanceNote, Finding, Screening } from '@primum/engine';

/** What a clearance asks for, of the rule that it lowers. */
export interface Condition {
  readonly what: string;
  readonly title: string;
  readonly lifted: ClearanceNote;
}

/** What somebody must do, and has done by giving a clearance. */
export interface Met {
  readonly what: string;
  readonly action: Action;
  readonly lifted: ClearanceNote;
}

/** What there is to do for a person, once each. */
export interface Steps {
  /** What is still to be done, of the same words the strongest. */
  readonly open: readonly Action[];
  /** Each has to be met. */
  readonly conditions: readonly Condition[];
  readonly met: readonly Met[];
}

const STRENGTHS: readonly Action['strength'][] = ['must', 'should', 'may'];

/**
 * Actions once each: of the same words the strongest.
 * @example onceEach([...screening.actions, ...finding.actions])
 */
export const onceEach = (actions: readonly Action[]): readonly Action[] => {
  const strongest = new Map<string, Action>();
  for (const action of actions) {
    const other = strongest.get(action.what);
    if (other === undefined || STRENGTHS.indexOf(action.strength) < STRENGTHS.indexOf(other.strength))
      strongest.set(action.what, action);
  }
  return [...strongest.values()];
};

/** Who gave the clearance that lowers a finding: the role, and who assessed before where the rule wants two people. */
const giversOf = ({ rule, lifted }: Finding, clearances: readonly Clearance[]): readonly string[] => {
  if (lifted === null) return [];
  const given = clearances.filter(
    (one) => one.rule === rule && one.decision === 'cleared' && one.by === lifted.by && one.on === lifted.on,
  );
  return [lifted.by, ...given.flatMap(({ after }) => after ?? [])];
};

/** Whoever gave the clearance has done what they must do for it; what they should or may do besides is as open as before. */
const isMet = (action: Action, finding: Finding, clearances: readonly Clearance[]): boolean =>
  action.strength === 'must' && giversOf(finding, clearances).includes(action.who);

const conditionsOf = ({ title, lifted }: Finding): readonly Condition[] =>
  lifted === null ? [] : (lifted.conditions ?? []).map((what) => ({ what, title, lifted }));

/** The first of each that say the same, of those that are not said elsewhere. */
const firstOf = <T extends { readonly what: string }>(
  all: readonly T[],
  elsewhere: readonly { readonly what: string }[],
) =>
  all.filter(
    ({ what }, at) => all.findIndex((one) => one.what === what) === at && !elsewhere.some((one) => one.what === what),
  );

/**
 * What there is to do for this person: the actions of what was found, the conditions of the clearances that lower it, and what such
 * a clearance has done already. What another finding, or every session, still asks for stays open.
 * @param clearances of the chart that was screened
 * @example stepsOf(report.screenings, chart.clearances).conditions.map(({ what }) => what)
 */
export const stepsOf = (screenings: readonly Screening[], clearances: readonly Clearance[] = []): Steps => {
  const found = screenings.flatMap(({ findings }) => findings.filter(({ answer }) => answer === 'yes'));
  const each = found.flatMap((finding) =>
    finding.actions.map((action) => ({ action, lifted: isMet(action, finding, clearances) ? finding.lifted : null })),
  );
  const always = screenings.flatMap(({ actions }) => actions);
  const conditions = firstOf(found.flatMap(conditionsOf), []);
  const open = onceEach(each.flatMap(({ action, lifted }) => (lifted === null ? [action] : [])));
  const met = each.flatMap(({ action, lifted }) => (lifted === null ? [] : [{ what: action.what, action, lifted }]));
  return { open: firstOf(open, conditions), conditions, met: firstOf(met, [...open, ...conditions, ...always]) };
};

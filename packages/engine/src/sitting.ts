import { inArea } from './area.ts';
import type { Chart, Planned } from './chart.ts';
import { type Attempt, attempt } from './criterion/attempt.ts';
import { readsPlan } from './criterion/reads-plan.ts';
import { type Plan, resolver, settingOf } from './criterion/test.ts';
import { type DatedChart, dateChart } from './dated-chart.ts';
import type { Day } from './dates.ts';
import { type Decision, decide } from './decide.ts';
import { type Applied, applyRule, columnFor } from './finding.ts';
import type { Hierarchy } from './hierarchy.ts';
import type { Category, Column, Criterion, Knowledge, Procedure, Rule, Texts } from './knowledge.ts';
import type { Finding } from './report.ts';
import { type Resolution } from './resolve.ts';
import { rank } from './scale.ts';

/** One chart under one knowledge on one day: each concept answered once, each rule tested once for all plans that are alike. */
export interface Sitting {
  readonly knowledge: Knowledge;
  readonly texts: Texts;
  readonly record: DatedChart;
  readonly asserted: readonly Category[];
  readonly resolve: (concept: string) => Resolution;
  /** Tests a rule for a plan, on what stands in the planned area alone where its column says so. */
  readonly test: (rule: Rule, plan: Plan, column: Column) => Attempt;
}

/** All rules applied for one procedure, and the decision. */
export interface Applications {
  readonly applied: readonly Applied[];
  readonly findings: readonly Finding[];
  readonly decision: Decision;
}

/** A record as a whole, or as it is in one area, with its own resolver. */
type View = Pick<Sitting, 'record' | 'resolve'>;

/** The views of a record by the planned area; one for all areas that take nothing away. */
const viewer = (whole: View): ((area: string | undefined) => View) => {
  const known = new Map<string | undefined, View>();
  return (area) => {
    const found = known.get(area);
    if (found !== undefined) return found;
    const record = inArea(whole.record, area);
    const view = record === whole.record ? whole : { record, resolve: resolver(record) };
    known.set(area, view);
    return view;
  };
};

/** Tests each criterion once for all plans of the same mixture, materials and area: nothing else of a plan is read by one. */
const tester = (whole: View): Sitting['test'] => {
  const known = new Map<Criterion, Map<string, Attempt>>();
  const viewOf = viewer(whole);
  return (rule, plan, column) => {
    const { planned, materials } = plan;
    const { record, resolve } = column.kind === 'ruling' && column.area !== null ? viewOf(planned.area) : whole;
    const area = record === whole.record ? null : planned.area;
    const key = readsPlan(rule.criterion) ? JSON.stringify([planned.components, materials, area]) : `${area}`;
    const tested = known.get(rule.criterion) ?? new Map<string, Attempt>();
    known.set(rule.criterion, tested);
    const found = tested.get(key) ?? attempt(settingOf(record, plan, resolve), rule.criterion);
    tested.set(key, found);
    return found;
  };
};

/** Sits down with a chart on a day. `asserted` are the categories that the caller takes as complete. */
export const sit = (
  knowledge: Knowledge,
  chart: Chart,
  day: Day,
  asserted: readonly Category[],
  texts: Texts,
  hierarchy?: Hierarchy,
): Sitting => {
  const record = dateChart(knowledge, chart, day, asserted, hierarchy);
  const resolve = resolver(record);
  return { knowledge, texts, record, asserted, resolve, test: tester({ record, resolve }) };
};

/** The same chart on another day. */
export const onDay = ({ knowledge, record, asserted, texts }: Sitting, day: Day): Sitting =>
  sit(knowledge, record.chart, day, asserted, texts, record.hierarchy);

const order = (a: Finding, b: Finding): number =>
  rank(b.disposition) - rank(a.disposition) || (a.answer === b.answer ? 0 : a.answer === 'yes' ? -1 : 1);

/** What is planned of a procedure; where its plan names no area, the one area that the plans of the chart name. */
const planFor = ({ planned = {} }: Chart, procedure: string): Planned => {
  const own = planned[procedure] ?? {};
  const areas = [...new Set(Object.values(planned).flatMap(({ area }) => area ?? []))];
  const [area] = areas;
  return own.area !== undefined || area === undefined || areas.length > 1 ? own : { ...own, area };
};

/** Applies one rule for a procedure as it is planned. */
export const applyOne = (sitting: Sitting, procedure: Procedure, rule: Rule): Applied => {
  const { record, texts } = sitting;
  const planned = planFor(record.chart, procedure.id);
  const column = columnFor(rule, procedure.id, planned);
  return applyRule(
    rule,
    column,
    procedure.id,
    record,
    sitting.test(rule, { planned, materials: procedure.materials }, column),
    texts,
  );
};

/** Applies every rule for a procedure; no first hit. Findings gravest first, certain before possible. */
export const applyAll = (sitting: Sitting, procedure: Procedure): Applications => {
  const applied = sitting.knowledge.rules.map((rule) => applyOne(sitting, procedure, rule));
  const findings = applied
    .map(({ finding }) => finding)
    .filter((finding) => finding !== null)
    .toSorted(order);
  return { applied, findings, decision: decide(findings, procedure.complete) };
};

import { inArea } from './area.ts';
import type { Chart, Planned } from './chart.ts';
import { type Attempt, attempt } from './criterion/attempt.ts';
import { readsPlan } from './criterion/reads-plan.ts';
import { type Plan, resolver, settingOf } from './criterion/test.ts';
import { type DatedChart, dateChart } from './dated-chart.ts';
import type { Day } from './dates.ts';
import { type Decision, decide } from './decide.ts';
import { type Applied, applyRule, columnFor } from './finding.ts';
import type { Category, Column, Criterion, Knowledge, Procedure, Rule, Texts } from './knowledge.ts';
import { remember } from './remember.ts';
import type { Finding } from './report.ts';
import type { Resolution } from './resolve.ts';
import { rank } from './scale.ts';

/** One chart under one knowledge on one day: each concept answered once, each rule tested once for all plans that are alike. */
export interface Sitting {
  readonly knowledge: Knowledge;
  readonly texts: Texts;
  readonly record: DatedChart;
  readonly asserted: readonly Category[];
  readonly resolve: (concept: string) => Resolution;
  /** Tests a rule for a plan, on what stands in the planned area alone where its column says so. */
  readonly test: (plan: Plan) => (rule: Rule, column: Column) => Attempt;
  /** Every rule applied for a procedure as it is planned. */
  readonly apply: (procedure: Procedure) => Applications;
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
const viewer = (whole: View): ((area: string | undefined) => View) =>
  remember((area) => {
    const record = inArea(whole.record, area);
    return record === whole.record ? whole : { record, resolve: resolver(record) };
  });

/** Tests each criterion once for all plans of the same mixture, materials and area: nothing else of a plan is read by one. */
const tester = (whole: View): Sitting['test'] => {
  const viewOf = viewer(whole);
  const testedOf = remember((criterion: Criterion) => ({
    reads: readsPlan(criterion),
    tested: new Map<string, Attempt>(),
  }));
  return (plan) => {
    const { planned, materials } = plan;
    const mixture = JSON.stringify([planned.components, materials]);
    const keyOf = remember((area: string | null) => ({ ofPlan: `${mixture} ${area}`, ofRecord: `${area}` }));
    return ({ criterion }, column) => {
      const { record, resolve } = column.kind === 'ruling' && column.area !== null ? viewOf(planned.area) : whole;
      const { ofPlan, ofRecord } = keyOf(record === whole.record ? null : (planned.area ?? null));
      const { reads, tested } = testedOf(criterion);
      const key = reads ? ofPlan : ofRecord;
      const found = tested.get(key) ?? attempt(settingOf(record, plan, resolve), criterion);
      tested.set(key, found);
      return found;
    };
  };
};

const order = (a: Finding, b: Finding): number =>
  rank(b.disposition) - rank(a.disposition) || (a.answer === b.answer ? 0 : a.answer === 'yes' ? -1 : 1);

/** What is planned of a procedure; where its plan names no area, the one area that the plans of the chart name. */
const planFor = ({ planned = {} }: Chart, procedure: string): Planned => {
  const own = planned[procedure] ?? {};
  const areas = [...new Set(Object.values(planned).flatMap(({ area }) => area ?? []))];
  const [area] = areas;
  return own.area !== undefined || area === undefined || areas.length > 1 ? own : { ...own, area };
};

/** What applies one rule after another for a procedure as it is planned. */
export const applierOf = (
  { record, texts, test }: Omit<Sitting, 'apply'>,
  { id, materials }: Procedure,
): ((rule: Rule) => Applied) => {
  const planned = planFor(record.chart, id);
  const tested = test({ planned, materials });
  return (rule) => {
    const column = columnFor(rule, id, planned);
    return applyRule(rule, column, id, record, tested(rule, column), texts);
  };
};

/** Applies every rule for a procedure; no first hit. Findings gravest first, certain before possible. */
const applyAll = (sitting: Omit<Sitting, 'apply'>, procedure: Procedure): Applications => {
  const applied = sitting.knowledge.rules.map(applierOf(sitting, procedure));
  const findings = applied
    .map(({ finding }) => finding)
    .filter((finding) => finding !== null)
    .toSorted(order);
  return { applied, findings, decision: decide(findings, procedure.complete) };
};

/** Sits down with a chart on a day. `asserted` are the categories that the caller takes as complete. */
export const sit = (
  knowledge: Knowledge,
  chart: Chart,
  day: Day,
  asserted: readonly Category[],
  texts: Texts,
): Sitting => {
  const record = dateChart(knowledge, chart, day, asserted);
  const resolve = resolver(record);
  const sitting = { knowledge, texts, record, asserted, resolve, test: tester({ record, resolve }) };
  return { ...sitting, apply: remember((procedure) => applyAll(sitting, procedure)) };
};

/** The same chart on another day. */
export const onDay = ({ knowledge, record, asserted, texts }: Sitting, day: Day): Sitting =>
  sit(knowledge, record.chart, day, asserted, texts);

import type { Chart, Planned } from './chart.ts';
import { type Attempt, attempt } from './criterion/attempt.ts';
import { resolver, settingOf } from './criterion/test.ts';
import { type DatedChart, dateChart } from './dated-chart.ts';
import type { Day } from './dates.ts';
import { type Decision, decide } from './decide.ts';
import { type Applied, applyRule } from './finding.ts';
import type { Category, Knowledge, Procedure, Rule, Texts } from './knowledge.ts';
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
  readonly test: (rule: Rule, planned: Planned) => Attempt;
}

/** All rules applied for one procedure, and the decision. */
export interface Applications {
  readonly applied: readonly Applied[];
  readonly findings: readonly Finding[];
  readonly decision: Decision;
}

/** Tests each rule once for all plans of the same mixture: nothing else of a plan is read by a criterion. */
const tester = (record: DatedChart, resolve: Sitting['resolve']): Sitting['test'] => {
  const known = new Map<string, Attempt>();
  return (rule, planned) => {
    const key = JSON.stringify([rule.id, rule.criterion, planned.components]);
    const fresh = known.get(key) ?? attempt(settingOf(record, planned, resolve), rule.criterion);
    known.set(key, fresh);
    return fresh;
  };
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
  return { knowledge, texts, record, asserted, resolve, test: tester(record, resolve) };
};

/** The same chart on another day. */
export const onDay = ({ knowledge, record, asserted, texts }: Sitting, day: Day): Sitting =>
  sit(knowledge, record.chart, day, asserted, texts);

const order = (a: Finding, b: Finding): number =>
  rank(b.disposition) - rank(a.disposition) || (a.answer === b.answer ? 0 : a.answer === 'yes' ? -1 : 1);

/** Applies every rule for a procedure; no first hit. Findings gravest first, certain before possible. */
export const applyAll = (sitting: Sitting, procedure: Procedure): Applications => {
  const { knowledge, record, texts } = sitting;
  const planned = record.chart.planned?.[procedure.id] ?? {};
  const applied = knowledge.rules.map((rule) =>
    applyRule(rule, procedure.id, record, sitting.test(rule, planned), texts),
  );
  const findings = applied
    .map(({ finding }) => finding)
    .filter((finding) => finding !== null)
    .toSorted(order);
  return { applied, findings, decision: decide(findings, procedure.complete) };
};

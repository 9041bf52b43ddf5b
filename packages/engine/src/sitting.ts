import type { Chart } from './chart.ts';
import { resolver, settingOf } from './criterion/test.ts';
import type { Day } from './dates.ts';
import { type Decision, decide } from './decide.ts';
import { type Applied, applyRule } from './finding.ts';
import type { Category, Knowledge, Procedure, Texts } from './knowledge.ts';
import { type Record, readRecord } from './record.ts';
import type { Finding } from './report.ts';
import { type Resolution } from './resolve.ts';
import { rank } from './scale.ts';

/** One chart under one knowledge on one day, with each concept answered once for all rules and procedures. */
export interface Sitting {
  readonly knowledge: Knowledge;
  readonly texts: Texts;
  readonly record: Record;
  readonly asserted: readonly Category[];
  readonly resolve: (concept: string) => Resolution;
}

/** All rules applied for one procedure, and the decision. */
export interface Applications {
  readonly applied: readonly Applied[];
  readonly findings: readonly Finding[];
  readonly decision: Decision;
}

/** Sits down with a chart on a day. `asserted` are the categories that the caller takes as complete. */
export const sit = (
  knowledge: Knowledge,
  chart: Chart,
  day: Day,
  asserted: readonly Category[],
  texts: Texts,
): Sitting => {
  const record = readRecord(knowledge, chart, day, asserted);
  return { knowledge, texts, record, asserted, resolve: resolver(record) };
};

/** The same chart on another day. */
export const onDay = ({ knowledge, record, asserted, texts }: Sitting, day: Day): Sitting =>
  sit(knowledge, record.chart, day, asserted, texts);

const order = (a: Finding, b: Finding): number =>
  rank(b.disposition) - rank(a.disposition) || (a.answer === b.answer ? 0 : a.answer === 'yes' ? -1 : 1);

/** Applies every rule for a procedure; no first hit. Findings gravest first, certain before possible. */
export const applyAll = (sitting: Sitting, procedure: Procedure): Applications => {
  const { knowledge, record, resolve, texts } = sitting;
  const setting = settingOf(record, record.chart.planned?.[procedure.id] ?? {}, resolve);
  const applied = knowledge.rules.map((rule) => applyRule(rule, procedure.id, setting, texts));
  const findings = applied
    .map(({ finding }) => finding)
    .filter((finding) => finding !== null)
    .toSorted(order);
  return { applied, findings, decision: decide(findings) };
};

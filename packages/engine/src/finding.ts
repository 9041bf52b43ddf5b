import type { Answer } from './answer.ts';
import type { Planned } from './chart.ts';
import type { Attempt } from './criterion/attempt.ts';
import type { Tested } from './criterion/tested.ts';
import type { DatedChart } from './dated-chart.ts';
import { freeFrom, isoOf, latest } from './dates.ts';
import type { Column, Rule, Ruling, Texts } from './knowledge.ts';
import { applyLifts, type Lifted } from './lift.ts';
import { remember } from './remember.ts';
import type { Finding, Until } from './report.ts';

/** A rule applied to a record for one procedure: its finding, when it is answered yes or unknown, and what to ask. */
export interface Applied {
  readonly rule: Rule;
  readonly column: Column;
  readonly answer: Answer;
  readonly finding: Finding | null;
  readonly asks: readonly string[];
  readonly components: readonly string[];
  /** Answered no for want of anything to look at. */
  readonly moot: boolean;
}

/** The day on which it is over, where every use it rests on has ended; otherwise the event, with the days after it. */
const untilOf = (ruling: Ruling, tested: Tested, texts: Texts): Until | null => {
  if (ruling.until === null) return null;
  const { event, days, months } = ruling.until;
  const window = days !== null ? { free: days } : months !== null ? { months } : null;
  const ends = tested.evidence.map(({ end }) => end);
  const known = ends.filter((end) => end !== null);
  if (window !== null && tested.answer === 'yes' && known.length > 0 && known.length === ends.length)
    return { date: isoOf(latest(known.map((end) => freeFrom(end, window))) ?? 0) };
  const text = texts.events[event] ?? event;
  return days !== null && days > 0
    ? { event: text, days }
    : months !== null
      ? { event: text, months }
      : { event: text };
};

/** Whether the source names what was found, or its group as a whole. */
const isNamed = (ruling: Ruling, tested: Tested): boolean =>
  ruling.named === null ||
  tested.evidence.length === 0 ||
  tested.evidence.some(({ evidence: { path } }) => path.length === 1 || path.some((id) => ruling.named?.includes(id)));

/** What a ruling says in words, whoever it is found for. */
const wordsOf = remember(
  (texts: Texts) =>
    remember(
      (ruling: Ruling): Pick<Finding, 'while' | 'risks' | 'actions'> => ({
        while: ruling.while === null ? null : (texts.whiles[ruling.while] ?? ruling.while),
        risks: ruling.risks.map((risk) => texts.risks[risk] ?? risk),
        actions: ruling.actions.map((action) => ({ ...action, what: texts.actions[action.what] ?? action.what })),
      }),
      new WeakMap(),
    ),
  new WeakMap(),
);

/** The words of the knowledge; of a ruling that a clinic added, the clinic's reason. */
const whyOf = ({ stricter }: Ruling, why: string | undefined): string =>
  stricter?.from === 'not-addressed' ? stricter.reason : (why ?? '');

/** An extension that a clinic switched off stays a precaution. */
const OFF: Lifted = Object.freeze({ disposition: 'precautions', lifted: null, lapsed: null });

const findingOf = (
  rule: Rule,
  ruling: Ruling,
  procedure: string,
  record: DatedChart,
  { tested, error }: Attempt,
  texts: Texts,
): Finding => {
  const text = texts.rules[rule.id];
  const words = wordsOf(texts)(ruling);
  const lifts = applyLifts({ rule: rule.id, procedure, ruling }, tested, record);
  const off = ruling.off !== null && lifts.lapsed?.because !== 'refused';
  const { disposition, lifted, lapsed } = off ? OFF : lifts;
  return {
    rule: rule.id,
    title: text?.title ?? rule.id,
    answer: tested.answer === 'yes' ? 'yes' : 'unknown',
    disposition,
    lifted,
    lapsed,
    origin: ruling.origin,
    sure: ruling.sure,
    named: isNamed(ruling, tested),
    while: words.while,
    until: untilOf(ruling, tested, texts),
    why: whyOf(ruling, text?.why[procedure]),
    risks: words.risks,
    evidence: tested.evidence.map((seen) => seen.evidence),
    statements: ruling.statements,
    citations: ruling.citations,
    basis: ruling.basis,
    actions: words.actions,
    off: off ? ruling.off : null,
    stricter: ruling.stricter ?? null,
    error,
  };
};

/**
 * What a rule says of a procedure as it is planned: that of the planned type where the rule tells types apart.
 * @example columnFor(rule, 'some-procedure', { type: 'gentle' }).kind // 'ruling'
 */
export const columnFor = (rule: Rule, procedure: string, { type }: Planned): Column => {
  const column = rule.columns[procedure] ?? { kind: 'not-addressed' };
  if (column.kind !== 'ruling' || type === undefined || !Object.hasOwn(column.types, type)) return column;
  return column.types[type] ?? column;
};

/**
 * What a rule that was tested on a record says of one procedure in the column given.
 * @example applyRule(rule, column, 'some-procedure', record, attempt(setting, rule.criterion), texts).answer // 'yes', 'no' or 'unknown'
 */
export const applyRule = (
  rule: Rule,
  column: Column,
  procedure: string,
  record: DatedChart,
  found: Attempt,
  texts: Texts,
): Applied => {
  const { answer, asks, components, moot } = found.tested;
  const shown = column.kind === 'ruling' && answer !== 'no';
  const finding = shown ? findingOf(rule, column, procedure, record, found, texts) : null;
  return { rule, column, answer, finding, asks: shown ? asks : [], components, moot };
};

import type { DatedChart } from './dated-chart.ts';
import type { Mark } from './mark.ts';
import type { EvidenceKind } from './report.ts';

/** What an answer given later may settle; an unconfirmed diagnosis and an open end are not among it. */
const SETTLED: readonly EvidenceKind[] = [
  'unknown',
  'stale-no',
  'not-understood',
  'broader-yes',
  'between-result',
  'unclear-result',
  'age',
];

/**
 * A fresh `no` of the concept itself, or at or above what raised it, given on or after that day, settles an explicit unknown,
 * a stale `no`, an entry nobody understood, a result that says neither; a broader yes is settled by a `no` of the concept itself.
 * A normal result settles only what was raised on a day before it. Nothing else is settled.
 */
export const isSettled = (record: DatedChart, raised: Mark, marks: readonly Mark[], concept: string): boolean => {
  const { kind } = raised.seen.evidence;
  const stale = kind === 'stale-no';
  if (!SETTLED.includes(kind)) return false;
  const from = raised.day ?? (stale ? Number.NEGATIVE_INFINITY : record.day);
  return marks.some(
    (no) =>
      (no.says === 'no' || no.says === 'no-below') &&
      no.settles &&
      no.day !== null &&
      (no.seen.evidence.kind === 'normal-result' ? no.day > from : no.day >= from) &&
      (no.about === concept || (kind !== 'broader-yes' && record.hierarchy.isAtOrAbove(no.about, raised.about))),
  );
};

/** What was left open on the very day of a `no` that settled it: both are shown. */
export const contested = (marks: readonly Mark[], no: readonly Mark[]): readonly Mark[] =>
  marks.filter(
    ({ says, day, seen }) =>
      says === 'unclear' && seen.evidence.kind === 'unknown' && no.some((one) => one.day === day),
  );

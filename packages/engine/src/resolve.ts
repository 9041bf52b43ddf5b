import type { Answer } from './answer.ts';
import { cannotConcern } from './concern.ts';
import type { DatedChart } from './dated-chart.ts';
import { type Seen, seenOther, tidy } from './evidence.ts';
import { conceptOf } from './hierarchy.ts';
import type { Criterion } from './knowledge.ts';
import { type Mark, mark } from './mark.ts';
import { marksOf } from './marks.ts';
import { contested, isSettled } from './settle.ts';

/** The answer for one concept on one day, what it rests on, what speaks against it, and uses of it that are over. */
export interface Resolution {
  readonly answer: Answer;
  readonly evidence: readonly Seen[];
  readonly against: readonly Seen[];
  readonly ended: readonly Seen[];
}

const resolution = (
  answer: Answer,
  marks: readonly Mark[],
  against: readonly Mark[],
  ended: readonly Mark[],
): Resolution => ({
  answer,
  evidence: tidy(marks.map(({ seen }) => seen)),
  against: tidy(against.map(({ seen }) => seen)),
  ended: tidy(ended.map(({ seen }) => seen)),
});

/**
 * The answer for one concept on the record's day: the first line of DESIGN, "Answers", that holds.
 * `test` answers a criterion, for thresholds that depend on one.
 */
export const resolve = (record: DatedChart, id: string, test: (criterion: Criterion) => Answer): Resolution => {
  const concept = conceptOf(record.knowledge, id);
  const marks = marksOf(record, concept, test);
  const says = (what: Mark['says']): readonly Mark[] => marks.filter((one) => one.says === what);
  const [yes, no, ended] = [says('yes'), says('no'), says('ended')];
  const open = says('unclear').filter((raised) => !isSettled(record, raised, marks, id));
  if (yes.length > 0) return resolution('yes', yes, no, ended);

  const spoken = marks.some(
    ({ about, seen }) => seen.evidence.kind !== 'stale-no' && record.hierarchy.isAtOrAbove(id, about),
  );
  if (!spoken && cannotConcern(record, concept))
    return resolution('no', [mark('no', id, record.day, seenOther(id, [id], 'cannot-concern', {}))], [], []);

  if (open.length > 0) return resolution('unknown', open, no, ended);
  if (no.length > 0) return resolution('no', no, contested(marks, no), ended);
  const closed = concept.silence === 'no' || (concept.silence === 'unknown' && record.complete.has(concept.category));
  return resolution(closed ? 'no' : 'unknown', [], [], ended);
};

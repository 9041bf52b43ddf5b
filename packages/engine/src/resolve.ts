import type { Answer } from './answer.ts';
import { type DatedChart, stanceIn } from './dated-chart.ts';
import { ageOn, type Day, readSpan } from './dates.ts';
import { type Seen, seenOther, seenWord, tidy } from './evidence.ts';
import { conceptOf, isAtOrAbove, pathUp } from './hierarchy.ts';
import type { Concept, Criterion } from './knowledge.ts';
import type { EvidenceKind } from './report.ts';
import { readResults } from './results.ts';
import type { Word } from './word.ts';

/** The answer for one concept on one day, what it rests on, what speaks against it, and uses of it that are over. */
export interface Resolution {
  readonly answer: Answer;
  readonly evidence: readonly Seen[];
  readonly against: readonly Seen[];
  readonly ended: readonly Seen[];
}

/** Something that speaks of the concept. `about` is the concept recorded, `day` when it was said (null: nobody knows). */
interface Mark {
  readonly says: 'yes' | 'no' | 'no-below' | 'unclear' | 'ended';
  readonly about: string;
  readonly day: Day | null;
  readonly settles: boolean;
  readonly seen: Seen;
}

const mark = (says: Mark['says'], about: string, day: Day | null, seen: Seen, settles = true): Mark => ({
  says,
  about,
  day,
  settles,
  seen,
});

/** A `no` at or above the concept: it holds from the day it was given through its shelf life. */
const markNo = (word: Word, concept: Concept, path: readonly string[], day: Day): Mark => {
  const given = word.on?.first ?? null;
  const future = (given !== null && given > day) || (word.since !== null && word.since.first > day);
  const fresh = given !== null && !future && day - given <= concept.shelfLife;
  const kind: EvidenceKind = fresh ? 'no' : future ? 'future' : 'stale-no';
  return mark(fresh ? 'no' : 'unclear', word.concept, given, seenWord(word, path, kind), word.settles);
};

const markYes = (record: DatedChart, word: Word, path: readonly string[], broader: boolean): readonly Mark[] => {
  const stance = stanceIn(record, word, path);
  const at = (says: Mark['says'], kind: EvidenceKind, end: Day | null): readonly Mark[] => [
    mark(says, word.concept, word.on?.last ?? null, seenWord(word, path, kind, end)),
  ];
  if (stance.says === 'unclear') return at('unclear', stance.kind, null);
  if (stance.says === 'over') return broader || stance.end === null ? [] : at('ended', 'ended', stance.end);
  const end = word.end !== null && word.end <= record.day ? word.end : null;
  if (!broader) return at('yes', 'yes', end);
  const asked = conceptOf(record.knowledge, path.at(-1) ?? word.concept);
  return asked.silence === 'never-no' ? [] : at('unclear', 'broader-yes', null);
};

const markWord = (record: DatedChart, word: Word, concept: Concept): readonly Mark[] => {
  const up = pathUp(record.knowledge, word.concept, concept.id);
  const down = up === null ? pathUp(record.knowledge, concept.id, word.concept) : null;
  const path = up ?? down?.toReversed() ?? null;
  if (path === null) return [];
  if (word.answer === 'yes') return markYes(record, word, path, up === null);
  const day = word.on?.last ?? null;
  if (word.answer === 'unknown' || word.unconfirmed)
    return [mark('unclear', word.concept, day, seenWord(word, path, word.unconfirmed ? 'unconfirmed' : 'unknown'))];
  const no = markNo(word, concept, path, record.day);
  if (up === null && concept.silence === 'never-no' && no.says === 'no') return [];
  const below = up !== null && word.concept !== concept.id;
  return below && no.says === 'no' ? [{ ...no, says: 'no-below' }] : [no];
};

/** Entries that nobody could place raise the one concept that is otherwise always no. */
const markEntries = (record: DatedChart, concept: Concept): readonly Mark[] =>
  concept.silence !== 'no'
    ? []
    : (record.chart.notUnderstood ?? [])
        .filter(({ counts }) => counts !== false)
        .map((entry) => {
          const seen = seenOther(concept.id, [concept.id], 'not-understood', {
            ...entry,
            said: entry.text ?? entry.code,
          });
          return mark('unclear', concept.id, entry.on === undefined ? null : readSpan(entry.on).last, seen);
        });

const markResults = (record: DatedChart, concept: Concept, test: (criterion: Criterion) => Answer): readonly Mark[] =>
  readResults(record.knowledge, record.chart, concept.id, record.day, test).flatMap((reading) => {
    const says = reading.kind === 'result' ? 'yes' : reading.kind === 'normal-result' ? 'no' : 'unclear';
    return says === 'no' && reading.concept !== concept.id
      ? []
      : [mark(says, reading.concept, reading.day, reading.seen)];
  });

/** Whether it cannot concern this patient, whatever a partial birth date may still mean. */
const cannotConcern = (record: DatedChart, concept: Concept): boolean => {
  const { sex, birthDate } = record.chart.patient;
  const { cannotConcern: limits } = concept;
  if (limits === null) return false;
  const born = birthDate === undefined ? null : ageOn(readSpan(birthDate), record.day);
  const age = born !== null && born.youngest < 0 ? null : born;
  return (
    (limits.sex !== undefined && limits.sex === sex) ||
    (limits.under !== undefined && age !== null && age.oldest < limits.under) ||
    (limits.over !== undefined && age !== null && age.youngest > limits.over)
  );
};

const SETTLED: readonly EvidenceKind[] = [
  'unknown',
  'stale-no',
  'not-understood',
  'broader-yes',
  'between-result',
  'unclear-result',
];

/**
 * A fresh `no` of the concept itself, or at or above what raised it, given on or after that day, settles an explicit unknown,
 * a stale `no`, an entry nobody understood, a result that says neither; a broader yes is settled by a `no` of the concept itself.
 * A normal result settles only what was raised on a day before it. Nothing else is settled.
 */
const isSettled = (record: DatedChart, raised: Mark, marks: readonly Mark[], concept: string): boolean => {
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
      (no.about === concept || (kind !== 'broader-yes' && isAtOrAbove(record.knowledge, no.about, raised.about))),
  );
};

/** What was left open on the very day of a `no` that settled it: both are shown. */
const contested = (marks: readonly Mark[], no: readonly Mark[]): readonly Mark[] =>
  marks.filter(
    ({ says, day, seen }) =>
      says === 'unclear' && seen.evidence.kind === 'unknown' && no.some((one) => one.day === day),
  );

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
  const marks = [
    ...record.words.flatMap((word) => markWord(record, word, concept)),
    ...markResults(record, concept, test),
    ...markEntries(record, concept),
  ];
  const says = (what: Mark['says']): readonly Mark[] => marks.filter((one) => one.says === what);
  const [yes, no, ended] = [says('yes'), says('no'), says('ended')];
  const open = says('unclear').filter((raised) => !isSettled(record, raised, marks, id));
  if (yes.length > 0) return resolution('yes', yes, no, ended);

  const spoken = marks.some(
    ({ about, seen }) => seen.evidence.kind !== 'stale-no' && isAtOrAbove(record.knowledge, id, about),
  );
  if (!spoken && cannotConcern(record, concept))
    return resolution('no', [mark('no', id, record.day, seenOther(id, [id], 'cannot-concern', {}))], [], []);

  if (open.length > 0) return resolution('unknown', open, no, ended);
  if (no.length > 0) return resolution('no', no, contested(marks, no), ended);
  const closed = concept.silence === 'no' || (concept.silence === 'unknown' && record.complete.has(concept.category));
  return resolution(closed ? 'no' : 'unknown', [], [], ended);
};

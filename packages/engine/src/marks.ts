import { isOutgrown, markAge } from './age.ts';
import type { Answer } from './answer.ts';
import { type DatedChart, stanceIn } from './dated-chart.ts';
import { type Day, readSpan } from './dates.ts';
import { seenOther, seenWord } from './evidence.ts';
import { conceptOf } from './hierarchy.ts';
import type { Concept, Criterion } from './knowledge.ts';
import { type Mark, mark } from './mark.ts';
import type { EvidenceKind } from './report.ts';
import { readResults } from './results.ts';
import type { Word } from './word.ts';

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
  return asked.silence === 'never-no' || !asked.raisedByBroader ? [] : at('unclear', 'broader-yes', null);
};

const markWord = (record: DatedChart, word: Word, concept: Concept): readonly Mark[] => {
  const up = record.hierarchy.pathUp(word.concept, concept.id);
  const down = up === null ? record.hierarchy.pathUp(concept.id, word.concept) : null;
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
  readResults(record, concept.id, test).flatMap((reading) => {
    const says = reading.kind === 'result' ? 'yes' : reading.kind === 'normal-result' ? 'no' : 'unclear';
    return says === 'no' && reading.concept !== concept.id
      ? []
      : [mark(says, reading.concept, reading.day, reading.seen)];
  });

/** Everything in a record that speaks of a concept: words of it, below it and above it; results; entries nobody placed. */
export const marksOf = (
  record: DatedChart,
  concept: Concept,
  test: (criterion: Criterion) => Answer,
): readonly Mark[] => [
  ...record.words
    .filter((word) => !isOutgrown(record, concept, word))
    .flatMap((word) => markWord(record, word, concept)),
  ...markResults(record, concept, test),
  ...markEntries(record, concept),
  ...markAge(record, concept),
];

import type { Chart, Fact } from './chart.ts';
import { type Day, latest } from './dates.ts';
import { conceptOf, type Hierarchy, hierarchyOf } from './hierarchy.ts';
import type { Category, Concept, Knowledge } from './knowledge.ts';
import { type Stance, stanceOn } from './lasting.ts';
import { dayOfYes, isMalformed, readWord, type Word } from './word.ts';

/** A chart as it is read on one day: its words, what they became, and which categories are complete. */
export interface DatedChart {
  readonly knowledge: Knowledge;
  readonly chart: Chart;
  readonly day: Day;
  readonly complete: ReadonlySet<Category>;
  readonly words: readonly Word[];
  readonly hierarchy: Hierarchy;
}

type Words = readonly Word[];
type WhenEnded = NonNullable<Concept['whenEnded']>;

/** A `no` that holds on the day: said by then, begun by then, and confirmed. */
const denies = (word: Word, day: Day): boolean =>
  word.answer === 'no' &&
  !word.unconfirmed &&
  word.on !== null &&
  word.on.first <= day &&
  (word.since === null || word.since.first <= day);

/** A later `no` at or above the concept, or a later end of the same concept: the newest dated word wins. */
const endOfEpisode = (
  hierarchy: Hierarchy,
  word: Word,
  words: Words,
  day: Day,
  from: Day,
  asked: Concept,
): readonly Day[] =>
  words.flatMap((other) => {
    const broad = other.concept !== asked.id && other.concept !== word.concept;
    const above = hierarchy.pathUp(word.concept, other.concept) !== null;
    const no = denies(other, day) && above && !(broad && (asked.silence === 'never-no' || asked.throughout));
    if (no && other.on !== null && other.on.first > from) return [Math.min(other.on.last, day)];
    const same = other.concept === word.concept && other.fact.area === word.fact.area;
    const over = other.answer === 'yes' && !other.unconfirmed && !isMalformed(other) && same;
    return over && other.endFirst !== null && other.end !== null && other.end < day && other.endFirst > from
      ? [other.end]
      : [];
  });

/** The same about one product; a `no` that names no product speaks of all products of its own concept, and of no other. */
const endOfUse = (word: Word, words: Words, day: Day, from: Day): readonly Day[] =>
  words.flatMap((other) => {
    if (other.concept !== word.concept) return [];
    const no = denies(other, day) && (other.product ?? word.product) === word.product;
    if (no && other.on !== null && other.on.first > from) return [Math.min(other.on.last, day)];
    const same = other.product === word.product && other.fact.area === word.fact.area;
    const over = other.answer === 'yes' && !other.unconfirmed && !isMalformed(other) && same;
    return over && other.endFirst !== null && other.end !== null && other.end < day && other.endFirst > from
      ? [other.end]
      : [];
  });

/** The day on which a newer word ended this one, asked of the last concept of the path; null when none did. */
const endedBy = (hierarchy: Hierarchy, word: Word, path: readonly Concept[], words: Words, day: Day): Day | null => {
  const from = dayOfYes(word);
  if (from === null) return null;
  const deciding = path.filter((concept, i) => concept.passing || i === path.length - 1);
  const ends = deciding.flatMap((concept) =>
    concept.lasts === 'episode'
      ? endOfEpisode(hierarchy, word, words, day, from, concept)
      : concept.lasts === 'use'
        ? endOfUse(word, words, day, from)
        : [],
  );
  return latest(ends);
};

/** What a word that says yes still says of the last concept of `path`, newer words considered. */
export const stanceIn = (record: Omit<DatedChart, 'complete'>, word: Word, path: readonly string[]): Stance => {
  const whole = path.map((id) => conceptOf(record.knowledge, id));
  const holding = whole.findIndex(({ throughout }) => throughout);
  const concepts = holding < 0 ? whole : whole.slice(0, holding + 1);
  const stance = stanceOn(word, concepts, record.day);
  if (stance.says === 'over' || (stance.says === 'unclear' && stance.kind !== 'too-long')) return stance;
  const end = endedBy(record.hierarchy, word, concepts, record.words, record.day);
  return end === null ? stance : { says: 'over', end };
};

/** The concepts above a word that become something when they are over, each outcome by its longest way up. */
const changing = (hierarchy: Hierarchy, word: Word): readonly { path: readonly string[]; ended: WhenEnded }[] => {
  const all = hierarchy.ending.flatMap(({ id, whenEnded }) => {
    const path = hierarchy.pathUp(word.concept, id);
    return path === null || whenEnded === null ? [] : [{ path, ended: whenEnded }];
  });
  const longest = all.toSorted((a, b) => b.path.length - a.path.length);
  return longest.filter((one, i) => longest.findIndex(({ ended }) => ended.is === one.ended.is) === i);
};

/** What an ended thing became: a word for what it is now, and, by its status, a word on what it is no longer. */
const becomes = (record: Omit<DatedChart, 'complete'>, word: Word): Words => {
  if (word.answer !== 'yes' || word.unconfirmed) return [];
  return changing(record.hierarchy, word).flatMap(({ path, ended: { is, no, statuses } }): Words => {
    const stance = stanceIn(record, word, path);
    if (stance.says !== 'over') return [];
    const since = stance.end === null ? word.since : { first: stance.end, last: stance.end };
    const now = { ...word, concept: is, status: null, since, end: null, endFirst: null, via: path, settles: false };
    const told = word.status !== null && statuses.includes(word.status);
    const on = told && word.on !== null && since !== null && since.first > word.on.first ? since : word.on;
    const answer = told ? 'no' : 'unknown';
    return no === null ? [now] : [now, { ...now, concept: no, answer, since: null, on }];
  });
};

/** A `no` that names a last day also says that it was so until then, where such a thing ends. */
const wordsOf = (knowledge: Knowledge, fact: Fact): Words => {
  const word = readWord(fact);
  const passes = conceptOf(knowledge, fact.concept).lasts !== 'standing';
  return word.answer === 'no' && word.end !== null && passes ? [word, { ...word, answer: 'yes', since: null }] : [word];
};

/**
 * Reads a chart for one day.
 * @throws RangeError when a date is none, or a concept is not of this knowledge.
 */
export const dateChart = (knowledge: Knowledge, chart: Chart, day: Day, complete: readonly Category[]): DatedChart => {
  const hierarchy = hierarchyOf(knowledge);
  const words = chart.facts.flatMap((fact) => wordsOf(knowledge, fact));
  const bare = { knowledge, chart, day, words, hierarchy };
  const derived = words.flatMap((word) => becomes(bare, word));
  const all = new Set([...(chart.complete ?? []), ...complete]);
  return { ...bare, words: [...words, ...derived], complete: all };
};

import type { Answer } from './answer.ts';
import type { Fact, Matched } from './chart.ts';
import { type Day, latest, readSpan, type Span } from './dates.ts';
import type { Status } from './knowledge.ts';

/** A fact with its dates as days, and the way it took when it was derived from a fact about something else. */
export interface Word {
  readonly fact: Fact;
  readonly concept: string;
  readonly answer: Answer;
  readonly unconfirmed: boolean;
  readonly status: Status | null;
  /** Which product; a `no` without one speaks of every product of its concept. */
  readonly product: string | null;
  readonly since: Span | null;
  /** The last day, as late as it can have been: not after the day on which it was said. */
  readonly end: Day | null;
  readonly endFirst: Day | null;
  readonly on: Span | null;
  readonly matched: Matched;
  /** Concepts passed before `concept`, when this word was derived. */
  readonly via: readonly string[];
  /** Whether, as a `no`, it may settle what something else raised. */
  readonly settles: boolean;
}

const spanOf = (text: string | undefined): Span | null => (text === undefined ? null : readSpan(text));

/**
 * Reads a fact's dates.
 * @throws RangeError when a date is none.
 * @example readWord({ concept: 'a', answer: 'no', on: '2026-11-20' })
 */
export const readWord = (fact: Fact): Word => {
  const on = spanOf(fact.on);
  const ends = [fact.until, fact.last].filter((text) => text !== undefined).map(readSpan);
  const late = ends.map(({ first, last }) => (on === null || on.last < first ? last : Math.min(last, on.last)));
  return {
    fact,
    concept: fact.concept,
    answer: fact.answer,
    unconfirmed: fact.unconfirmed ?? false,
    status: fact.status ?? null,
    product: fact.product ?? fact.said ?? null,
    since: spanOf(fact.since),
    end: latest(late),
    endFirst: latest(ends.map(({ first }) => first)),
    on,
    matched: fact.matched ?? 'stated',
    via: [],
    settles: true,
  };
};

/** The day of a word that says yes, as late as it can be; null when it has no date. */
export const dayOfYes = (word: Word): Day | null =>
  latest([word.on?.last, word.since?.last].filter((day) => day !== undefined));

/** Whether it ends before it begins. */
export const isMalformed = (word: Word): boolean =>
  word.end !== null && word.since !== null && word.end < word.since.first;

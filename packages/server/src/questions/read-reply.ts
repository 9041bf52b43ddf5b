import { type IntakeOption, type IntakeTopic, isPicked, isTicked, type Picked } from '@primum/words';
import type { Wrong } from './frame.ts';
import { type About, type ReadWhen, readWhen, saysWhen, type WrittenWhen, whenField, writtenWhen } from './when.ts';
import type { AskingWords } from './words.ts';

/** The fields of a form, as they were sent. */
export type Fields = Readonly<Record<string, string>>;

const ANSWERS = ['yes', 'no', 'unknown'] as const;
export type Answered = (typeof ANSWERS)[number];

/** What cannot apply to somebody is a no. */
export const CANNOT_APPLY = 'never';

/** One of three answers; null where none was picked. */
export const answerIn = (fields: Fields, name: string): Answered | null =>
  fields[name] === CANNOT_APPLY ? 'no' : (ANSWERS.find((one) => one === fields[name]) ?? null);

/** What was picked before, as it was written. */
export interface WrittenPicks {
  readonly picked: Readonly<Record<string, Picked>>;
  readonly whens: Readonly<Record<string, WrittenWhen>>;
  readonly unsure: boolean;
  readonly none: boolean;
  readonly other: string;
}

export const NOTHING_PICKED: WrittenPicks = Object.freeze({
  picked: {},
  whens: {},
  unsure: false,
  none: false,
  other: '',
});

/** A pick with what was said of when. */
export const pickOf = (answer: Answered, { last, when }: Omit<ReadWhen, 'wrong'>): Picked => ({
  answer,
  ...(last !== undefined && { last }),
  ...(when !== undefined && { when }),
});

const pickedIn = (fields: Fields, topic: IntakeTopic, today: string): Readonly<Record<string, Picked>> =>
  Object.fromEntries(
    topic.options.flatMap(({ concept, dated }) => {
      const written = dated ? writtenWhen(fields, concept) : { choice: '', text: '' };
      // Whoever says when it was says that it was, whether or not the box before it is ticked.
      const answer = answerIn(fields, `pick-${concept}`) ?? (saysWhen(written) ? 'yes' : null);
      if (answer === null) return [];
      return [[concept, pickOf(answer, dated ? readWhen(written, today) : {})] as const];
    }),
  );

/** What was picked and written on the page that asks which, for a look at it or to show it again. */
export const picksIn = (fields: Fields, topic: IntakeTopic, today: string): WrittenPicks => ({
  picked: pickedIn(fields, topic, today),
  whens: Object.fromEntries(topic.options.map(({ concept }) => [concept, writtenWhen(fields, concept)])),
  unsure: fields['unsure'] === 'yes',
  none: fields['none'] === 'yes',
  other: (fields['other'] ?? '').trim().slice(0, 200),
});

/** What is wrong with what was said of when; nothing where nothing has to be said. */
export const wrongWhen = (
  { id, text }: Pick<About, 'id' | 'text'>,
  written: WrittenWhen,
  words: AskingWords,
  today: string,
): readonly Wrong[] => {
  const { wrong } = readWhen(written, today);
  return wrong === null ? [] : [{ field: whenField(id, wrong), text: `${text}: ${words[wrong]}` }];
};

/** The field of the list to tick, to which an error leads. */
export const WHICH = 'which';

/** What is wrong with the list to tick: nothing at all, or something and nothing; nothing where there is no list. */
const wrongTicks = (
  picks: WrittenPicks,
  topic: IntakeTopic,
  left: readonly IntakeOption[],
  words: AskingWords,
): readonly Wrong[] => {
  const some = isPicked(topic, picks) || picks.unsure || picks.other !== '';
  if (some && picks.none) return [{ field: WHICH, text: words.noneAndSome }];
  return some || picks.none || !left.some(isTicked) ? [] : [{ field: WHICH, text: words.pickSome }];
};

/**
 * What is wrong with the picks: the list to tick, something that was asked by itself and not answered, or no day where one has to be said.
 * @param left the options that were there to pick
 * @example wrongPicks(picks, topic, leftOf(topic, reply), { words, today: '2026-11-21' })
 */
export const wrongPicks = (
  picks: WrittenPicks,
  topic: IntakeTopic,
  left: readonly IntakeOption[],
  { words, today }: { readonly words: AskingWords; readonly today: string },
): readonly Wrong[] => {
  const silent = left.flatMap(({ concept, text, each }): readonly Wrong[] =>
    each === true && picks.picked[concept] === undefined
      ? [{ field: `pick-${concept}`, text: `${text}: ${words.pickOne}` }]
      : [],
  );
  const whens = topic.options.flatMap(({ concept, dated, text }): readonly Wrong[] =>
    dated && picks.picked[concept]?.answer === 'yes'
      ? wrongWhen({ id: concept, text }, picks.whens[concept] ?? { choice: '', text: '' }, words, today)
      : [],
  );
  return [...silent, ...wrongTicks(picks, topic, left, words), ...whens];
};

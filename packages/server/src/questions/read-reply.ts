import type { IntakeTopic, Picked } from '@primum/words';
import { readWrittenDate } from './date.ts';
import type { Wrong } from './frame.ts';
import type { WrittenPicks } from './which-page.ts';
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

const pickedIn = (fields: Fields, topic: IntakeTopic): Readonly<Record<string, Picked>> =>
  Object.fromEntries(
    topic.options.flatMap(({ concept, dated }) => {
      const text = dated ? (fields[`last-${concept}`] ?? '').trim() : '';
      // A date says that it was, whether or not the box before it is ticked.
      const answer = answerIn(fields, `pick-${concept}`) ?? (text === '' ? null : 'yes');
      if (answer === null) return [];
      const last = readWrittenDate(text);
      return [[concept, { answer, ...(last !== null && { last }) }] as const];
    }),
  );

/** What was picked and written on the page that asks which, for a look at it or to show it again. */
export const picksIn = (fields: Fields, topic: IntakeTopic): WrittenPicks => ({
  picked: pickedIn(fields, topic),
  dates: Object.fromEntries(topic.options.map(({ concept }) => [concept, fields[`last-${concept}`] ?? ''])),
  unsure: fields['unsure'] === 'yes',
  other: (fields['other'] ?? '').trim().slice(0, 200),
});

/** What is wrong with the picks: nothing at all, or a date that is none or lies ahead. */
export const wrongPicks = (
  picks: WrittenPicks,
  topic: IntakeTopic,
  words: AskingWords,
  today: string,
): readonly Wrong[] => {
  const first = topic.options[0]?.concept ?? '';
  const some = Object.values(picks.picked).some(({ answer }) => answer === 'yes') || picks.unsure || picks.other !== '';
  const dates = topic.options.flatMap(({ concept, dated }): readonly Wrong[] => {
    const text = (picks.dates[concept] ?? '').trim();
    if (!dated || text === '' || picks.picked[concept]?.answer !== 'yes') return [];
    const date = readWrittenDate(text);
    if (date === null) return [{ field: `last-${concept}`, text: words.notADate }];
    return date > today.slice(0, date.length) ? [{ field: `last-${concept}`, text: words.inFuture }] : [];
  });
  return some ? dates : [{ field: `pick-${first}`, text: words.pickSome }, ...dates];
};

import { type IntakeTopic, isCovered } from '@primum/words';
import type { Wrong } from './frame.ts';
import { type Answered, type Fields, NOTHING_PICKED, pickOf, type WrittenPicks, wrongWhen } from './read-reply.ts';
import type { Reply } from './said.ts';
import { readWhen, shownWhen, writtenWhen } from './when.ts';
import type { AskingWords } from './words.ts';

/** What is still asked after a yes, one page each; after "not sure", how to find out. */
export type Step = 'list' | 'which' | 'find';

/** What is asked alone, together with when it was last. */
export const onlyDated = ({ options }: IntakeTopic): string | null =>
  options.length === 1 && options[0]?.dated === true ? options[0].concept : null;

/** The options that are left to pick once something was named. */
export const leftOf = ({ options }: IntakeTopic, reply: Reply | undefined) =>
  reply === undefined ? options : options.filter((option) => !isCovered(option, reply));

/**
 * The pages that follow an answer to a topic: the list of names, which of several; after "not sure" how to find out.
 * @example stepsAfter(topic, { answer: 'no' }) // []
 */
export const stepsAfter = (topic: IntakeTopic, reply: Reply | undefined): readonly Step[] => {
  if (reply?.answer === 'unknown') return topic.findOut.length > 0 ? ['find'] : [];
  if (reply?.answer !== 'yes') return [];
  const names: readonly Step[] = topic.names === null ? [] : ['list'];
  return topic.options.length > 1 && leftOf(topic, reply).length > 0 ? [...names, 'which'] : names;
};

const STEPS: Readonly<Record<Step, (reply: Reply) => boolean>> = Object.freeze({
  list: ({ listed }) => listed === true,
  which: ({ picked }) => picked !== undefined,
  find: ({ askMe }) => askMe === true,
});

/** Whether a page that follows an answer needs none any more. */
export const isStepDone = (step: Step, reply: Reply | undefined): boolean => reply !== undefined && STEPS[step](reply);

/** The first page of a topic that still needs an answer; null where nothing is left to ask. */
export const openStep = (topic: IntakeTopic, reply: Reply | undefined): Step | 'ask' | null => {
  if (reply === undefined) return 'ask';
  return stepsAfter(topic, reply).find((step) => !isStepDone(step, reply)) ?? null;
};

/**
 * The reply that an answer to a topic makes; what was picked before stays where it is yes again.
 * @example replyOf('no', topic, undefined) // { answer: 'no' }
 */
export const replyOf = (answer: Answered, topic: IntakeTopic, before: Reply | undefined): Reply => {
  if (answer !== 'yes') return { answer };
  if (before?.answer === 'yes') return before;
  const [only] = topic.options;
  // One thing alone needs no page that asks which.
  return topic.options.length > 1 || only === undefined
    ? { answer }
    : { answer, picked: { [only.concept]: { answer } } };
};

/**
 * The reply that a page with three answers makes, with when it was last where it asks so too; or what is wrong with it.
 * @param name of the field with the answer
 * @example takeAsked(topic, fields, { name: 'answer', before: undefined, words, today: '2026-11-21' })
 */
export const takeAsked = (
  topic: IntakeTopic,
  fields: Fields,
  asked: {
    readonly answer: Answered;
    readonly before: Reply | undefined;
    readonly words: AskingWords;
    readonly today: string;
  },
): Reply | readonly Wrong[] => {
  const { answer, before, words, today } = asked;
  const concept = onlyDated(topic);
  if (answer !== 'yes' || concept === null) return replyOf(answer, topic, before);
  const written = writtenWhen(fields, concept);
  const wrong = wrongWhen({ id: concept, text: topic.caption }, written, words, today);
  return wrong.length > 0 ? wrong : { answer, picked: { [concept]: pickOf(answer, readWhen(written, today)) } };
};

/**
 * The reply that picks make, with what was named before.
 * @param unnamed what is kept where somebody takes something, and neither names nor finds it
 */
export const replyOfPicks = (
  { picked, unsure, none, other }: WrittenPicks,
  { named = [], listed }: Reply = { answer: 'yes' },
  unnamed: string | null = null,
): Reply => {
  const isNothing = none && named.length === 0 && Object.values(picked).every(({ answer }) => answer !== 'yes');
  const own = isNothing && unnamed !== null ? unnamed : other;
  return {
    answer: 'yes',
    picked: { ...picked },
    unsure,
    ...(none && { none }),
    ...(own !== '' && { other: own }),
    ...(listed !== undefined && { named, listed }),
  };
};

/** What was picked in a reply, to be shown again. */
export const picksOf = (
  { picked = {}, unsure = false, none = false, other = '' }: Reply = { answer: 'yes' },
): WrittenPicks => {
  const whens = Object.fromEntries(Object.entries(picked).map(([concept, pick]) => [concept, shownWhen(pick)]));
  return { ...NOTHING_PICKED, picked, whens, unsure, none, other };
};

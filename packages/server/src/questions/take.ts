import type { IntakeTopic } from '@primum/words';
import type { Answered } from './read-reply.ts';
import type { Reply } from './said.ts';
import { NOTHING_PICKED, type WrittenPicks } from './which-page.ts';

/** Whether a yes to a topic leaves something to ask: which of several, or when last. */
export const asksWhich = ({ options }: IntakeTopic): boolean => options.length > 1 || options[0]?.dated === true;

/** Whether nothing is left to ask of a topic. */
export const isAnswered = (reply: Reply | undefined): boolean =>
  reply !== undefined && (reply.answer !== 'yes' || reply.picked !== undefined);

/**
 * The reply that an answer to a topic makes; what was picked before stays where it is yes again.
 * @example replyOf('no', topic, undefined) // { answer: 'no' }
 */
export const replyOf = (answer: Answered, topic: IntakeTopic, before: Reply | undefined): Reply => {
  if (answer !== 'yes') return { answer };
  if (before?.answer === 'yes') return before;
  const [only] = topic.options;
  // One thing that has no day needs no page that asks which.
  return asksWhich(topic) || only === undefined ? { answer } : { answer, picked: { [only.concept]: { answer } } };
};

/** The reply that picks make. */
export const replyOfPicks = ({ picked, unsure, other }: WrittenPicks): Reply => ({
  answer: 'yes',
  picked: { ...picked },
  unsure,
  ...(other !== '' && { other }),
});

/** What was picked in a reply, to be shown again. */
export const picksOf = ({ picked = {}, unsure = false, other = '' }: Reply = { answer: 'yes' }): WrittenPicks => {
  const dates = Object.fromEntries(Object.entries(picked).map(([concept, { last = '' }]) => [concept, last]));
  return { ...NOTHING_PICKED, picked, dates, unsure, other };
};

import type { Answer, Fact } from '@primum/engine';
import type { IntakeOption, IntakeTopic } from './topics.ts';

/** What a client picked: yes, or for what is asked beside another yes one of three; with the last day where they know it. */
export interface Picked {
  readonly answer: Answer;
  /** The last day of a use that is over, as an ISO date or a part of one; absent: still, or nobody knows. */
  readonly last?: string;
}

/** What a client answered to a topic. */
export interface Replied {
  readonly answer: Answer;
  /** After a yes: what was picked, by concept. */
  readonly picked?: Readonly<Record<string, Picked>>;
  /** After a yes: the client is not sure about the rest. */
  readonly unsure?: boolean;
}

const factOf = (option: IntakeOption, { answer, last }: Picked, on: string): Fact => ({
  concept: option.concept,
  answer,
  on,
  matched: 'answer',
  said: option.text,
  ...(answer === 'yes' && last !== undefined && { last }),
});

/** Whether the client saw the option at all. What nobody was asked is left silent: it may matter later, when something else is known. */
const isSeen = ({ after }: IntakeOption, { answer, picked = {} }: Replied): boolean =>
  after.length === 0 || (answer === 'yes' && after.some((one) => picked[one]?.answer === 'yes'));

/** What is not picked: no, where the client saw all the options and picked another; not known in every other case. */
const unpicked = ({ after }: IntakeOption, { picked = {}, unsure = false }: Replied): Answer =>
  unsure || after.length > 0 || !Object.values(picked).some(({ answer }) => answer === 'yes') ? 'unknown' : 'no';

/**
 * The facts that an answer to a topic says: one for every option that the client saw. A no is a no to each of them. A yes without
 * a pick leaves them all unknown.
 * @param on the day on which it was answered, YYYY-MM-DD
 * @example factsOf(topic, { answer: 'no' }, '2026-11-21').every(({ answer }) => answer === 'no') // true
 */
export const factsOf = (topic: IntakeTopic, replied: Replied, on: string): readonly Fact[] =>
  topic.options
    .filter((option) => isSeen(option, replied))
    .map((option) => {
      if (replied.answer !== 'yes') return factOf(option, { answer: replied.answer }, on);
      return factOf(option, replied.picked?.[option.concept] ?? { answer: unpicked(option, replied) }, on);
    });

import type { Answer, Fact } from '@primum/engine';
import type { IntakeOption, IntakeTopic } from './topics.ts';

/** What a client says of when something was last. Neither of them says that it is over. */
export type When = 'still' | 'unsure';

/** What a client picked: yes, or for what is asked beside another yes one of three; with the last day where they know it. */
export interface Picked {
  readonly answer: Answer;
  /** The last day of a use that is over, as an ISO date or a part of one; absent: still, or nobody knows. */
  readonly last?: string;
  /** Why there is no last day, where they said so. */
  readonly when?: When;
}

/** Something that a client named themself: what they wrote, and what they took it for in a list. */
export interface Named extends Omit<Picked, 'answer'> {
  readonly text: string;
  /** As the list showed it; the text itself where it was kept as it was written. */
  readonly name: string;
  /** Null where nobody could place it, or the client kept it as they had written it. */
  readonly concept: string | null;
  /** The options of the topic that it is one of. */
  readonly covers: readonly string[];
  /** It was named at an earlier visit: whether it is still taken has to be said, and it cannot be taken off the list. */
  readonly before?: true;
}

/** What a client answered to a topic. */
export interface Replied {
  readonly answer: Answer;
  /** After a yes: what was picked, by concept. */
  readonly picked?: Readonly<Record<string, Picked>>;
  /** After a yes: the client is not sure about the rest. */
  readonly unsure?: boolean;
  /** After a yes: none of what was left to pick. */
  readonly none?: boolean;
  /** After a yes: what they named. */
  readonly named?: readonly Named[];
}

const factOf = (option: IntakeOption, { answer, last }: Picked, on: string): Fact => ({
  concept: option.concept,
  answer,
  on,
  matched: 'answer',
  said: option.text,
  ...(answer === 'yes' && last !== undefined && { last }),
});

/**
 * What a client named, in their words and in those of the list.
 * @example saidOf({ text: 'umbrela', name: 'umbrella', concept: 'umbrella', covers: [] }) // 'umbrela: umbrella'
 */
export const saidOf = ({ text, name }: Pick<Named, 'text' | 'name'>): string =>
  name.toLowerCase().includes(text.toLowerCase()) ? name : `${text}: ${name}`;

const factsNamed = ({ named = [] }: Replied, on: string): readonly Fact[] =>
  named.flatMap(({ concept, last, ...one }): readonly Fact[] =>
    concept === null
      ? []
      : [{ concept, answer: 'yes', on, matched: 'answer', said: saidOf(one), ...(last !== undefined && { last }) }],
  );

/** Whether what was named, and goes on, says yes to an option. What is over leaves it open whether there was more of its kind. */
export const isCovered = ({ concept }: IntakeOption, { named = [] }: Replied): boolean =>
  named.some(({ covers, last }) => last === undefined && covers.includes(concept));

/** Whether the client saw the option at all. What nobody was asked is left silent: it may matter later, when something else is known. */
const isSeen = ({ after }: IntakeOption, { answer, picked = {} }: Replied): boolean =>
  after.length === 0 || (answer === 'yes' && after.some((one) => picked[one]?.answer === 'yes'));

/**
 * Whether an option stands in the list to tick; all others are asked by themselves.
 * @example topic.options.filter(isTicked)
 */
export const isTicked = ({ after, each }: Pick<IntakeOption, 'after' | 'each'>): boolean =>
  after.length === 0 && each !== true;

/**
 * Whether any of the options was picked. What is asked by itself or beside a yes, and answered without it, picks none of them.
 * @example isPicked(topic, { answer: 'yes', picked: { umbrella: { answer: 'yes' } } }) // true
 */
export const isPicked = (
  { options }: Pick<IntakeTopic, 'options'>,
  { picked = {} }: Pick<Replied, 'picked'>,
): boolean => options.some((option) => isTicked(option) && picked[option.concept]?.answer === 'yes');

/** What is not picked: no, where the client saw all the options and picked another or none; not known in every other case. */
const unpicked = (topic: IntakeTopic, option: IntakeOption, replied: Replied): Answer => {
  const { unsure = false, none = false } = replied;
  return !unsure && isTicked(option) && (none || isPicked(topic, replied)) ? 'no' : 'unknown';
};

/**
 * The facts that an answer to a topic says: one for every option that the client saw, and one for whatever they named. A no is a no to
 * each option. A yes without a pick leaves them all unknown.
 * @param on the day on which it was answered, YYYY-MM-DD
 * @example factsOf(topic, { answer: 'no' }, '2026-11-21').every(({ answer }) => answer === 'no') // true
 */
export const factsOf = (topic: IntakeTopic, replied: Replied, on: string): readonly Fact[] => {
  if (replied.answer !== 'yes')
    return topic.options
      .filter((option) => isSeen(option, replied))
      .map((option) => factOf(option, { answer: replied.answer }, on));
  const options = topic.options.filter((option) => isSeen(option, replied) && !isCovered(option, replied));
  const picked = (option: IntakeOption): Picked =>
    replied.picked?.[option.concept] ?? { answer: unpicked(topic, option, replied) };
  return [...options.map((option) => factOf(option, picked(option), on)), ...factsNamed(replied, on)];
};

/**
 * What was named and nobody could place. It is never dropped: it counts as not understood.
 * @example notPlaced({ answer: 'yes', named: [{ text: 'gizmo', name: 'gizmo', concept: null, covers: [] }] }) // ['gizmo']
 */
export const notPlaced = ({ answer, named = [] }: Replied): readonly string[] =>
  answer === 'yes' ? named.flatMap(({ concept, text }) => (concept === null ? [text] : [])) : [];

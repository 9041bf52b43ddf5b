import type { Answer, Fact } from '@primum/engine';
import { factsOf, type IntakeTopic, isPicked, type Named, notPlaced, type Picked, type Replied } from '@primum/words';

/** What was ticked of a topic so far. */
export interface Draft {
  readonly answer: Answer;
  readonly picked: Readonly<Record<string, Picked>>;
  readonly unsure: boolean;
  readonly none: boolean;
  readonly named: readonly Named[];
}

/** By topic; what is not there was not answered. */
export type Drafts = Readonly<Record<string, Draft>>;

export const draftOf = (answer: Answer): Draft => ({ answer, picked: {}, unsure: false, none: false, named: [] });

/** Why an answer is not complete; null where it is. */
export type Lacking = 'pick' | 'both' | 'wrongDay';

const isSome = (topic: Pick<IntakeTopic, 'options'>, draft: Draft): boolean =>
  draft.named.length > 0 || isPicked(topic, draft);

/**
 * What an answer lacks: after a yes to several things, which of them.
 * @example lackingIn(topic, draftOf('yes'), '2026-11-21') // 'pick'
 */
export const lackingIn = (topic: Pick<IntakeTopic, 'options'>, draft: Draft, today: string): Lacking | null => {
  if (draft.answer !== 'yes') return null;
  const lasts = [...Object.values(draft.picked), ...draft.named].map(({ last }) => last ?? '');
  if (lasts.some((last) => last > today)) return 'wrongDay';
  if (topic.options.length === 1) return null;
  if (draft.none && isSome(topic, draft)) return 'both';
  return isSome(topic, draft) || draft.none || draft.unsure ? null : 'pick';
};

/** An answer as it is kept. A yes to one thing alone is a yes to it. */
const repliedOf = ({ options }: IntakeTopic, draft: Draft): Replied => {
  const [only] = options;
  if (draft.answer !== 'yes' || options.length > 1 || only === undefined) return draft;
  return { ...draft, picked: { [only.concept]: { ...draft.picked[only.concept], answer: 'yes' } } };
};

/** What goes to the server. */
export interface Answered {
  readonly facts: readonly Fact[];
  readonly notUnderstood: readonly { readonly text: string }[];
}

/**
 * All that was answered, as facts; a topic without an answer says nothing.
 * @param on the day on which it was said
 * @example answeredIn(topics, { weather: draftOf('no') }, '2026-11-21').facts
 */
export const answeredIn = (topics: readonly IntakeTopic[], drafts: Drafts, on: string): Answered => {
  const replied = topics.flatMap((topic) => {
    const draft = drafts[topic.id];
    return draft === undefined ? [] : [{ topic, reply: repliedOf(topic, draft) }];
  });
  return {
    facts: replied.flatMap(({ topic, reply }) => factsOf(topic, reply, on)),
    notUnderstood: replied.flatMap(({ reply }) => notPlaced(reply)).map((text) => ({ text })),
  };
};

import type { IntakeTopic } from '@primum/words';
import { isStepDone, type Step, stepsAfter } from '../questions/take.ts';
import type { Draft, KeptReply } from './draft.ts';
import type { Ground } from './ground.ts';

/** A page of an intake. The first is `start`, or `still` for whoever was here before; the last is `check`. */
export interface Page {
  readonly kind: 'start' | 'still' | 'changed' | 'short' | 'ask' | Step | 'check';
  readonly topic: IntakeTopic | null;
}

/** What a path is made of. */
export type Way = Pick<Ground, 'topics' | 'short'> & { readonly held: readonly object[]; readonly intake: Draft };

/** The reply to a topic, where it was given to all that the topic asks now. */
export const replyTo = ({ replies }: Draft, { id, options }: IntakeTopic): KeptReply | undefined => {
  const reply = Object.hasOwn(replies, id) ? replies[id] : undefined;
  return options.every(({ concept }) => reply?.seen.includes(concept)) ? reply : undefined;
};

const page = (kind: Page['kind'], topic: IntakeTopic | null = null): Page => ({ kind, topic });

const opening = ({ held, intake: { still } }: Way): readonly Page[] => {
  if (held.length === 0) return [page('start')];
  return still?.changed == null ? [page('still')] : [page('still'), page('changed')];
};

/**
 * All pages of an intake in their order, as things stand: after a yes, or where it helps after "not sure", there are more.
 * @example pathOf({ topics, short: [], held: [], intake }).length
 */
export const pathOf = (way: Way): readonly Page[] => {
  const { topics, short, intake } = way;
  const steps = (topic: IntakeTopic): readonly Page[] =>
    stepsAfter(topic, replyTo(intake, topic)).map((step) => page(step, topic));
  const alone = topics.filter((topic) => !short.includes(topic));
  return [
    ...opening(way),
    ...(short.length > 0 ? [page('short')] : []),
    ...short.flatMap(steps),
    ...alone.flatMap((topic) => [page('ask', topic), ...steps(topic)]),
    page('check'),
  ];
};

/** Whether a page needs no answer any more. */
const DONE: Readonly<Record<Page['kind'], (way: Way, reply: KeptReply | undefined) => boolean>> = Object.freeze({
  start: () => true,
  still: ({ intake }) => intake.still !== null,
  changed: ({ intake }) => (intake.still?.changed ?? []).length > 0,
  short: ({ short, intake }) => short.every((one) => replyTo(intake, one) !== undefined),
  ask: (_, reply) => reply !== undefined,
  list: (_, reply) => isStepDone('list', reply),
  which: (_, reply) => isStepDone('which', reply),
  find: (_, reply) => isStepDone('find', reply),
  check: () => false,
});

const isDone = ({ kind, topic }: Page, way: Way): boolean =>
  DONE[kind](way, topic === null ? undefined : replyTo(way.intake, topic));

/**
 * The place in a path at which somebody goes on: the first question without an answer, at last the check.
 * @example pathOf(way)[nextOf(way)]?.kind // 'ask'
 */
export const nextOf = (way: Way): number => pathOf(way).findIndex((one) => !isDone(one, way));

/**
 * The place after a page that was answered: what the same topic asks on, else the first question without an answer.
 * @example afterPage(way, { kind: 'ask', topic })
 */
export const afterPage = (way: Way, { kind, topic }: Page): number => {
  const path = pathOf(way);
  const at = path.findIndex((one) => one.kind === kind && one.topic?.id === topic?.id);
  const next = path[at + 1];
  const goesOn = topic !== null && at !== -1 && next?.topic?.id === topic.id && next.kind !== 'ask';
  return goesOn ? Math.min(at + 1, nextOf(way)) : nextOf(way);
};

/** The place of the page on which a topic is answered; that of the check where there is none. */
export const placeOf = (way: Way, topic: string): number => {
  const path = pathOf(way);
  const isShort = way.short.some(({ id }) => id === topic);
  const at = path.findIndex((one) => (isShort ? one.kind === 'short' : one.topic?.id === topic));
  return at === -1 ? path.length - 1 : at;
};

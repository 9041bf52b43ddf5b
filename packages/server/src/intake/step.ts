import { randomUUID } from 'node:crypto';
import type { IntakeTopic, Named } from '@primum/words';
import { findPage } from '../questions/find-page.ts';
import type { Frame, Wrong } from '../questions/frame.ts';
import { listPage } from '../questions/list-page.ts';
import { type Listing, listingIn, listingOf } from '../questions/names.ts';
import { answerIn, type Fields, picksIn } from '../questions/read-reply.ts';
import { onlyDated, picksOf } from '../questions/take.ts';
import { type Chosen, topicPage } from '../questions/topic-page.ts';
import { shownWhen, writtenWhen } from '../questions/when.ts';
import { whichPage } from '../questions/which-page.ts';
import type { Ground } from './ground.ts';
import { type Page, pathOf, replyTo, type Way } from './path.ts';
import { changedPage, checkPage, shortPage, startPage, stillPage } from './question-pages.ts';
import { HOLDS } from './sessions.ts';
import type { VisitInWords } from './visit-words.ts';

/** The way of a ground. */
export const wayOf = ({ topics, short, held, draft }: Ground): Way => ({
  topics,
  short,
  held,
  intake: draft.answers.intake,
});

const nameOf = ({ kind, topic }: Page): string => (topic === null ? kind : `${kind}:${topic.id}`);

/** The place of the page that a form is of; -1 where it is asked no more. */
export const placeIn = (ground: Ground, fields: Fields): number =>
  pathOf(wayOf(ground)).findIndex((page) => nameOf(page) === fields['at']);

const frameOf = ({ lang, draft, contact }: Ground, page: Page, place: number): Frame => ({
  lang,
  action: '/intake/answers',
  hidden: { lang, version: String(draft.version), form: randomUUID(), at: nameOf(page) },
  back: place > 0,
  contact,
  holds: HOLDS,
});

/** What a page shows: what was sent with it last, else what was kept. */
export interface Shown {
  readonly visit: VisitInWords;
  readonly wrong?: readonly Wrong[];
  readonly fields?: Fields | null;
  /** A list of names that is to be shown as it is. */
  readonly listing?: Listing | undefined;
}

/** The topics that are ticked as changed. */
export const changedIn = ({ held }: Ground, fields: Fields): readonly string[] =>
  held.map(({ topic }) => topic.id).filter((id) => fields[`changed-${id}`] === 'yes');

/** What is on the list of a topic: until it was touched, what the client named at an earlier visit. */
export const namedIn = ({ draft, earlier }: Ground, topic: IntakeTopic): readonly Named[] =>
  replyTo(draft.answers.intake, topic)?.named ?? earlier.find(({ id }) => id === topic.id)?.named ?? [];

/** What was answered to a topic: what was sent last, else what was kept. */
const chosenFor = (ground: Ground, topic: IntakeTopic, name: string, fields: Fields | null): Chosen => {
  const concept = onlyDated(topic);
  if (fields !== null) {
    const answer = answerIn(fields, name) ?? undefined;
    return { answer, ...(concept !== null && { when: writtenWhen(fields, concept) }) };
  }
  const kept = replyTo(ground.draft.answers.intake, topic);
  const pick = concept === null ? undefined : kept?.picked?.[concept];
  return { answer: kept?.answer, ...(pick !== undefined && { when: shownWhen(pick) }) };
};

const showTopic = (ground: Ground, page: Page, topic: IntakeTopic, frame: Frame, shown: Shown): string => {
  const { wrong = [], fields = null, listing } = shown;
  const kept = replyTo(ground.draft.answers.intake, topic);
  const place = { at: ground.topics.indexOf(topic) + 1, of: ground.topics.length };
  if (page.kind === 'find') return findPage(frame, topic);
  if (page.kind === 'list') {
    const named = namedIn(ground, topic);
    return listPage(
      frame,
      topic,
      place,
      listing ?? (fields === null ? listingOf(named) : listingIn(named, fields)),
      wrong,
    );
  }
  if (page.kind === 'which') {
    const before = fields === null ? picksOf(kept) : picksIn(fields, topic, ground.today);
    return whichPage(frame, topic, { place, before, reply: kept }, wrong);
  }
  return topicPage(frame, topic, place, chosenFor(ground, topic, 'answer', fields), wrong);
};

/**
 * A page of an intake.
 * @example showPage(ground, 0, { visit })
 */
export const showPage = (ground: Ground, place: number, shown: Shown): string => {
  const { wrong = [], fields = null, visit } = shown;
  const { intake } = ground.draft.answers;
  const page = pathOf(wayOf(ground))[place];
  if (page === undefined) throw new RangeError('a path has no such page');
  const frame = frameOf(ground, page, place);
  if (page.topic !== null) return showTopic(ground, page, page.topic, frame, shown);
  const chosen = (topic: IntakeTopic): Chosen => chosenFor(ground, topic, `answer-${topic.id}`, fields);
  switch (page.kind) {
    case 'still':
      return stillPage(frame, ground, visit);
    case 'changed':
      return changedPage(
        frame,
        ground,
        fields === null ? (intake.still?.changed ?? []) : changedIn(ground, fields),
        wrong,
      );
    case 'short':
      return shortPage(frame, ground, chosen, wrong);
    case 'check':
      return checkPage(frame, ground, visit.clinic, fields?.['more'] ?? intake.more?.text ?? '');
    default:
      return startPage(frame, visit);
  }
};

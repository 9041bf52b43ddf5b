import { randomUUID } from 'node:crypto';
import { factsOf, type IntakeTopic, type Named } from '@primum/words';
import { findPage } from '../questions/find-page.ts';
import type { Frame, Wrong } from '../questions/frame.ts';
import { listPage } from '../questions/list-page.ts';
import { type Listing, listingIn, listingOf, takeNames } from '../questions/names.ts';
import { answerIn, type Fields, picksIn, wrongPicks } from '../questions/read-reply.ts';
import type { Reply } from '../questions/said.ts';
import { onlyDated, picksOf, replyOfPicks, takeAsked } from '../questions/take.ts';
import { type Chosen, topicPage } from '../questions/topic-page.ts';
import { shownWhen, writtenWhen } from '../questions/when.ts';
import { whichPage } from '../questions/which-page.ts';
import { ASKING } from '../questions/words.ts';
import type { Draft, KeptReply } from './draft.ts';
import type { Ground } from './ground.ts';
import { type Page, pathOf, replyTo, type Way } from './path.ts';
import { changedPage, checkPage, shortPage, startPage, stillPage } from './question-pages.ts';
import { QUESTIONS } from './question-words.ts';
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

const changedIn = ({ held }: Ground, fields: Fields): readonly string[] =>
  held.map(({ topic }) => topic.id).filter((id) => fields[`changed-${id}`] === 'yes');

/** What is on the list of a topic: until it was touched, what the client named at an earlier visit. */
const namedIn = ({ draft, earlier }: Ground, topic: IntakeTopic): readonly Named[] =>
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
      return checkPage(frame, ground, visit.clinic);
    default:
      return startPage(frame, visit);
  }
};

/** What came of a page: the draft with it, or what is wrong with it. */
export type Taken =
  | { readonly intake: Draft; readonly stay?: boolean }
  | { readonly wrong: readonly Wrong[]; readonly listing?: Listing };

const kept = ({ today }: Ground, topic: IntakeTopic, reply: Reply): KeptReply => ({
  ...reply,
  on: today,
  seen: topic.options.map(({ concept }) => concept),
  facts: factsOf(topic, reply, today),
});

const withReplies = (
  ground: Ground,
  replies: readonly (readonly [IntakeTopic, Reply])[],
): { readonly intake: Draft } => {
  const { intake } = ground.draft.answers;
  const added = Object.fromEntries(replies.map(([topic, reply]) => [topic.id, kept(ground, topic, reply)]));
  return { intake: { ...intake, replies: { ...intake.replies, ...added } } };
};

/** The answer in the form to one topic. */
const askedIn = (ground: Ground, topic: IntakeTopic, fields: Fields, name: string): Reply | readonly Wrong[] => {
  const words = ASKING[ground.lang];
  const answer = answerIn(fields, name);
  if (answer === null) return [{ field: name, text: words.pickOne }];
  const before = replyTo(ground.draft.answers.intake, topic);
  return takeAsked(topic, fields, { answer, before, words, today: ground.today });
};

const takeShort = (ground: Ground, fields: Fields): Taken => {
  const read = ground.short.map((topic) => [topic, askedIn(ground, topic, fields, `answer-${topic.id}`)] as const);
  const wrong = read.flatMap(([{ caption }, reply]) =>
    'answer' in reply
      ? []
      : reply.map((one) => (one.field.startsWith('answer-') ? { ...one, text: `${caption}: ${one.text}` } : one)),
  );
  if (wrong.length > 0) return { wrong };
  return withReplies(
    ground,
    read.flatMap(([topic, reply]) => ('answer' in reply ? [[topic, reply] as const] : [])),
  );
};

/** The topics that were answered anew and sent already: what was sent stays said until it is answered again. */
const sentAnew = ({ draft: { answers } }: Ground): readonly string[] => {
  const { still, replies } = answers.intake;
  if (answers.withdrawn !== null) return [];
  return (still?.changed ?? []).filter((id) => Object.hasOwn(replies, id));
};

const takeStill = (ground: Ground, fields: Fields, page: Page): Taken => {
  const { intake } = ground.draft.answers;
  const sent = sentAnew(ground);
  const still = (added: readonly string[]): Taken => {
    const changed = [...new Set([...sent, ...added])];
    // What has not changed after all is not answered anew.
    const gone = (intake.still?.changed ?? []).filter((id) => !changed.includes(id));
    const replies = Object.fromEntries(Object.entries(intake.replies).filter(([id]) => !gone.includes(id)));
    const isAsked = changed.length > 0 || fields['go'] === 'changed';
    return { intake: { ...intake, replies, still: { on: ground.today, changed: isAsked ? changed : null } } };
  };
  if (page.kind === 'still') return still(fields['go'] === 'changed' ? (intake.still?.changed ?? []) : []);
  const changed = changedIn(ground, fields);
  const text = QUESTIONS[ground.lang].pickChanged;
  return changed.length + sent.length === 0 ? { wrong: [{ field: 'changed', text }] } : still(changed);
};

const takeList = (ground: Ground, topic: IntakeTopic, before: Reply, fields: Fields): Taken => {
  const { names: find, today, lang } = ground;
  const taken = takeNames({ topic, before, named: namedIn(ground, topic), find, words: ASKING[lang], today }, fields);
  if ('wrong' in taken) return taken;
  return { ...withReplies(ground, [[topic, taken.reply]]), stay: taken.reply.listed !== true };
};

const takeTopic = (ground: Ground, { kind }: Page, topic: IntakeTopic, fields: Fields): Taken => {
  const words = ASKING[ground.lang];
  const before = replyTo(ground.draft.answers.intake, topic) ?? { answer: 'yes' };
  if (kind === 'list') return takeList(ground, topic, before, fields);
  if (kind === 'find') return withReplies(ground, [[topic, { ...before, askMe: true }]]);
  if (kind === 'which') {
    const picks = picksIn(fields, topic, ground.today);
    const wrong = wrongPicks(picks, topic, words, ground.today);
    const unnamed = topic.names === null ? null : words.unnamed;
    return wrong.length > 0 ? { wrong } : withReplies(ground, [[topic, replyOfPicks(picks, before, unnamed)]]);
  }
  const reply = askedIn(ground, topic, fields, 'answer');
  return 'answer' in reply ? withReplies(ground, [[topic, reply]]) : { wrong: reply };
};

/**
 * Takes what was sent with a page that asks.
 * @example const taken = takePage(ground, 3, fields)
 */
export const takePage = (ground: Ground, place: number, fields: Fields): Taken => {
  const page = pathOf(wayOf(ground))[place];
  if (page === undefined) throw new RangeError('a path has no such page');
  if (page.topic !== null) return takeTopic(ground, page, page.topic, fields);
  if (page.kind === 'short') return takeShort(ground, fields);
  if (page.kind === 'still' || page.kind === 'changed') return takeStill(ground, fields, page);
  return { intake: ground.draft.answers.intake };
};

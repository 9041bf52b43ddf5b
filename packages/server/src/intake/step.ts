import { randomUUID } from 'node:crypto';
import { factsOf, type IntakeTopic } from '@primum/words';
import type { Frame, Wrong } from '../questions/frame.ts';
import { type Answered, answerIn, type Fields, picksIn, wrongPicks } from '../questions/read-reply.ts';
import type { Reply } from '../questions/said.ts';
import { picksOf, replyOf, replyOfPicks } from '../questions/take.ts';
import { topicPage } from '../questions/topic-page.ts';
import { whichPage } from '../questions/which-page.ts';
import { ASKING } from '../questions/words.ts';
import type { Draft, DraftAnswers, KeptReply } from './draft.ts';
import type { Ground } from './ground.ts';
import { nextOf, type Page, pathOf, replyTo, type Way } from './path.ts';
import { changedPage, checkPage, shortPage, startPage, stillPage } from './question-pages.ts';
import { QUESTIONS } from './question-words.ts';
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

const frameOf = ({ lang, draft }: Ground, page: Page, place: number): Frame => ({
  lang,
  action: '/intake/answers',
  hidden: { lang, version: String(draft.version), form: randomUUID(), at: nameOf(page) },
  back: place > 0,
});

/** What a page shows: what was sent with it last, else what was kept. */
export interface Shown {
  readonly visit: VisitInWords;
  readonly wrong?: readonly Wrong[];
  readonly fields?: Fields | null;
}

const changedIn = ({ held }: Ground, fields: Fields): readonly string[] =>
  held.map(({ topic }) => topic.id).filter((id) => fields[`changed-${id}`] === 'yes');

const showTopic = (ground: Ground, page: Page, topic: IntakeTopic, frame: Frame, shown: Shown): string => {
  const { wrong = [], fields = null } = shown;
  const kept = replyTo(ground.draft.answers.intake, topic);
  if (page.kind === 'which')
    return whichPage(frame, topic, fields === null ? picksOf(kept) : picksIn(fields, topic), wrong);
  const place = { at: ground.topics.indexOf(topic) + 1, of: ground.topics.length };
  const chosen = fields === null ? kept?.answer : (answerIn(fields, 'answer') ?? undefined);
  return topicPage(frame, topic, place, chosen, wrong);
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
  const chosen = (topic: IntakeTopic): Answered | undefined =>
    fields === null ? replyTo(intake, topic)?.answer : (answerIn(fields, `answer-${topic.id}`) ?? undefined);
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
export type Taken = { readonly intake: Draft } | { readonly wrong: readonly Wrong[] };

const kept = ({ today }: Ground, topic: IntakeTopic, reply: Reply): KeptReply => ({
  ...reply,
  on: today,
  seen: topic.options.map(({ concept }) => concept),
  facts: factsOf(topic, reply, today),
});

const withReplies = (ground: Ground, replies: readonly (readonly [IntakeTopic, Reply])[]): Taken => {
  const { intake } = ground.draft.answers;
  const added = Object.fromEntries(replies.map(([topic, reply]) => [topic.id, kept(ground, topic, reply)]));
  return { intake: { ...intake, replies: { ...intake.replies, ...added } } };
};

const takeShort = (ground: Ground, fields: Fields): Taken => {
  const words = ASKING[ground.lang];
  const { intake } = ground.draft.answers;
  const read = ground.short.map((topic) => [topic, answerIn(fields, `answer-${topic.id}`)] as const);
  const wrong = read.flatMap(([{ id, caption }, answer]) =>
    answer === null ? [{ field: `answer-${id}`, text: `${caption}: ${words.pickOne}` }] : [],
  );
  if (wrong.length > 0) return { wrong };
  const replies = read.flatMap(([topic, answer]) =>
    answer === null ? [] : [[topic, replyOf(answer, topic, replyTo(intake, topic))] as const],
  );
  return withReplies(ground, replies);
};

const takeStill = (ground: Ground, fields: Fields, page: Page): Taken => {
  const { intake } = ground.draft.answers;
  const still = (changed: readonly string[] | null): Taken => {
    // What has not changed after all is not answered anew.
    const gone = (intake.still?.changed ?? []).filter((id) => changed?.includes(id) !== true);
    const replies = Object.fromEntries(Object.entries(intake.replies).filter(([id]) => !gone.includes(id)));
    return { intake: { ...intake, replies, still: { on: ground.today, changed } } };
  };
  if (page.kind === 'still') return still(fields['go'] === 'changed' ? (intake.still?.changed ?? []) : null);
  const changed = changedIn(ground, fields);
  const text = QUESTIONS[ground.lang].pickChanged;
  return changed.length === 0 ? { wrong: [{ field: 'changed', text }] } : still(changed);
};

const takeTopic = (ground: Ground, { kind }: Page, topic: IntakeTopic, fields: Fields): Taken => {
  const words = ASKING[ground.lang];
  if (kind === 'which') {
    const picks = picksIn(fields, topic);
    const wrong = wrongPicks(picks, topic, words, ground.today);
    return wrong.length > 0 ? { wrong } : withReplies(ground, [[topic, replyOfPicks(picks)]]);
  }
  const answer = answerIn(fields, 'answer');
  if (answer === null) return { wrong: [{ field: 'answer', text: words.pickOne }] };
  return withReplies(ground, [[topic, replyOf(answer, topic, replyTo(ground.draft.answers.intake, topic))]]);
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

/** The answers as a change leaves them: what was sent before counts until the change is sent too. */
export const changedAnswers = ({ draft, lang }: Ground, intake: Draft): DraftAnswers => {
  const { answers, version } = draft;
  const first = answers.withdrawn === null ? { first: answers.first ?? version } : {};
  return { ...answers, ...first, intake: { ...intake, lang, sent: false } };
};

/**
 * The answers as they count once they are sent; null while something is not answered. What was said of things that are asked no more stays.
 * @example const answers = sentAnswers(ground)
 */
export const sentAnswers = (ground: Ground): DraftAnswers | null => {
  const way = wayOf(ground);
  if (nextOf(way) < pathOf(way).length - 1) return null;
  const { draft, today } = ground;
  const { intake } = draft.answers;
  const said = Object.values(intake.replies);
  const facts = said.flatMap((reply) => reply.facts);
  const asked = new Set(facts.map(({ concept }) => concept));
  const notUnderstood = said.flatMap(({ other, on }) =>
    other === undefined ? [] : [{ text: other, counts: true, on }],
  );
  return {
    ...changedAnswers(ground, intake),
    on: today,
    facts: [...draft.answers.facts.filter(({ concept }) => !asked.has(concept)), ...facts],
    notUnderstood,
    withdrawn: null,
    intake: { ...intake, lang: ground.lang, sent: true },
  };
};

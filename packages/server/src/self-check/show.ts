import type { Artifact } from '@primum/contract';
import type { IntakeTopic } from '@primum/words';
import { findPage } from '../questions/find-page.ts';
import type { Finders } from '../questions/finders.ts';
import type { Frame, Wrong } from '../questions/frame.ts';
import { listPage } from '../questions/list-page.ts';
import { type Listing, listingOf } from '../questions/names.ts';
import { answerIn, type Fields, picksIn } from '../questions/read-reply.ts';
import type { Reply } from '../questions/said.ts';
import { onlyDated, picksOf } from '../questions/take.ts';
import { type Chosen, type Place, topicPage } from '../questions/topic-page.ts';
import { shownWhen, writtenWhen } from '../questions/when.ts';
import { whichPage } from '../questions/which-page.ts';
import type { Lang } from '../questions/words.ts';
import { birthPage, reviewPage } from './pages.ts';
import { sheetPage } from './sheet.ts';
import { topicsOf, type Visit, written } from './visit.ts';

/** What a step stands on. */
export interface Ground {
  readonly artifact: Artifact;
  readonly today: string;
  readonly lang: Lang;
  readonly finder: Finders;
}

/** How a page of the self-check is sent: everything travels in it, and nothing is kept. */
export const frameOf = (visit: Visit | null, lang: Lang, back: boolean): Frame => ({
  lang,
  action: '/',
  hidden: { lang, ...(visit !== null && { visit: written(visit) }) },
  back,
  contact: null,
  holds: null,
});

/** What was sent last with a page that is shown again. */
export interface Sent {
  readonly wrong: readonly Wrong[];
  readonly fields: Fields | null;
  readonly listing?: Listing;
}

const NOTHING_SENT: Sent = Object.freeze({ wrong: [], fields: null });

const chosenFor = (topic: IntakeTopic, reply: Reply | undefined, fields: Fields | null): Chosen => {
  const concept = onlyDated(topic);
  const pick = concept === null ? undefined : reply?.picked?.[concept];
  if (fields === null) return { answer: reply?.answer, ...(pick !== undefined && { when: shownWhen(pick) }) };
  const answer = answerIn(fields, 'answer') ?? undefined;
  return { answer, ...(concept !== null && { when: writtenWhen(fields, concept) }) };
};

/** The page of a topic. */
const showTopic = (visit: Visit, topic: IntakeTopic, place: Place, ground: Ground, sent: Sent): string => {
  const { wrong, fields, listing } = sent;
  const frame = frameOf(visit, ground.lang, true);
  const reply = visit.replies[topic.id];
  const { step } = visit.at;
  if (step === 'find') return findPage(frame, topic);
  if (step === 'list') return listPage(frame, topic, place, listing ?? listingOf(reply?.named ?? []), wrong);
  if (step !== 'which') return topicPage(frame, topic, place, chosenFor(topic, reply, fields), wrong);
  const before = fields === null ? picksOf(reply) : picksIn(fields, topic, ground.today);
  return whichPage(frame, topic, { place, before, reply }, wrong);
};

/** The page where a visit is. */
export const show = (visit: Visit, ground: Ground, sent: Sent = NOTHING_SENT): string => {
  const { artifact, today, lang } = ground;
  const frame = frameOf(visit, lang, true);
  if (visit.birthDate === null) return birthPage(frame, '', sent.wrong);
  if (visit.at.step === 'sheet') return sheetPage(frame, visit, artifact, today);
  const topics = topicsOf(visit, artifact, today, lang);
  const at = topics.findIndex(({ id }) => id === visit.at.topic);
  const topic = topics[at];
  if (visit.at.step === 'check' || topic === undefined) return reviewPage(frame, topics, visit);
  return showTopic(visit, topic, { at: at + 1, of: topics.length }, ground, sent);
};

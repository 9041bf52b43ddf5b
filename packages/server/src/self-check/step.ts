import type { Artifact } from '@primum/contract';
import type { IntakeTopic } from '@primum/words';
import { readWrittenDate } from '../questions/date.ts';
import type { Frame, Wrong } from '../questions/frame.ts';
import { answerIn, type Fields, picksIn, wrongPicks } from '../questions/read-reply.ts';
import { asksWhich, isAnswered, picksOf, replyOf, replyOfPicks } from '../questions/take.ts';
import { isTooYoung } from '../questions/too-young.ts';
import { topicPage } from '../questions/topic-page.ts';
import { type WrittenPicks, whichPage } from '../questions/which-page.ts';
import { ASKING, LANGS, type Lang, langOf } from '../questions/words.ts';
import { birthPage, lostPage, reviewPage, startPage, urgentPage, youngPage } from './pages.ts';
import { sheetPage } from './sheet.ts';
import { reportOf, topicsOf, type Visit, visitIn, written } from './visit.ts';
import { CHECK } from './words.ts';

/** What a step stands on. */
interface Ground {
  readonly artifact: Artifact;
  readonly today: string;
  readonly lang: Lang;
}

const frameOf = (visit: Visit | null, lang: Lang, back: boolean): Frame => ({
  lang,
  action: '/',
  hidden: { lang, ...(visit !== null && { visit: written(visit) }) },
  back,
});

/** The page where a visit is. */
const show = (visit: Visit, ground: Ground, wrong: readonly Wrong[] = [], picks?: WrittenPicks): string => {
  const { artifact, today, lang } = ground;
  const frame = frameOf(visit, lang, true);
  if (visit.birthDate === null) return birthPage(frame, '', wrong);
  if (visit.at.step === 'sheet') return sheetPage(visit, artifact, today, lang);
  const topics = topicsOf(visit, artifact, today, lang);
  const at = topics.findIndex(({ id }) => id === visit.at.topic);
  const topic = topics[at];
  if (visit.at.step === 'check' || topic === undefined) return reviewPage(frame, topics, visit);
  if (visit.at.step === 'which') return whichPage(frame, topic, picks ?? picksOf(visit.replies[topic.id]), wrong);
  return topicPage(frame, topic, { at: at + 1, of: topics.length }, visit.replies[topic.id]?.answer, wrong);
};

/** The visit at the next topic that has no answer; behind the last, at the check. */
const onward = (visit: Visit, topics: readonly IntakeTopic[]): Visit => {
  const next = topics.find(({ id }) => !isAnswered(visit.replies[id]));
  return { ...visit, at: next === undefined ? { topic: null, step: 'check' } : { topic: next.id, step: 'ask' } };
};

const backward = (visit: Visit, topics: readonly IntakeTopic[]): Visit | null => {
  if (visit.birthDate === null) return null;
  if (visit.at.step === 'which') return { ...visit, at: { ...visit.at, step: 'ask' } };
  const at = visit.at.step === 'ask' ? topics.findIndex(({ id }) => id === visit.at.topic) : topics.length;
  const before = topics[at - 1];
  return before === undefined ? { ...visit, birthDate: null } : { ...visit, at: { topic: before.id, step: 'ask' } };
};

const takeBirth = (visit: Visit, fields: Fields, ground: Ground): string => {
  const { artifact, today, lang } = ground;
  const text = fields['birth'] ?? '';
  const date = readWrittenDate(text);
  if (date === null || date.length !== 10 || date > today)
    return birthPage(frameOf(visit, lang, true), text, [{ field: 'birth', text: CHECK[lang].birthWrong }]);
  const born = { ...visit, birthDate: date };
  if (isTooYoung(reportOf(born, artifact, today, lang), artifact)) return youngPage(lang);
  return show(onward(born, topicsOf(born, artifact, today, lang)), ground);
};

const takeAnswer = (
  visit: Visit,
  topic: IntakeTopic,
  fields: Fields,
  topics: readonly IntakeTopic[],
  ground: Ground,
): string => {
  const answer = answerIn(fields, 'answer');
  const words = ASKING[ground.lang];
  if (answer === null) return show(visit, ground, [{ field: 'answer', text: words.pickOne }]);
  const reply = replyOf(answer, topic, visit.replies[topic.id]);
  const answered = { ...visit, replies: { ...visit.replies, [topic.id]: reply } };
  if (answer === 'yes' && asksWhich(topic))
    return show({ ...answered, at: { topic: topic.id, step: 'which' } }, ground);
  return show(onward(answered, topics), ground);
};

const takePicks = (
  visit: Visit,
  topic: IntakeTopic,
  fields: Fields,
  topics: readonly IntakeTopic[],
  ground: Ground,
): string => {
  const picks = picksIn(fields, topic);
  const wrong = wrongPicks(picks, topic, ASKING[ground.lang], ground.today);
  if (wrong.length > 0) return show(visit, ground, wrong, picks);
  const replies = { ...visit.replies, [topic.id]: replyOfPicks(picks) };
  return show(onward({ ...visit, replies }, topics), ground);
};

const start = (fields: Fields, ground: Ground): string => {
  const { artifact, lang } = ground;
  const { procedure } = fields;
  const isKnown = artifact.procedures.some(({ id }) => id === procedure);
  if (procedure !== undefined && isKnown)
    return show({ procedure, birthDate: null, at: { topic: null, step: 'ask' }, replies: {} }, ground);
  const wrong = fields['go'] === 'next' ? [{ field: 'procedure', text: CHECK[lang].chooseOne }] : [];
  return startPage(frameOf(null, lang, false), artifact, procedure, wrong);
};

const move = (visit: Visit, fields: Fields, ground: Ground): string => {
  const { artifact, today, lang } = ground;
  const { go = 'next' } = fields;
  if (go === 'urgent') return urgentPage(artifact, [visit.procedure], lang);
  if (go.startsWith('lang:')) return show(visit, ground);
  const topics = topicsOf(visit, artifact, today, lang);
  if (go === 'back') {
    const before = backward(visit, topics);
    return before === null
      ? startPage(frameOf(null, lang, false), artifact, visit.procedure, [])
      : show(before, ground);
  }
  if (visit.birthDate === null) return takeBirth(visit, fields, ground);
  if (go.startsWith('change:'))
    return show({ ...visit, at: { topic: go.slice('change:'.length), step: 'ask' } }, ground);
  const topic = topics.find(({ id }) => id === visit.at.topic);
  if (visit.at.step === 'check' || topic === undefined)
    return show({ ...visit, at: { topic: null, step: 'sheet' } }, ground);
  return visit.at.step === 'which'
    ? takePicks(visit, topic, fields, topics, ground)
    : takeAnswer(visit, topic, fields, topics, ground);
};

/**
 * The page that answers a form of the self-check. Everything is in the form; nothing is kept.
 * @param preferred the language of the browser, where the form names none
 * @example pageAfter({ procedure: 'painting', go: 'next' }, { artifact, today: '2026-11-21' }, 'en')
 */
export const pageAfter = (
  fields: Fields,
  { artifact, today }: { readonly artifact: Artifact; readonly today: string },
  preferred: string | undefined,
): string => {
  const wanted = LANGS.find((one) => fields['go'] === `lang:${one}`);
  const lang = langOf(wanted, fields['lang'], preferred);
  const ground = { artifact, today, lang };
  if (fields['visit'] === undefined) return start(fields, ground);
  const visit = visitIn(fields['visit'], artifact);
  return visit === null ? lostPage(lang) : move(visit, fields, ground);
};

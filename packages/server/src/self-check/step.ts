import { type IntakeTopic, type Urgency, urgencies } from '@primum/words';
import { readWrittenDate } from '../questions/date.ts';
import type { Fields } from '../questions/read-reply.ts';
import { openStep, stepsAfter } from '../questions/take.ts';
import { isTooYoung } from '../questions/too-young.ts';
import { LANGS, langOf } from '../questions/words.ts';
import { ASIDES, type Aside, birthPage, lostPage, startPage, urgentPage, youngPage } from './pages.ts';
import { frameOf, type Ground, show } from './show.ts';
import { takeTopic } from './take.ts';
import { factsSaid, reportOf, topicsOf, type Visit, visitIn } from './visit.ts';
import { CHECK } from './words.ts';

/** The visit at the first page that has no answer; behind the last, at the check. */
const onward = (visit: Visit, topics: readonly IntakeTopic[]): Visit => {
  for (const topic of topics) {
    const step = openStep(topic, visit.replies[topic.id]);
    if (step !== null) return { ...visit, at: { topic: topic.id, step } };
  }
  return { ...visit, at: { topic: null, step: 'check' } };
};

/** The visit at what the same topic asks on, else at the first page that has no answer. */
const further = (visit: Visit, topic: IntakeTopic, topics: readonly IntakeTopic[]): Visit => {
  const steps = ['ask' as const, ...stepsAfter(topic, visit.replies[topic.id])];
  const step = steps[steps.findIndex((one) => one === visit.at.step) + 1];
  return step === undefined ? onward(visit, topics) : { ...visit, at: { topic: topic.id, step } };
};

const backward = (visit: Visit, topics: readonly IntakeTopic[]): Visit | null => {
  if (visit.birthDate === null) return null;
  const { topic, step } = visit.at;
  const here = topics.find(({ id }) => id === topic);
  const steps = here === undefined ? [] : ['ask' as const, ...stepsAfter(here, visit.replies[here.id])];
  const earlier = steps[steps.findIndex((one) => one === step) - 1];
  if (earlier !== undefined) return { ...visit, at: { topic, step: earlier } };
  const at = here === undefined ? topics.length : topics.indexOf(here);
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
  const { screenings } = reportOf(born, artifact, today, lang);
  const findings = screenings.flatMap((one) => one.findings);
  if (isTooYoung(findings, artifact)) return youngPage(frameOf(null, lang, false));
  return show(onward(born, topicsOf(born, artifact, today, lang)), ground);
};

const urgenciesOf = (visit: Visit, { artifact, today, lang }: Ground): readonly Urgency[] =>
  urgencies(artifact, factsSaid(visit, artifact, today, lang), lang);

/** The page of what cannot wait, with why where the answers say so. */
const urgentAt = (visit: Visit | null, ground: Ground): string => {
  const whys = visit === null ? [] : urgenciesOf(visit, ground).map(({ why }) => why);
  return urgentPage(frameOf(visit, ground.lang, false), ground.artifact, visit, whys);
};

/** Whether an answer says something that cannot wait and was not said before it. */
const isNewlyUrgent = (before: Visit, now: Visit, ground: Ground): boolean => {
  const known = urgenciesOf(before, ground).map(({ id }) => id);
  return urgenciesOf(now, ground).some(({ id }) => !known.includes(id));
};

const take = (
  visit: Visit,
  topic: IntakeTopic,
  fields: Fields,
  topics: readonly IntakeTopic[],
  ground: Ground,
): string => {
  const taken = takeTopic(visit, topic, fields, ground);
  if ('wrong' in taken) return show(visit, ground, taken);
  const replied = { ...visit, replies: { ...visit.replies, [topic.id]: taken.reply } };
  if (isNewlyUrgent(visit, replied, ground)) return urgentAt(replied, ground);
  return show(taken.stay === true ? replied : further(replied, topic, topics), ground);
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
  if (go.startsWith('lang:')) return show(visit, ground, { wrong: [], fields });
  if (visit.at.step === 'sheet') return show({ ...visit, at: { topic: null, step: 'check' } }, ground);
  const topics = topicsOf(visit, artifact, today, lang);
  if (go === 'back' || go === 'found') {
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
  return take(visit, topic, fields, topics, ground);
};

/** The page that answers the form of one beside the way: the same in another language, or where the visitor was. */
const besideTheWay = (page: Aside, visit: Visit | null, fields: Fields, ground: Ground): string => {
  const { go = 'next' } = fields;
  const frame = frameOf(null, ground.lang, false);
  if (!go.startsWith('lang:')) return visit === null ? start({}, ground) : show(visit, ground);
  if (page === 'urgent') return urgentAt(visit, ground);
  return page === 'young' ? youngPage(frame) : lostPage(frame);
};

/**
 * The page that answers a form of the self-check. Everything is in the form; nothing is kept.
 * @param preferred the language of the browser, where the form names none
 * @example pageAfter({ procedure: 'painting', go: 'next' }, { artifact, today: '2026-11-21', finder: rememberFinders() }, 'en')
 */
export const pageAfter = (
  fields: Fields,
  { artifact, today, finder }: Omit<Ground, 'lang'>,
  preferred: string | undefined,
): string => {
  const wanted = LANGS.find((one) => fields['go'] === `lang:${one}`);
  const lang = langOf(wanted, fields['lang'], preferred);
  const ground = { artifact, today, lang, finder };
  const text = fields['visit'];
  const visit = text === undefined ? null : visitIn(text, artifact);
  const aside = ASIDES.find((one) => one === fields['aside']);
  if (text !== undefined && visit === null) return lostPage(frameOf(null, lang, false));
  if (fields['go'] === 'urgent') return urgentAt(visit, ground);
  if (aside !== undefined) return besideTheWay(aside, visit, fields, ground);
  return visit === null ? start(fields, ground) : move(visit, fields, ground);
};

import { factsOf, type IntakeTopic } from '@primum/words';
import type { Wrong } from '../questions/frame.ts';
import { type Listing, takeNames } from '../questions/names.ts';
import { answerIn, type Fields, picksIn, wrongPicks } from '../questions/read-reply.ts';
import type { Reply } from '../questions/said.ts';
import { leftOf, replyOfPicks, takeAsked } from '../questions/take.ts';
import { ASKING } from '../questions/words.ts';
import type { Draft, KeptReply } from './draft.ts';
import type { Ground } from './ground.ts';
import { type Page, pathOf, replyTo } from './path.ts';
import { QUESTIONS } from './question-words.ts';
import { changedIn, namedIn, wayOf } from './step.ts';

/** How much somebody may write of what was not asked. */
const MOST = 500;

/**
 * The draft with what else the client wrote at the check; the same where they wrote nothing new.
 * @example withMore(ground, { more: 'I faint at needles' }).more?.text
 */
export const withMore = ({ draft, today }: Ground, fields: Fields): Draft => {
  const { more, ...others } = draft.answers.intake;
  // A form sends two signs for the end of a line, which a browser counts as one.
  const text = (fields['more']?.replaceAll('\r\n', '\n') ?? more?.text ?? '').trim().slice(0, MOST);
  if (text === (more?.text ?? '')) return draft.answers.intake;
  return text === '' ? others : { ...others, more: { text, on: today } };
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
  const { go = 'next' } = fields;
  const sent = sentAnew(ground);
  const still = (added: readonly string[]): Taken => {
    const changed = [...new Set([...sent, ...added])];
    // What has not changed after all is not answered anew.
    const gone = (intake.still?.changed ?? []).filter((id) => !changed.includes(id));
    const replies = Object.fromEntries(Object.entries(intake.replies).filter(([id]) => !gone.includes(id)));
    // Only its own button says that nothing has changed: a topic to change that is on file no more says something else.
    const isAsked = changed.length > 0 || go !== 'next';
    return { intake: { ...intake, replies, still: { on: ground.today, changed: isAsked ? changed : null } } };
  };
  const again = ground.held.flatMap(({ topic: { id } }) => (go === `change:${id}` ? [id] : []));
  if (page.kind === 'still') return still(go === 'next' ? [] : [...(intake.still?.changed ?? []), ...again]);
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
    const wrong = wrongPicks(picks, topic, leftOf(topic, before), { words, today: ground.today });
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

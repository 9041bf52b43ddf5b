import type { IntakeTopic } from '@primum/words';
import type { Wrong } from '../questions/frame.ts';
import { takeNames } from '../questions/names.ts';
import { answerIn, type Fields, picksIn, wrongPicks } from '../questions/read-reply.ts';
import type { Reply } from '../questions/said.ts';
import { leftOf, replyOfPicks, takeAsked } from '../questions/take.ts';
import { ASKING } from '../questions/words.ts';
import type { Ground, Sent } from './show.ts';
import type { Visit } from './visit.ts';

/** What comes of the form of a topic: a reply, with which it stays where it is or goes on, or what is to be shown again. */
export type Taken = { readonly reply: Reply; readonly stay?: boolean } | Sent;

const wrongly = (wrong: readonly Wrong[], fields: Fields): Sent => ({ wrong, fields });

const takeList = (
  visit: Visit,
  topic: IntakeTopic,
  fields: Fields,
  { artifact, today, lang, finder }: Ground,
): Taken => {
  const before = visit.replies[topic.id] ?? { answer: 'yes' as const };
  const naming = { topic, before, named: before.named ?? [], find: finder(artifact, lang), words: ASKING[lang], today };
  const taken = takeNames(naming, fields);
  return 'wrong' in taken ? { ...taken, fields } : { ...taken, stay: taken.reply.listed !== true };
};

/** What comes of the form of the topic at which a visit is. */
export const takeTopic = (visit: Visit, topic: IntakeTopic, fields: Fields, ground: Ground): Taken => {
  const [words, today] = [ASKING[ground.lang], ground.today];
  const before = visit.replies[topic.id];
  if (visit.at.step === 'list') return takeList(visit, topic, fields, ground);
  if (visit.at.step === 'find') return { reply: { answer: 'unknown', ...before, askMe: true } };
  if (visit.at.step === 'which') {
    const picks = picksIn(fields, topic, today);
    const wrong = wrongPicks(picks, topic, leftOf(topic, before), { words, today });
    const unnamed = topic.names === null ? null : words.unnamed;
    return wrong.length > 0 ? wrongly(wrong, fields) : { reply: replyOfPicks(picks, before, unnamed) };
  }
  const answer = answerIn(fields, 'answer');
  if (answer === null) return wrongly([{ field: 'answer', text: words.pickOne }], fields);
  const reply = takeAsked(topic, fields, { answer, before, words, today });
  return 'answer' in reply ? { reply } : wrongly(reply, fields);
};

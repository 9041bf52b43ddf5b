import type { Question } from '@primum/engine';
import { type Block, type Entry, entries, entry, paragraph, section } from '../layout/block.ts';
import { MARKS } from '../marks.ts';
import { outcomeWords } from '../outcome.ts';
import type { Voice } from '../voice.ts';
import { evidenceWords } from './evidence.ts';

const questionEntry = (question: Question, voice: Voice): Entry => {
  const raised = question.raisedBy.map((one) => ({
    label: voice.say('words.label.recorded'),
    text: evidenceWords(one, voice),
  }));
  const hints = question.hints.map((text) => ({ label: voice.say('words.label.hints'), text }));
  const more = question.followUps.join(' ');
  return entry(`${MARKS[question.gravest]} ${question.ask}`, null, [
    { label: voice.say('words.label.why'), text: question.why },
    { label: voice.say('words.label.couldBe'), text: outcomeWords(question.gravest, voice) },
    ...raised,
    ...hints,
    ...(more === '' ? [] : [{ label: voice.say('words.label.followUps'), text: more }]),
  ]);
};

const short = (question: Question, voice: Voice): string =>
  `${MARKS[question.gravest]} ${voice.name('concepts', question.concept)}`;

/** The open questions: the first in full, gravest first, the others by name. */
export const questionsBlocks = (questions: readonly Question[], full: number, voice: Voice): readonly Block[] => {
  if (questions.length === 0) return [];
  const rest = questions.slice(full);
  const names = rest.map((question) => short(question, voice)).join(', ');
  return section(voice.say('words.section.questions', { count: questions.length }), [
    ...entries(
      questions.slice(0, full).map((question) => questionEntry(question, voice)),
      true,
    ),
    ...(rest.length === 0 ? [] : [paragraph(voice.say('words.questions.more', { count: rest.length, names }))]),
  ]);
};

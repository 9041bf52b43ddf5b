import type { Finding, Planned, Report, Texts } from '@primum/engine';
import { type Block, entries, entry, paragraph, section } from '../layout/block.ts';
import { unreviewedBlocks } from '../unreviewed.ts';
import { type Voice, voiceOf } from '../voice.ts';
import { plannedEntries, pointEntries, questionEntries, replyEntries } from './parts.ts';

/** One reason for which somebody is asked. `term`: for how many days an answer holds that names no end. */
export interface LetterPoint {
  readonly finding: Finding;
  readonly procedures: readonly string[];
  readonly term: number;
  /** Whether the rule wants the assessment of a specialist before the decision. */
  readonly after: boolean;
}

/** A procedure as it is planned, and the areas that are asked about; none where nobody named one. */
export interface LetterPlan {
  readonly procedure: string;
  readonly areas: readonly string[];
  readonly planned: Planned;
}

/** A letter that asks a professional to judge: to whom, of whom, what is planned, and why. */
export interface Letter {
  readonly clinic: string;
  readonly person: { readonly name: string; readonly birthDate: string | null };
  readonly on: string;
  readonly to: string;
  readonly after: string | null;
  readonly plans: readonly LetterPlan[];
  readonly points: readonly LetterPoint[];
  readonly screening: { readonly number: number; readonly on: string; readonly knowledge: Report['knowledge'] };
}

const SHORT = 12;

const headBlocks = ({ clinic, person, on, to, after }: Letter, voice: Voice): readonly Block[] => {
  const role = voice.name('roles', to);
  const born =
    person.birthDate === null
      ? voice.say('letter.bornUnknown')
      : voice.say('letter.born', { date: voice.date(person.birthDate) });
  const addressee = after === null ? role : voice.say('letter.after', { role, after: voice.name('roles', after) });
  return [
    { kind: 'title', text: voice.say('letter.title') },
    ...entries([
      entry(voice.say('letter.to', { to: addressee })),
      entry(voice.say('letter.from', { clinic })),
      entry(voice.say('letter.about', { name: person.name, born })),
      entry(voice.say('letter.date', { date: voice.date(on) })),
    ]),
  ];
};

const restBlocks = ({ screening: { number, on, knowledge } }: Letter, voice: Voice): readonly Block[] => [
  { kind: 'rule' },
  paragraph(
    voice.say('letter.rests', {
      number,
      date: voice.date(on),
      version: knowledge.version,
      sha: knowledge.sha256.slice(0, SHORT),
    }),
  ),
  ...(knowledge.approved ? [] : [paragraph(voice.say('words.notApproved'), 'notice')]),
  ...unreviewedBlocks(voice),
];

/** The parts of a letter: whom it is from and about, what is planned and asked, the part to fill in, and what it rests on. */
export interface LetterParts {
  readonly head: readonly Block[];
  readonly body: readonly Block[];
  readonly reply: readonly Block[];
  readonly rests: readonly Block[];
}

/**
 * The letter in its parts, for whoever draws the part to fill in otherwise.
 * @example letterParts(letter, texts).body
 */
export const letterParts = (letter: Letter, texts: Texts): LetterParts => {
  const voice = voiceOf(texts);
  return {
    head: headBlocks(letter, voice),
    body: [
      ...section(voice.say('letter.planned'), entries(plannedEntries(letter, voice))),
      ...section(voice.say('letter.why'), [
        paragraph(voice.say('letter.whyIntro')),
        ...entries(pointEntries(letter, voice), true),
      ]),
      ...section(voice.say('letter.asked'), [
        ...entries(questionEntries(letter, voice), true),
        paragraph(voice.say('letter.noAdvice')),
      ]),
    ],
    reply: section(voice.say('letter.reply'), entries(replyEntries(letter, voice))),
    rests: restBlocks(letter, voice),
  };
};

/**
 * The letter as a page: what is planned, why we write, what is to be judged, and a part to fill in and send back. It advises
 * nothing and promises nothing.
 * @example renderText(letterBlocks(letter, texts))
 */
export const letterBlocks = (letter: Letter, texts: Texts): readonly Block[] => {
  const { head, body, reply, rests } = letterParts(letter, texts);
  return [...head, ...body, ...reply, ...rests];
};

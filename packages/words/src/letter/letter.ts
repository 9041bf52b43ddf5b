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
  /** Where an answer reaches the clinic, as far as that is kept. */
  readonly contact: readonly string[];
  /** Who wrote it; null where that is not known. */
  readonly writer: string | null;
  readonly person: { readonly name: string; readonly birthDate: string | null };
  readonly on: string;
  /** The role of whoever is asked, and their name where it was given. */
  readonly to: string;
  readonly addressee: string | null;
  readonly after: string | null;
  readonly plans: readonly LetterPlan[];
  readonly points: readonly LetterPoint[];
  readonly screening: { readonly number: number; readonly on: string; readonly knowledge: Report['knowledge'] };
}

const SHORT = 12;

const toWords = ({ to, addressee, after }: Letter, voice: Voice): string => {
  const role = voice.name('roles', to);
  const whom = after === null ? role : voice.say('letter.after', { role, after: voice.name('roles', after) });
  return addressee === null
    ? voice.say('letter.to', { to: whom })
    : voice.say('letter.to.named', { to: whom, name: addressee });
};

const fromWords = ({ clinic, writer }: Letter, voice: Voice): string => {
  if (writer !== null) return voice.say('letter.from.written', { clinic, writer });
  return voice.say('letter.from', { clinic });
};

/**
 * Where an answer reaches the clinic; a line to fill in where nothing is kept of that.
 * @example reachWords(letter, voice) // 'Your reply reaches us at: +1 555 0100'
 */
export const reachWords = ({ contact }: Letter, voice: Voice): string =>
  contact.length === 0 ? voice.say('letter.reach.unknown') : voice.say('letter.reach', { contact: contact.join(', ') });

const headBlocks = (letter: Letter, voice: Voice): readonly Block[] => {
  const { person, on } = letter;
  const born =
    person.birthDate === null
      ? voice.say('letter.bornUnknown')
      : voice.say('letter.born', { date: voice.date(person.birthDate) });
  return [
    { kind: 'title', text: voice.say('letter.title') },
    ...entries([
      entry(toWords(letter, voice)),
      entry(fromWords(letter, voice)),
      entry(reachWords(letter, voice)),
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

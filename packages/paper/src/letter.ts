import type { Texts } from '@primum/engine';
import { type Block, type Letter, letterParts, reachWords, type Voice, voiceOf } from '@primum/words';
import { asPieces, type Paper, type Piece, sentence } from './piece.ts';

const born = ({ person: { birthDate } }: Letter, voice: Voice): string =>
  birthDate === null ? voice.say('letter.bornUnknown') : voice.say('letter.born', { date: voice.date(birthDate) });

const assessmentPieces = ({ after }: Letter, voice: Voice): readonly Piece[] =>
  after === null
    ? []
    : [
        sentence(voice.say('paper.reply.assessment', { after: voice.name('roles', after) })),
        {
          kind: 'fields',
          labels: [voice.say('paper.reply.name'), voice.say('paper.reply.registration'), voice.say('paper.reply.date')],
        },
      ];

/** Whom it is to, from and about, each in a line of its own. */
const plainly = (block: Block): readonly Piece[] =>
  block.kind === 'entries' ? block.entries.map(({ text }) => sentence(text)) : asPieces([block]);

/** What is cut off, filled in and sent back. */
const replyPieces = (letter: Letter, voice: Voice): readonly Piece[] => {
  const { clinic, person, screening } = letter;
  const about = { clinic, number: screening.number, date: voice.date(screening.on) };
  return [
    { kind: 'cut', text: voice.say('paper.reply.cut') },
    { kind: 'heading', text: voice.say('letter.reply'), level: 2 },
    sentence(voice.say('paper.reply.for', about)),
    sentence(reachWords(letter, voice)),
    sentence(voice.say('paper.reply.about', { name: person.name, born: born(letter, voice) })),
    { kind: 'choice', text: voice.say('paper.reply.cleared'), lines: 0 },
    { kind: 'choice', text: voice.say('paper.reply.conditions'), lines: 2 },
    { kind: 'choice', text: voice.say('paper.reply.refused'), lines: 0 },
    { kind: 'field', label: voice.say('paper.reply.scope') },
    ...assessmentPieces(letter, voice),
    { kind: 'fields', labels: [voice.say('paper.reply.name'), voice.say('paper.reply.registration')] },
    { kind: 'fields', labels: (['until', 'date', 'signature'] as const).map((key) => voice.say(`paper.reply.${key}`)) },
    sentence(voice.say('paper.reply.share', { clinic })),
    { kind: 'fields', labels: [voice.say('paper.reply.share.signature'), voice.say('paper.reply.date')] },
  ];
};

/**
 * The letter that asks for a clearance, with a reply to cut off.
 * @example draw(letterPaper(letter, texts, 'en'))
 */
export const letterPaper = (letter: Letter, texts: Texts, lang: string): Paper => {
  const voice = voiceOf(texts);
  const { head, body, rests } = letterParts(letter, texts);
  return {
    lang,
    title: voice.say('letter.title'),
    date: letter.on,
    size: 9.5,
    foot: [
      voice.say('paper.foot.knowledge', {
        version: letter.screening.knowledge.version,
        sha: letter.screening.knowledge.sha256,
      }),
    ],
    page: texts.messages['paper.page'] ?? '',
    pieces: [
      ...head.flatMap(plainly),
      ...asPieces([...body, ...rests]),
      { kind: 'down' },
      { kind: 'together', pieces: replyPieces(letter, voice) },
    ],
  };
};

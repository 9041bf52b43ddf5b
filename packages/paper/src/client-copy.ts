import type { Screening } from '@primum/engine';
import { entry, unreviewedBlocks } from '@primum/words';
import { aftercarePieces } from './aftercare.ts';
import { asPieces, type Paper, type Piece, sentence } from './piece.ts';
import { goesAhead, isOfClient, overriddenIn, type Printed, type Speaking, speaking, whoRows } from './printed.ts';

/** Questions that are printed; the others are asked at the clinic. */
const QUESTIONS = 6;

const heading = (text: string): Piece => ({ kind: 'heading', text, level: 3 });
const list = (texts: readonly string[]): readonly Piece[] =>
  texts.length === 0
    ? []
    : [{ kind: 'entries', entries: [...new Set(texts)].map((text) => entry(text)), numbered: false }];

/** What the person said themselves that counts here; what others wrote is for the conversation. */
const saidPieces = ({ findings }: Screening, printed: Speaking): readonly Piece[] => {
  const { voice } = printed;
  const said = findings
    .filter(({ answer }) => answer === 'yes')
    .flatMap(({ evidence }) => evidence)
    .filter((one) => isOfClient(printed, one))
    .map((one) =>
      one.said === null ? voice.name('concepts', one.concept) : voice.say('words.quote', { said: one.said }),
    );
  return said.length === 0 ? [] : [heading(voice.say('paper.copy.said')), ...list(said)];
};

const nextPieces = (screening: Screening, ahead: boolean, printed: Speaking): readonly Piece[] => {
  const { voice } = printed;
  const { outcome, earliest, questions } = screening;
  const next = ahead && outcome !== 'no-contraindication-found' ? 'precautions' : outcome;
  const open = ahead ? [] : questions.map(({ ask }) => ask);
  const asks = next === 'not-enough-information' || open.length === 0;
  return [
    heading(voice.say('paper.copy.next')),
    sentence(voice.say(`paper.copy.next.${next}`)),
    ...(earliest === null || ahead
      ? []
      : [sentence(voice.say('paper.copy.next.earliest', { date: voice.date(earliest) }))]),
    ...(asks ? [] : [sentence(voice.say('paper.copy.next.not-enough-information'))]),
    ...list(open.slice(0, QUESTIONS)),
    ...(open.length > QUESTIONS ? [sentence(voice.say('paper.copy.next.more'))] : []),
  ];
};

const insteadPieces = ({ alternatives }: Screening, { voice }: Speaking): readonly Piece[] => {
  const offered = alternatives.filter((one) => one.offered).map(({ procedure }) => voice.name('procedures', procedure));
  return offered.length === 0 ? [] : [heading(voice.say('paper.copy.instead')), sentence(offered.join(', '))];
};

const screeningPieces = (screening: Screening, printed: Speaking): readonly Piece[] => {
  const { voice } = printed;
  const ahead = goesAhead(printed, screening);
  const found = ahead && overriddenIn(printed, screening).length > 0 ? 'overridden' : screening.outcome;
  return [
    { kind: 'heading', text: voice.name('procedures', screening.procedure), level: 2 },
    heading(voice.say('paper.copy.found')),
    sentence(voice.say(`paper.copy.found.${found}`)),
    ...saidPieces(screening, printed),
    ...nextPieces(screening, ahead, printed),
    ...(ahead ? [] : insteadPieces(screening, printed)),
    ...(ahead ? aftercarePieces(screening.procedure, printed) : []),
  ];
};

const contactPiece = ({ clinic, contact, voice }: Speaking): Piece =>
  contact.length === 0
    ? { kind: 'field', label: voice.say('paper.copy.contact.clinic', { clinic }) }
    : sentence(voice.say('paper.copy.contact.kept', { clinic, contact: contact.join(', ') }));

/**
 * The client's copy, in plain words: what was found, what happens next, what to do after the session and when to call. No outcome word,
 * no rule.
 * @example draw(clientCopyPaper(printed))
 */
export const clientCopyPaper = (made: Printed): Paper => {
  const printed = speaking(made);
  const { voice, report, record, texts } = printed;
  const title = voice.say('paper.copy.title');
  return {
    lang: report.lang,
    title,
    date: record.at,
    size: report.screenings.some((one) => goesAhead(printed, one)) ? 10 : 11.5,
    foot: [`${voice.say('paper.record')} ${record.number}`],
    page: texts.messages['paper.page'] ?? '',
    pieces: [
      { kind: 'title', text: title },
      { kind: 'facts', rows: whoRows(printed) },
      ...asPieces(unreviewedBlocks(voice)),
      ...report.screenings.flatMap((screening) => screeningPieces(screening, printed)),
      { kind: 'heading', text: voice.say('paper.copy.contact'), level: 2 },
      contactPiece(printed),
      sentence(voice.say('paper.copy.medicines')),
    ],
  };
};

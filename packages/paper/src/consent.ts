import type { Risk, Screening } from '@primum/engine';
import { actionWords, type Entry, entry, unreviewedBlocks } from '@primum/words';
import { asPieces, type Paper, type Piece, sentence } from './piece.ts';
import {
  foot,
  goesAhead,
  overriddenIn,
  type Printed,
  plannedWords,
  SHORT,
  type Speaking,
  speaking,
  whoRows,
} from './printed.ts';

const heading = (text: string): Piece => ({ kind: 'heading', text, level: 3 });

const listed = (title: string, list: readonly Entry[], none: string): readonly Piece[] => [
  heading(title),
  list.length === 0 ? sentence(none) : { kind: 'entries', entries: list, numbered: false },
];

const isOwn = ({ raisedBy }: Risk): boolean => raisedBy.some(({ answer }) => answer === 'yes');

const ownEntry = ({ risk, raisedBy }: Risk, { voice }: Speaking): Entry => {
  const titles = raisedBy.filter(({ answer }) => answer === 'yes').map(({ title }) => title);
  const text = voice.say('paper.consent.own.because', { title: [...new Set(titles)].join(', ') });
  return entry(risk, null, [{ label: '', text }]);
};

const riskPieces = ({ risks }: Screening, printed: Speaking): readonly Piece[] => {
  const { voice } = printed;
  const own = risks.filter(isOwn).map((risk) => ownEntry(risk, printed));
  const general = risks.filter((risk) => risk.general && !isOwn(risk)).map(({ risk }) => entry(risk));
  return [
    ...listed(voice.say('paper.consent.own'), own, voice.say('paper.consent.own.none')),
    ...listed(voice.say('paper.consent.general'), general, voice.say('paper.consent.general.none')),
  ];
};

const againstPieces = (screening: Screening, printed: Speaking): readonly Piece[] => {
  const { voice } = printed;
  const against = overriddenIn(printed, screening).map(({ finding, override: { reason } }) =>
    entry(voice.say('paper.consent.override.says', { title: finding.title, reason }), null, [
      { label: '', text: finding.why },
    ]),
  );
  return against.length === 0 ? [] : listed(voice.say('paper.consent.override'), against, '');
};

const carePieces = ({ findings }: Screening, { voice }: Speaking): readonly Piece[] => {
  const found = findings.filter(({ answer }) => answer === 'yes').flatMap(({ actions }) => actions);
  const texts = [...new Set(found.map((action) => actionWords(action, voice)))];
  const entries = texts.map((text) => entry(text));
  return entries.length === 0 ? [] : listed(voice.say('paper.consent.care'), entries, '');
};

const screeningPieces = (screening: Screening, printed: Speaking): readonly Piece[] => {
  const { voice } = printed;
  const procedure = voice.name('procedures', screening.procedure);
  return [
    { kind: 'heading', text: voice.say('paper.consent.about', { procedure }), level: 2 },
    { kind: 'facts', rows: [[voice.say('paper.planned'), plannedWords(printed, screening.procedure)]] },
    ...againstPieces(screening, printed),
    ...riskPieces(screening, printed),
    ...carePieces(screening, printed),
  ];
};

const signedPieces = ({ voice, record, report }: Speaking): readonly Piece[] => {
  const { version, sha256 } = report.knowledge;
  const places = { version, sha: sha256.slice(0, SHORT), number: record.number };
  const date = voice.say('paper.reply.date');
  return [
    ...(['told', 'risks', 'after', 'free'] as const).map(
      (key): Piece => ({ kind: 'choice', text: voice.say(`paper.consent.${key}`), lines: 0 }),
    ),
    ...(['client', 'clinician'] as const).map(
      (key): Piece => ({ kind: 'fields', labels: [voice.say(`paper.consent.${key}`), date] }),
    ),
    sentence(voice.say('paper.consent.version', places)),
  ];
};

/**
 * The consent to what may go ahead, with the risks of this client first; null where nothing may.
 * @example const paper = consentPaper(printed); if (paper === null) throw new Error('nothing to consent to')
 */
export const consentPaper = (made: Printed): Paper | null => {
  const printed = speaking(made);
  const { voice, report, record, texts } = printed;
  const ahead = report.screenings.filter((screening) => goesAhead(printed, screening));
  if (ahead.length === 0) return null;
  const title = voice.say('paper.consent.title');
  return {
    lang: report.lang,
    title: `${title} ${record.number}`,
    date: record.at,
    size: 10,
    foot: foot(printed),
    page: texts.messages['paper.page'] ?? '',
    pieces: [
      { kind: 'title', text: title },
      { kind: 'facts', rows: whoRows(printed) },
      sentence(voice.say('paper.consent.lead')),
      ...(report.knowledge.approved ? [] : [{ kind: 'notice', text: voice.say('words.notApproved') } as const]),
      ...asPieces(unreviewedBlocks(voice)),
      ...ahead.flatMap((screening) => screeningPieces(screening, printed)),
      { kind: 'together', pieces: signedPieces(printed) },
    ],
  };
};

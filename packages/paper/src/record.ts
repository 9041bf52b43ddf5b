import type { Action, Finding, Screening } from '@primum/engine';
import {
  actionWords,
  alternativesBlocks,
  checkedBlocks,
  contradictionBlocks,
  type Detail,
  type Entry,
  earliestBlocks,
  entry,
  findingParts,
  gapBlocks,
  isReason,
  mixtureBlocks,
  notAddressedBlocks,
  notKnownBlocks,
  notUnderstoodBlocks,
  outcomeWords,
  questionsBlocks,
  stepsOf,
  unreviewedBlocks,
} from '@primum/words';
import { answersPieces } from './answers.ts';
import { headPieces } from './head.ts';
import { asPieces, below, type Cell, type Paper, type Piece, sentence } from './piece.ts';
import {
  foot,
  moment,
  overriddenIn,
  type Printed,
  plannedWords,
  type Speaking,
  saidWords,
  speaking,
  verdict,
} from './printed.ts';

/** Questions that are printed in full; the others are named. */
const QUESTIONS = 5;

const heading = (text: string): Piece => ({ kind: 'heading', text, level: 3 });

const plain = (text: string): Detail => ({ label: '', text });

const row = (finding: Finding, printed: Speaking): readonly Cell[] => {
  const { voice, report } = printed;
  const parts = findingParts(finding, voice, (one) => saidWords(printed, one));
  const rule = { rule: finding.rule, version: report.knowledge.version };
  return [
    { lines: [plain(parts.text), ...parts.why, ...parts.ends, ...parts.changes] },
    { lines: parts.recorded.map(({ text }) => plain(text)) },
    { lines: [plain(voice.say('paper.rule', rule)), ...parts.sources] },
  ];
};

const reasonPieces = ({ findings }: Screening, printed: Speaking): readonly Piece[] => {
  const { voice } = printed;
  const of = (answer: Finding['answer']) => findings.filter((one) => one.answer === answer && isReason(one));
  const header = (['what', 'said', 'rests'] as const).map((key) => voice.say(`paper.reasons.${key}`));
  const table = (list: readonly Finding[]): Piece => ({
    kind: 'cells',
    widths: [10, 10, 7],
    header,
    rows: list.map((one) => row(one, printed)),
  });
  const [certain, raised] = [of('yes'), of('unknown')];
  return [
    heading(voice.say('words.section.reasons')),
    certain.length === 0 ? sentence(voice.say('paper.reasons.none')) : table(certain),
    ...(raised.length === 0 ? [] : [heading(voice.say('words.section.raised')), table(raised)]),
  ];
};

const boxes = (actions: readonly Action[], { voice }: Speaking): readonly Entry[] =>
  [...new Set(actions.map((action) => actionWords(action, voice)))].map((text) => entry(text));

const actionPieces = (screening: Screening, printed: Speaking): readonly Piece[] => {
  const { voice } = printed;
  const { open, conditions } = stepsOf([screening], printed.chart.clearances);
  const asked = conditions.map(({ what }) => entry(voice.say('words.clearance.conditions', { conditions: what })));
  const list = (key: 'paper.todo' | 'words.section.standing', entries: readonly Entry[]): readonly Piece[] =>
    entries.length === 0 ? [] : [heading(voice.say(key)), { kind: 'checklist', entries }];
  return [
    ...list('paper.todo', [...asked, ...boxes(open, printed)]),
    ...list('words.section.standing', boxes(screening.actions, printed)),
    { kind: 'field', label: voice.say('paper.done') },
  ];
};

const overridePieces = (screening: Screening, printed: Speaking): readonly Piece[] => {
  const { voice } = printed;
  const list = overriddenIn(printed, screening).map(({ finding, override }) => {
    const by = { name: override.name, ...moment(override.at, voice) };
    const { second } = override;
    const agreed =
      second === null ? [] : [voice.say('paper.override.second', { name: second.name, ...moment(second.at, voice) })];
    return entry(voice.say('paper.override', { title: finding.title, reason: override.reason }), null, [
      { label: voice.say('paper.override.text'), text: voice.say('words.quote', { said: override.text }) },
      ...[voice.say('paper.override.by', by), ...agreed].map((text) => ({ label: '', text })),
    ]);
  });
  return [
    heading(voice.say('paper.overrides')),
    list.length === 0
      ? sentence(voice.say('paper.overrides.none'))
      : { kind: 'entries', entries: list, numbered: false },
  ];
};

const questionPieces = (screening: Screening, printed: Speaking): readonly Piece[] => {
  const { voice } = printed;
  if (screening.questions.length > 0) return below(questionsBlocks(screening.questions, QUESTIONS, voice));
  const title = heading(voice.say('words.section.questions', { count: 0 }));
  return [title, sentence(voice.say('paper.questions.none'))];
};

const screeningPieces = (screening: Screening, printed: Speaking): readonly Piece[] => {
  const { voice } = printed;
  const { procedure, atLeast, atMost, decided } = screening;
  const undecided = { atLeast: outcomeWords(atLeast, voice), atMost: outcomeWords(atMost, voice) };
  return [
    { kind: 'heading', text: voice.name('procedures', procedure), level: 2 },
    { kind: 'facts', rows: [[voice.say('paper.planned'), plannedWords(printed, procedure)]] },
    verdict(screening, voice),
    ...(decided ? [] : [sentence(voice.say('words.undecided', undecided))]),
    ...reasonPieces(screening, printed),
    ...below(earliestBlocks(screening, voice)),
    ...below(mixtureBlocks(screening.changedMixture, voice)),
    ...actionPieces(screening, printed),
    ...questionPieces(screening, printed),
    ...overridePieces(screening, printed),
    ...below(alternativesBlocks(screening.alternatives, voice)),
    ...below(notKnownBlocks(screening, voice)),
    ...below(notAddressedBlocks(screening, voice)),
    ...below(checkedBlocks(screening, voice)),
  ];
};

/**
 * The screening record: who, which procedure on which day, the outcome in a box with its shape, each reason with what was said and the
 * rule, what to do as a list to tick, what is open, overrides, alternatives, and every answer.
 * @example draw(recordPaper(printed))
 */
export const recordPaper = (made: Printed): Paper => {
  const printed = speaking(made);
  const { voice, report, record, texts } = printed;
  const title = voice.say('paper.record.title');
  return {
    lang: report.lang,
    title: `${title} ${record.number}`,
    date: record.at,
    size: 9.5,
    foot: foot(printed),
    page: texts.messages['paper.page'] ?? '',
    pieces: [
      { kind: 'title', text: title },
      ...headPieces(printed),
      ...asPieces(unreviewedBlocks(voice)),
      ...report.screenings.flatMap((screening) => screeningPieces(screening, printed)),
      ...asPieces(contradictionBlocks(report.contradictions, voice)),
      ...asPieces(notUnderstoodBlocks(report.notUnderstood, voice)),
      ...asPieces(gapBlocks(report.notLookedAt, voice)),
      ...answersPieces(printed),
    ],
  };
};

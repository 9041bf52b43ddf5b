import type { Fact, Result } from '@primum/engine';
import { type Cell, cell, type Piece, sentence } from './piece.ts';
import { askedWords, giverWords, type Speaking } from './printed.ts';

const joined = (parts: readonly string[]): string => parts.filter((part) => part !== '').join('; ');

const whenOf = (
  { on, since, until, last }: Partial<Pick<Fact, 'on' | 'since' | 'until' | 'last'>>,
  { voice }: Speaking,
): string =>
  joined([
    on === undefined ? '' : voice.say('words.evidence.on', { date: voice.date(on) }),
    since === undefined ? '' : voice.say('words.evidence.since', { date: voice.date(since) }),
    until === undefined ? '' : voice.say('words.evidence.until', { date: voice.date(until) }),
    last === undefined ? '' : voice.say('paper.answer.last', { date: voice.date(last) }),
  ]);

const quoted = (said: string | undefined, { voice }: Speaking): string =>
  said === undefined ? '' : voice.say('words.quote', { said });

/** The question as it is asked; of what is not asked so, its name. */
const factRow = (fact: Fact, printed: Speaking): readonly Cell[] => {
  const { voice, texts } = printed;
  const asked = Object.hasOwn(texts.questions, fact.concept) ? texts.questions[fact.concept]?.ask : undefined;
  const name = voice.name('concepts', fact.concept);
  const area =
    fact.area === undefined ? '' : voice.say('words.evidence.area', { area: voice.name('areas', fact.area) });
  return [
    cell(asked ?? name),
    cell(joined([voice.say(`paper.answer.${fact.answer}`), quoted(fact.said, printed), area])),
    cell(joined([whenOf(fact, printed), giverWords(printed, fact.where), ...askedWords(printed, fact.where)])),
  ];
};

const resultRow = (result: Result, printed: Speaking): readonly Cell[] => {
  const { voice } = printed;
  const { kind, loinc, value, unit } = result;
  return [
    cell(kind === undefined ? (loinc ?? '') : voice.name('measurements', kind)),
    cell(joined([`${value} ${unit}`, quoted(result.said, printed)])),
    cell(joined([whenOf(result, printed), giverWords(printed, result.where), ...askedWords(printed, result.where)])),
  ];
};

/** What was answered alike, at one time and by one person, stands together. */
const together = (rows: readonly (readonly Cell[])[]): readonly (readonly Cell[])[] =>
  [...Map.groupBy(rows, ([, ...answered]) => JSON.stringify(answered)).values()].map((same) => [
    { lines: same.flatMap(([asked]) => asked?.lines ?? []) },
    ...(same[0]?.slice(1) ?? []),
  ]);

/** Every answer and every result that the screening was made with. */
export const answersPieces = (printed: Speaking): readonly Piece[] => {
  const { chart, voice } = printed;
  const rows = [
    ...(chart.facts ?? []).map((fact) => factRow(fact, printed)),
    ...(chart.measurements ?? []).map((result) => resultRow(result, printed)),
  ];
  const header = (['question', 'answer', 'when'] as const).map((key) => voice.say(`paper.answers.${key}`));
  return [
    { kind: 'heading', text: voice.say('paper.answers'), level: 2 },
    rows.length === 0
      ? sentence(voice.say('paper.answers.none'))
      : { kind: 'cells', widths: [14, 5, 7], header, rows: together(rows) },
  ];
};

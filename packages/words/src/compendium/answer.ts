import type { Aftercare, Answer, AnswerTexts, CompendiumTexts } from '@primum/contract';
import { type Block, type Detail, entries, entry, paragraph } from '../layout/block.ts';
import type { Voice } from '../voice.ts';
import { instructionBlocks, signBlocks } from './aftercare.ts';
import { backingWords, type Cited } from './backing.ts';
import { answerBlocks, rulingsOf, type Setting, tableBlocks } from './ruled.ts';
import { sourcesWords, timeWords } from './times.ts';

/** What a page about one procedure is made from, with the words of the compendium and the procedure's aftercare. */
export interface AnswerSetting extends Setting {
  readonly said: CompendiumTexts;
  readonly care: Aftercare | null;
}

const takenBlocks = (answer: Answer, said: AnswerTexts, voice: Voice): readonly Block[] => {
  const { default: taken } = answer;
  if (taken === null || said.default === null) return [];
  const { time } = taken;
  const times: readonly Detail[] =
    time === null
      ? []
      : [
          { label: voice.say('words.compendium.time'), text: timeWords(time, voice) },
          { label: voice.say('words.compendium.sources'), text: sourcesWords(time, voice) },
        ];
  return entries([
    entry(voice.say('words.compendium.taken', { text: said.default }), null, [
      ...times,
      { label: voice.say('words.label.why'), text: said.why ?? '' },
      { label: voice.say('words.compendium.rests'), text: backingWords(taken, voice) },
    ]),
  ]);
};

const spreadBlocks = ({ spread }: Answer, said: AnswerTexts, voice: Voice): readonly Block[] => {
  if (spread.length === 0) return [];
  const header = [voice.say('words.compendium.says'), voice.say('words.compendium.rests')];
  const rows = spread.map((view) => [said.spread[view.id] ?? view.id, backingWords(view, voice)]);
  return [paragraph(voice.say('words.compendium.spread'), 'heading'), { kind: 'table', header, rows }];
};

const ruledBlocks = ({ rules }: Answer, setting: AnswerSetting): readonly Block[] => {
  if (rules === null) return [];
  if (rules.as === 'answer') return answerBlocks(rules.of, setting);
  if (rules.as === 'list') return tableBlocks(rules.of, setting);
  const { voice, procedure } = setting;
  const name = voice.name('procedures', procedure);
  const blocks = tableBlocks(rules.of, setting);
  return [paragraph(voice.say('words.compendium.rules', { procedure: name }), 'heading'), ...blocks];
};

const caredBlocks = (answer: Answer, { care, said, voice }: AnswerSetting): readonly Block[] => {
  const instructions = care?.instructions.filter(({ id }) => answer.instructions.includes(id)) ?? [];
  const listed = instructions.length === 0 ? [] : instructionBlocks(instructions, said, voice);
  return [
    ...(listed.length === 0 ? [] : [paragraph(voice.say('words.compendium.care'), 'heading'), ...listed]),
    ...(answer.signs ? signBlocks(care?.signs ?? [], said, voice) : []),
  ];
};

/** Where the rules are the answer, what is written beside them is about one procedure only. */
const isWritten = ({ about, rules }: Answer, { procedure }: AnswerSetting): boolean =>
  about === procedure || rules === null || rules.as === 'note';

/** All that an answer cites for this procedure, itself and through the rules and the aftercare that it shows. */
export const citedIn = (answer: Answer, setting: AnswerSetting): readonly Cited[] => [
  ...(isWritten(answer, setting) ? [answer, ...answer.spread] : []),
  ...(answer.default === null ? [] : [answer.default]),
  ...rulingsOf(answer.rules?.of ?? [], setting).map(({ ruling }) => ruling),
  ...(setting.care?.instructions.filter(({ id }) => answer.instructions.includes(id)) ?? []),
  ...(answer.signs ? (setting.care?.signs ?? []) : []),
];

/**
 * One question with its answer: what is written, or what the rules say; what we take; where the sources differ.
 * @example renderText(questionBlocks(answer, setting))
 */
export const questionBlocks = (answer: Answer, setting: AnswerSetting): readonly Block[] => {
  const { voice } = setting;
  const said = setting.said.answers[answer.id];
  if (said === undefined) return [];
  const note = answer.rules?.as === 'note';
  const rests = backingWords(answer, voice);
  const head: Block = { kind: 'heading', text: said.question };
  if (!isWritten(answer, setting)) return [head, ...ruledBlocks(answer, setting)];
  return [
    head,
    ...(said.answer === null ? [] : [paragraph(said.answer)]),
    ...(note ? [] : ruledBlocks(answer, setting)),
    ...(rests === '' ? [] : [paragraph(`${voice.say('words.compendium.rests')}: ${rests}`)]),
    ...takenBlocks(answer, said, voice),
    ...caredBlocks(answer, setting),
    ...spreadBlocks(answer, said, voice),
    ...(note ? ruledBlocks(answer, setting) : []),
  ];
};

import type { Aftercare, CompendiumTexts, Instruction, Sign } from '@primum/contract';
import { type Block, entries, entry, paragraph } from '../layout/block.ts';
import type { Voice } from '../voice.ts';
import { backingWords } from './backing.ts';
import { sourcesWords, timeWords } from './times.ts';

/** The ranges of both ends, each named where there are two; a time that no source names says so. */
const inSources = ({ from, until }: Instruction, voice: Voice): string => {
  if (from === null || until === null) {
    const only = from ?? until;
    return only === null ? '' : sourcesWords(only, voice);
  }
  const named = [
    [voice.say('words.aftercare.from'), from],
    [voice.say('words.aftercare.until'), until],
  ] as const;
  return named.map(([label, length]) => `${label}: ${sourcesWords(length, voice)}`).join('; ');
};

const row = (one: Instruction, texts: CompendiumTexts, voice: Voice): readonly string[] => [
  texts.instructions[one.id] ?? one.id,
  one.from === null ? voice.say('words.aftercare.atOnce') : timeWords(one.from, voice),
  one.until === null ? voice.say('words.aftercare.noEnd') : timeWords(one.until, voice),
  inSources(one, voice),
  backingWords(one, voice),
];

/** Instructions as a table: what, from when until when after the session, and what the sources name. */
export const instructionBlocks = (
  instructions: readonly Instruction[],
  texts: CompendiumTexts,
  voice: Voice,
): readonly Block[] => [
  paragraph(voice.say('words.aftercare.counted')),
  {
    kind: 'table',
    header: [
      voice.say('words.aftercare.do'),
      voice.say('words.aftercare.from'),
      voice.say('words.aftercare.until'),
      voice.say('words.compendium.sources'),
      voice.say('words.compendium.rests'),
    ],
    rows: instructions.map((one) => row(one, texts, voice)),
  },
];

/** The signs after a session: those for an ambulance first, then those for the clinic. */
export const signBlocks = (signs: readonly Sign[], texts: CompendiumTexts, voice: Voice): readonly Block[] =>
  (['emergency', 'clinic'] as const).flatMap((urgency) => {
    const list = signs.filter((sign) => sign.urgency === urgency);
    const tone = urgency === 'emergency' ? 'contraindicated' : 'heading';
    if (list.length === 0) return [];
    return [
      paragraph(voice.say(`words.aftercare.${urgency}`), tone),
      ...entries(list.map((sign) => entry(`${texts.signs[sign.id] ?? sign.id} [${backingWords(sign, voice)}]`))),
    ];
  });

/** What to do after a session of one procedure, and what to look out for. */
export const careBlocks = (care: Aftercare, texts: CompendiumTexts, voice: Voice): readonly Block[] => [
  ...instructionBlocks(care.instructions, texts, voice),
  ...signBlocks(care.signs, texts, voice),
];

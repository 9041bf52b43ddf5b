import type { Instruction } from '@primum/contract';
import { entry, timeWords } from '@primum/words';
import type { Piece } from './piece.ts';
import type { Speaking } from './printed.ts';

const instructionWords = ({ id, from, until }: Instruction, { artifact, report, voice }: Speaking): string => {
  const text = artifact.library.compendium.texts[report.lang]?.instructions[id] ?? id;
  const times = [
    from === null ? '' : `${voice.say('words.aftercare.from')}: ${timeWords(from, voice)}`,
    until === null ? '' : `${voice.say('words.aftercare.until')}: ${timeWords(until, voice)}`,
  ].filter((one) => one !== '');
  return times.length === 0 ? text : `${text} ${times.join('; ')}.`;
};

/** What to do after a session of a procedure, and what to look out for; nothing where the knowledge has no such page. */
export const aftercarePieces = (procedure: string, printed: Speaking): readonly Piece[] => {
  const { artifact, report, voice } = printed;
  const care = artifact.library.compendium.aftercare.find((one) => one.procedure === procedure);
  if (care === undefined) return [];
  const signs = artifact.library.compendium.texts[report.lang]?.signs ?? {};
  const list = (urgency: 'emergency' | 'clinic'): readonly Piece[] => {
    const found = care.signs.filter((one) => one.urgency === urgency).map(({ id }) => entry(signs[id] ?? id));
    if (found.length === 0) return [];
    return [
      { kind: 'heading', text: voice.say(`words.aftercare.${urgency}`), level: 3 },
      { kind: 'entries', entries: found, numbered: false },
    ];
  };
  return [
    {
      kind: 'heading',
      text: voice.say('words.aftercare.title', { procedure: voice.name('procedures', procedure) }),
      level: 2,
    },
    { kind: 'paragraph', text: voice.say('words.aftercare.counted'), tone: null },
    {
      kind: 'entries',
      entries: care.instructions.map((one) => entry(instructionWords(one, printed))),
      numbered: false,
    },
    ...list('emergency'),
    ...list('clinic'),
  ];
};

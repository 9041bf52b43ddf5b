import { type Block, paragraph } from './layout/block.ts';
import type { Voice } from './voice.ts';

/** One line where nobody who speaks the language has reviewed its texts; nothing where somebody has. */
export const unreviewedBlocks = (voice: Voice): readonly Block[] =>
  voice.unreviewed ? [paragraph(voice.say('words.unreviewed'), 'notice')] : [];

import type { ClearanceNote, LapsedNote } from '@primum/engine';
import { outcomeWords } from '../outcome.ts';
import type { Voice } from '../voice.ts';

const term = (note: ClearanceNote, voice: Voice): string =>
  note.until === null
    ? voice.say('words.clearance.open')
    : voice.say('words.clearance.until', { date: voice.date(note.until) });

const places = (note: ClearanceNote, voice: Voice) => ({
  by: voice.name('roles', note.by),
  on: voice.date(note.on),
  term: term(note, voice),
  from: outcomeWords(note.from, voice),
});

const conditionWords = ({ conditions = [] }: ClearanceNote, voice: Voice): string =>
  conditions.length === 0 ? '' : `; ${voice.say('words.clearance.conditions', { conditions: conditions.join('; ') })}`;

/** Who lowered a finding, when, for how long, on which conditions, and what it would be without. */
export const liftedWords = (note: ClearanceNote, voice: Voice): string =>
  `${voice.say('words.lifted', places(note, voice))}${conditionWords(note, voice)}`;

/** Which clearance does not count, and why. */
export const lapsedWords = (note: LapsedNote, voice: Voice): string =>
  voice.say('words.lapsed', { ...places(note, voice), because: voice.say(`words.lapsed.${note.because}`) });

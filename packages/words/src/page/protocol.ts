import type { Adopted, Finding, StricterNote } from '@primum/engine';
import { outcomeWords } from '../outcome.ts';
import type { Voice } from '../voice.ts';

/** What a clinic wrote, as a sentence of its own. */
const asSentence = (text: string): string => (/[.!?…]$/.test(text) ? text : `${text}.`);

/**
 * The protocol that a report was made under, and its hash.
 * @example protocolWords(adopted, voice) // 'Protocol of Hut on the Hill, adopted on 1 June 2030 (0123456789ab).'
 */
export const protocolWords = ({ clinic, adopted, sha256 }: Adopted, voice: Voice): string =>
  voice.say('words.protocol', { clinic, date: voice.date(adopted), sha: sha256.slice(0, 12) });

/** Why and by whom a rule was switched off. */
export const offWords = ({ reason, author }: NonNullable<Finding['off']>, voice: Voice): string =>
  voice.say('words.off', { author, reason: asSentence(reason) });

/** Why and by whom a rule was made stricter, and what the knowledge itself says. */
export const stricterWords = ({ reason, author, from }: StricterNote, voice: Voice): string => {
  const places = { author, reason: asSentence(reason) };
  return from === 'not-addressed'
    ? voice.say('words.stricter.silent', places)
    : voice.say('words.stricter', { ...places, from: outcomeWords(from, voice) });
};

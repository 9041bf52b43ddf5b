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

/**
 * By whom a rule was made stricter, and what the knowledge itself says; with the reason, but where that stands in the place of
 * what the knowledge gives as one (`told`).
 */
export const stricterWords = ({ reason, author, from }: StricterNote, voice: Voice, told = false): string => {
  const said = asSentence(reason);
  if (from !== 'not-addressed')
    return voice.say('words.stricter', { author, reason: said, from: outcomeWords(from, voice) });
  const silent = voice.say('words.stricter.silent', { author });
  return told ? silent : `${silent} ${said}`;
};

import type { CodeEntry, NameEntry } from '@primum/contract';
import { type Lexicon, plainCode } from './lexicon.ts';
import { toPhrase } from './words.ts';

/** Whether the words are the name by which the knowledge knows the concept, or the substance of an allergy. */
const isName = (text: string, concept: string, within: NameEntry['within'] | null): boolean => {
  const words = toPhrase(text).join('-');
  return words === concept || (within === 'allergy' && words !== '' && concept.endsWith(`-${words}`));
};

/** A code that only adds "not further specified" to another says the same as that. */
const isUnspecified = (code: string, listed: string): boolean => code.replace(/9+$/, '') === listed;

/**
 * Whether a code names its concept itself, and not one of several things that the concept holds. Only then does the code,
 * denied, deny the concept. Nothing stands below the concept, and the code is the only one listed for it, or is called like it.
 */
export const codeNames = (lexicon: Lexicon, entry: CodeEntry, code: string): boolean => {
  const { system, concept, display, within } = entry;
  if (concept === null || lexicon.classes.has(concept)) return false;
  const only = lexicon.codesOf.get(`${system}|${concept}`) === 1;
  if (!lexicon.byPrefix.has(system)) return only || (display !== null && isName(display, concept, within ?? null));
  const listed = plainCode(entry.code);
  return only && (code === listed || isUnspecified(code, listed));
};

/** Whether a name found in a text names its concept itself. */
export const nameNames = (lexicon: Lexicon, entry: NameEntry): boolean =>
  !lexicon.classes.has(entry.concept) && isName(entry.name, entry.concept, entry.within ?? null);

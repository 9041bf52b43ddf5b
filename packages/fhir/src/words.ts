import type { NameEntry } from '@primum/contract';

/** Words in a row, in small letters and without accents and apostrophes. */
export type Phrase = readonly string[];

/** A name as a phrase. */
export interface Name {
  readonly entry: NameEntry;
  readonly phrase: Phrase;
}

/** A word of a text and the number of the clause that it stands in. */
export interface Word {
  readonly word: string;
  readonly clause: number;
}

const TOKEN = /[\p{L}\p{N}]+|[;:!?\n]|\.(?=\s|$)/gu;
const LETTER = /[\p{L}\p{N}]/u;

/** The words of a text, clause by clause; a full stop, semicolon, colon or line break ends a clause. */
export const wordsOf = (text: string): readonly Word[] => {
  const plain = text
    .normalize('NFKD')
    .replaceAll(/[\p{M}'’‘`´]/gu, '')
    .toLowerCase();
  const words: Word[] = [];
  let clause = 0;
  for (const [token] of plain.matchAll(TOKEN)) {
    if (LETTER.test(token)) words.push({ word: token, clause });
    else clause += 1;
  }
  return words;
};

/** A text as a phrase. */
export const toPhrase = (text: string): Phrase => wordsOf(text).map(({ word }) => word);

/** A name ready to be looked for. */
export const toName = (entry: NameEntry): Name => ({ entry, phrase: toPhrase(entry.name) });

/** Whether the phrase stands at that position, as whole words. */
export const standsAt = (phrase: Phrase, words: readonly Word[], at: number): boolean =>
  phrase.length > 0 && phrase.every((word, i) => words[at + i]?.word === word);

/** Whether one of the phrases stands anywhere in the text. */
export const hasAny = (phrases: readonly Phrase[], text: string): boolean => {
  const words = wordsOf(text);
  return words.some((_, i) => phrases.some((phrase) => standsAt(phrase, words, i)));
};

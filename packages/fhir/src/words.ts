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
  /** A hyphen ties it to the next word: it says nothing by itself. */
  readonly tied: boolean;
}

const TOKEN = /[\p{L}\p{N}]+|[,;:!?\n]|\.(?=\s|$)/gu;
const LETTER = /[\p{L}\p{N}]/u;
const TIE = /^[-\u2010\u2011]\p{L}/u;

/** The words of a text, clause by clause; a full stop, comma, semicolon, colon or line break ends a clause. */
export const wordsOf = (text: string): readonly Word[] => {
  const plain = text
    .normalize('NFKD')
    .replaceAll(/[\p{M}'’‘`´]/gu, '')
    .toLowerCase();
  const words: Word[] = [];
  let clause = 0;
  for (const { 0: token, index } of plain.matchAll(TOKEN)) {
    const end = index + token.length;
    if (LETTER.test(token)) words.push({ word: token, clause, tied: TIE.test(plain.slice(end, end + 2)) });
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

/** Whether one of the phrases stands at that position, and is not tied to the word after it. */
export const standsLoose = (phrases: readonly Phrase[], words: readonly Word[], at: number): boolean =>
  phrases.some((phrase) => standsAt(phrase, words, at) && words[at + phrase.length - 1]?.tied !== true);

/** Whether one of the phrases stands anywhere in the text. */
export const hasAny = (phrases: readonly Phrase[], text: string): boolean => {
  const words = wordsOf(text);
  return words.some((_, i) => phrases.some((phrase) => standsAt(phrase, words, i)));
};

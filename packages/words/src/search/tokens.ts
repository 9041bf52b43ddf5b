/** A word of a text, with where it stands. */
export interface Word {
  /** In small letters, without accents and apostrophes. */
  readonly word: string;
  /** As it was written. */
  readonly said: string;
  /** Clauses end with a full stop, semicolon, colon, dash, question mark or line; segments with a comma, too. */
  readonly clause: number;
  readonly segment: number;
}

const TOKEN = /[\p{L}\p{M}\p{N}'’‘`´]+|[,;:!?\n()/]|\s[-–—]+\s|\.(?=\s|$)/gu;
const LETTER = /[\p{L}\p{N}]/u;
/** Letters that do not come apart into a letter and an accent. */
const LETTERS: Readonly<Record<string, string>> = { ł: 'l', ø: 'o', đ: 'd', ß: 'ss', æ: 'ae', œ: 'oe', ı: 'i' };
/** A full stop after so few letters belongs to an abbreviation. */
const ABBREVIATION = 2;

/**
 * A word in small letters, without accents and apostrophes.
 * @example plainWord("Élan's") // 'elans'
 */
export const plainWord = (word: string): string =>
  word
    .normalize('NFKD')
    .replaceAll(/[\p{M}'’‘`´]/gu, '')
    .toLowerCase()
    .replaceAll(/[łøđßæœı]/g, (letter) => LETTERS[letter] ?? letter);

/** Commas, brackets and strokes part segments only; all else parts clauses. */
const isSoft = (mark: string): boolean => /^[,()/]$/.test(mark);

/**
 * The words of a text, clause by clause.
 * @example wordsOf('No rain, fog.').map(({ word, segment }) => [word, segment]) // [['no', 0], ['rain', 0], ['fog', 1]]
 */
export const wordsOf = (text: string): readonly Word[] => {
  const words: Word[] = [];
  let [clause, segment] = [0, 0];
  for (const [token] of text.matchAll(TOKEN)) {
    const word = plainWord(token);
    if (LETTER.test(word)) words.push({ word, said: token, clause, segment });
    else if (token !== '.' || (words.at(-1)?.word.length ?? 0) > ABBREVIATION) {
      segment += 1;
      if (!isSoft(token)) clause += 1;
    }
  }
  return words;
};

/** A text as plain words. */
export const plainWordsOf = (text: string): readonly string[] => wordsOf(text).map(({ word }) => word);

/**
 * Whether a row of words stands at a position of the text.
 * @example standsAt(['light', 'rain'], wordsOf('some light rain'), 1) // true
 */
export const standsAt = (phrase: readonly string[], words: readonly Word[], at: number): boolean =>
  phrase.length > 0 && phrase.every((word, i) => words[at + i]?.word === word);

/** Up to so many words stand for `...`. */
const BETWEEN = 4;

/** A word of a text: in small letters, as it was written, and in which part between commas it stands. */
export interface Word {
  readonly word: string;
  readonly said: string;
  readonly clause: number;
}

/**
 * The words of a text; an apostrophe parts words, too.
 * @example wordsOf("Rain, don't").map(({ word, clause }) => [word, clause]) // [['rain', 0], ['don', 1], ['t', 1]]
 */
export const wordsOf = (text: string): readonly Word[] => {
  const words: Word[] = [];
  let clause = 0;
  for (const [said] of text.matchAll(/[\p{L}\p{N}]+|,/gu)) {
    if (said === ',') clause += 1;
    else words.push({ word: said.toLowerCase(), said, clause });
  }
  return words;
};

/** What one word may be; `null` stands for words between. */
type Part = readonly { readonly text: string; readonly begins: boolean }[] | null;
interface Phrase {
  readonly parts: readonly Part[];
  /** In capitals, and meant so. */
  readonly loud: boolean;
}

const partOf = (written: string): Part =>
  written === '...'
    ? null
    : written.split('|').map((one) => ({ text: one.replace(/\*$/, ''), begins: one.endsWith('*') }));

const phraseOf = (written: string): Phrase => ({
  parts: written.split(/[\s'’]+/).map(partOf),
  loud: written !== written.toLowerCase(),
});

const fits = (part: Part, { word, said }: Word, loud: boolean): boolean => {
  const text = loud ? said : word;
  return part?.some((one) => (one.begins ? text.startsWith(one.text) : text === one.text)) === true;
};

/** The place behind the phrase that stands there; null where none does. */
const endOf = ({ parts, loud }: Phrase, words: readonly Word[], at: number, index = 0): number | null => {
  const part = parts[index];
  if (part === undefined) return at;
  const word = words[at];
  if (part !== null)
    return word !== undefined && fits(part, word, loud) ? endOf({ parts, loud }, words, at + 1, index + 1) : null;
  const ends = Array.from({ length: BETWEEN + 1 }, (_, skipped) =>
    endOf({ parts, loud }, words, at + skipped, index + 1),
  );
  return ends.find((end) => end !== null) ?? null;
};

/** Where a phrase stands: its first word, and the place behind its last. */
export interface Found {
  readonly from: number;
  readonly to: number;
}
export type Finder = (words: readonly Word[]) => readonly Found[];

/** Phrases by the word with which they begin, or by the letters with which that word begins. */
const index = (phrases: readonly Phrase[], begins: boolean): ReadonlyMap<string, readonly Phrase[]> => {
  const pairs = phrases.flatMap((phrase) =>
    (phrase.parts[0] ?? [])
      .filter((one) => one.begins === begins)
      .map(({ text }) => ({ key: text.toLowerCase(), phrase })),
  );
  return new Map(
    [...Map.groupBy(pairs, ({ key }) => key)].map(([key, group]) => [key, group.map(({ phrase }) => phrase)]),
  );
};

/**
 * A search for phrases: `sing*` is every word that begins so, `be|get wet` is one of two, `...` is up to four words or none,
 * words in capitals are meant in capitals, all others are not.
 * @example finderOf(['sing*', 'be|get ... wet'])(wordsOf('She gets it. Get very wet!')) // [{ from: 3, to: 6 }]
 */
export const finderOf = (written: readonly string[]): Finder => {
  const phrases = written.map(phraseOf);
  const [whole, begun] = [index(phrases, false), index(phrases, true)];
  const known = new Map<string, readonly Phrase[]>();
  const starting = ({ word }: Word): readonly Phrase[] => {
    const found = known.get(word) ?? [
      ...(whole.get(word) ?? []),
      ...Array.from(word, (_, letter) => begun.get(word.slice(0, letter + 1)) ?? []).flat(),
    ];
    known.set(word, found);
    return found;
  };
  return (words) =>
    words.flatMap((word, from) => {
      const ends = starting(word).flatMap((phrase) => endOf(phrase, words, from) ?? []);
      return ends.length === 0 ? [] : [{ from, to: Math.max(...ends) }];
    });
};

/** What was found, as it was written. */
export const saidIn = (words: readonly Word[], { from, to }: Found): string =>
  words
    .slice(from, to)
    .map(({ said }) => said)
    .join(' ');

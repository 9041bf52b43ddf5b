import type { Lexicon } from './lexicon.ts';
import type { SearchName } from './names.ts';
import type { Word } from './tokens.ts';

/** A name found in a text: from which word to which, both in. `part`: the text is only a part of the name. */
export interface Hit {
  readonly name: SearchName;
  readonly from: number;
  readonly to: number;
  readonly mistakes: number;
  readonly part: boolean;
}

/** Whether a word was made out of another by a mistake of spelling; another form of the same word is none. */
export const isGuess = (mistakes: number): boolean => mistakes >= 1;

/** A word that may be part of a name, and its place among all words. */
export interface Telling extends Word {
  readonly at: number;
  readonly meant: ReadonlyMap<string, number>;
}

/** The words that may be part of a name, with what each may mean. */
export const tellingOf = (lexicon: Lexicon, words: readonly Word[]): readonly Telling[] => {
  const known = new Map<string, ReadonlyMap<string, number>>();
  return words.flatMap((word, at) => {
    if (lexicon.fillWords.has(word.word)) return [];
    const meant = known.get(word.word) ?? lexicon.meant(word.word);
    known.set(word.word, meant);
    return [{ ...word, at, meant }];
  });
};

/** A name that begins at a telling word and stands there whole, in one clause. */
const standing = (name: SearchName, telling: readonly Telling[], index: number): Hit | null => {
  const row = telling.slice(index, index + name.words.length);
  const first = row[0];
  if (first === undefined || row.length < name.words.length) return null;
  let mistakes = 0;
  for (const [i, word] of name.words.entries()) {
    const cost = row[i]?.clause === first.clause ? row[i]?.meant.get(word) : undefined;
    if (cost === undefined) return null;
    mistakes += cost;
  }
  return { name, from: first.at, to: row.at(-1)?.at ?? first.at, mistakes, part: false };
};

const overlap = (one: Hit, other: Hit): boolean => one.from <= other.to && other.from <= one.to;

const isWithin = (one: Hit, other: Hit): boolean =>
  other.from <= one.from && one.to <= other.to && other.to - other.from > one.to - one.from;

/** A guess counts only where nothing stands without a mistake, and a name within a longer one means the longer one. */
const without = (hits: readonly Hit[]): readonly Hit[] => {
  const sure = hits.filter(({ mistakes }) => !isGuess(mistakes));
  return hits.filter((hit) =>
    isGuess(hit.mistakes)
      ? !sure.some((other) => overlap(hit, other) && !isWithin(other, hit)) &&
        !hits.some((other) => isWithin(hit, other))
      : !sure.some((other) => isWithin(hit, other)),
  );
};

/**
 * Every name that stands in the words, whole words only, mistakes of spelling allowed.
 * @example hitsIn(lexicon, tellingOf(lexicon, wordsOf('light rain'))).map(({ name }) => name.concept)
 */
export const hitsIn = (lexicon: Lexicon, telling: readonly Telling[]): readonly Hit[] => {
  const found = telling.flatMap(({ meant }, index) =>
    [...meant.keys()].flatMap((word) =>
      (lexicon.starting.get(word) ?? []).flatMap((name) => standing(name, telling, index) ?? []),
    ),
  );
  return without(found);
};

const isDenying = (lexicon: Lexicon, name: SearchName): boolean =>
  lexicon.negating.some(({ negations }) => negations.some((row) => row.every((word) => name.words.includes(word))));

/** More words than this are a sentence, not the beginning or a part of a name. */
const MOST = 4;

/** After other words of the name, so many letters of the next tell enough. */
const BEGUN = 2;

/** The words of names that a telling word may be, in any of its forms or, at the end of the text, begun. */
const optionsOf = (lexicon: Lexicon, telling: readonly Telling[], index: number): ReadonlySet<string> => {
  const { word = '', meant = new Map<string, number>() } = telling[index] ?? {};
  const known = [...meant].flatMap(([one, mistakes]) => (isGuess(mistakes) ? [] : [one]));
  const begun = index === telling.length - 1 ? lexicon.beginning(word, index === 0 ? undefined : BEGUN) : [];
  return new Set([...known, ...begun]);
};

/**
 * Names of which the text is only a part: one of its words, or the words that it begins with; the last perhaps only begun. More would
 * find "not well known" by "well known".
 * @example partsOf(lexicon, tellingOf(lexicon, wordsOf('umbr'))).map(({ name }) => name.text) // ['umbrella']
 */
export const partsOf = (lexicon: Lexicon, telling: readonly Telling[]): readonly Hit[] => {
  if (telling.length > MOST || telling.every(({ word }) => lexicon.ordinary.has(word))) return [];
  const options = telling.map((_, index) => optionsOf(lexicon, telling, index));
  const names = new Set([...(options[0] ?? [])].flatMap((word) => lexicon.holding.get(word) ?? []));
  return [...names].flatMap((name) => {
    const begins = options.every((option, index) => option.has(name.words[index] ?? ''));
    const fits = begins || (options.length === 1 && name.words.some((word) => options[0]?.has(word)));
    if (!fits || isDenying(lexicon, name) || name.by === 'allergen') return [];
    return [{ name, from: telling[0]?.at ?? 0, to: telling.at(-1)?.at ?? 0, mistakes: 0, part: true }];
  });
};

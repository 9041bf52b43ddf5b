import type { Hit } from './hits.ts';
import type { Lexicon, Negating } from './lexicon.ts';
import { standsAt, type Word } from './tokens.ts';

type Phrases = readonly (readonly string[])[];

const phraseAt = (phrases: Phrases, words: readonly Word[], at: number): number =>
  Math.max(0, ...phrases.filter((phrase) => standsAt(phrase, words, at)).map((phrase) => phrase.length));

/** The words of negation of one language, without those that belong to a name. */
const negatingIn = (one: Negating, words: readonly Word[], named: ReadonlySet<number>): readonly number[] => {
  const found = words.flatMap((_, at) =>
    Array.from({ length: phraseAt(one.negations, words, at) }, (_unused, i) => at + i),
  );
  return found.filter((at) => !named.has(at));
};

/** The places of words of negation, with the language whose they are; of several, the first. */
const negating = (lexicon: Lexicon, words: readonly Word[], hits: readonly Hit[]): ReadonlyMap<number, Negating> => {
  const named = new Set(hits.flatMap(({ from, to }) => Array.from({ length: to - from + 1 }, (_, i) => from + i)));
  return new Map(
    lexicon.negating.toReversed().flatMap((one) => negatingIn(one, words, named).map((at) => [at, one] as const)),
  );
};

type No = ReadonlyMap<number, Negating>;

/** Whether the negation goes on at that word of a list: the word says so, or a name follows at once. */
const goesOn = (by: Negating, words: readonly Word[], at: number, starts: ReadonlySet<number>): boolean => {
  let next = at;
  if (by.goesOn.has(words[at]?.word ?? '')) return true;
  while (by.lists.has(words[next]?.word ?? '')) next += 1;
  return starts.has(next);
};

/** Whether a negation that reaches the word before still holds at this one. */
const holdsAt = (by: Negating, words: readonly Word[], at: number, no: No, starts: ReadonlySet<number>): boolean => {
  const [last, here] = [words[at - 1], words[at]];
  if (last === undefined || here === undefined || last.clause !== here.clause) return false;
  if (phraseAt(by.ends, words, at) > 0) return false;
  const isParted = last.segment !== here.segment || by.lists.has(here.word);
  return !isParted || (!no.has(at - 1) && goesOn(by, words, at, starts));
};

/** The words that a negation before them takes back. */
const before = (words: readonly Word[], no: No, starts: ReadonlySet<number>): ReadonlySet<number> => {
  const taken = new Set<number>();
  let by: Negating | null = null;
  for (const at of words.keys()) {
    if (by !== null && !holdsAt(by, words, at, no, starts)) by = null;
    const negation = no.get(at);
    if (negation !== undefined) by = negation;
    else if (by !== null) taken.add(at);
  }
  return taken;
};

/** A negation that ends a segment, or fills one, takes back what stands before it: "rain: no". */
const behind = (words: readonly Word[], no: No): ReadonlySet<number> => {
  const segments = [...Map.groupBy(words.keys(), (at) => words[at]?.segment ?? 0).values()];
  const taken = segments.flatMap((row, index) => {
    const last = row.at(-1);
    if (last === undefined || !no.has(last)) return [];
    return row.every((at) => no.has(at)) ? (segments[index - 1] ?? []) : row;
  });
  return new Set(taken);
};

/**
 * Places of the words that the text takes back.
 * @example deniedIn(lexicon, wordsOf('no rain'), hits) // Set { 1 }
 */
export const deniedIn = (lexicon: Lexicon, words: readonly Word[], hits: readonly Hit[]): ReadonlySet<number> => {
  const no = negating(lexicon, words, hits);
  const starts = new Set(hits.map(({ from }) => from));
  return new Set([...before(words, no, starts), ...behind(words, no)]);
};

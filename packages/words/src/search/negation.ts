import type { Hit } from './hits.ts';
import type { Lexicon } from './lexicon.ts';
import { standsAt, type Word } from './tokens.ts';

type Phrases = readonly (readonly string[])[];

const phraseAt = (phrases: Phrases, words: readonly Word[], at: number): number =>
  Math.max(0, ...phrases.filter((phrase) => standsAt(phrase, words, at)).map((phrase) => phrase.length));

/** Words of negation, without those that belong to a name. */
const negating = (lexicon: Lexicon, words: readonly Word[], hits: readonly Hit[]): ReadonlySet<number> => {
  const named = new Set(hits.flatMap(({ from, to }) => Array.from({ length: to - from + 1 }, (_, i) => from + i)));
  const found = words.flatMap((_, at) =>
    Array.from({ length: phraseAt(lexicon.negations, words, at) }, (_unused, i) => at + i),
  );
  return new Set(found.filter((at) => !named.has(at)));
};

/** Whether the negation goes on at that word of a list: the word says so, or a name follows at once. */
const goesOn = (lexicon: Lexicon, words: readonly Word[], at: number, starts: ReadonlySet<number>): boolean => {
  let next = at;
  if (lexicon.negationGoesOn.has(words[at]?.word ?? '')) return true;
  while (lexicon.listWords.has(words[next]?.word ?? '')) next += 1;
  return starts.has(next);
};

/** The words that a negation before them takes back. */
const before = (lexicon: Lexicon, words: readonly Word[], no: ReadonlySet<number>, starts: ReadonlySet<number>) => {
  const taken = new Set<number>();
  let denied = false;
  for (const [at, { word, clause, segment }] of words.entries()) {
    const last = words[at - 1];
    const parted = last !== undefined && (last.segment !== segment || lexicon.listWords.has(word));
    if (last?.clause !== clause) denied = false;
    else if (phraseAt(lexicon.negationEnds, words, at) > 0) denied = false;
    else if (denied && parted && !no.has(at - 1)) denied = goesOn(lexicon, words, at, starts);
    else if (denied && parted) denied = false;
    if (no.has(at)) denied = true;
    else if (denied) taken.add(at);
  }
  return taken;
};

/** A negation that ends a segment, or fills one, takes back what stands before it: "rain: no". */
const behind = (words: readonly Word[], no: ReadonlySet<number>): ReadonlySet<number> => {
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
  return new Set([...before(lexicon, words, no, starts), ...behind(words, no)]);
};

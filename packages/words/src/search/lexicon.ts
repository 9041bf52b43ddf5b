import type { Artifact } from '@primum/contract';
import MiniSearch from 'minisearch';
import { namesOf, type SearchName } from './names.ts';
import { mistakes, SHORTEST, soundOf } from './near.ts';
import { plainWord, plainWordsOf } from './tokens.ts';

/** The names of one language, ready to be searched. */
export interface Lexicon {
  readonly artifact: Artifact;
  readonly lang: string;
  /** Names by their first word, and by each of their words. */
  readonly starting: ReadonlyMap<string, readonly SearchName[]>;
  readonly holding: ReadonlyMap<string, readonly SearchName[]>;
  /** The words of names that may be meant by a word, with the number of mistakes. */
  readonly meant: (word: string) => ReadonlyMap<string, number>;
  /** The words of names that begin so; with fewer letters (default four) it could be anything. */
  readonly beginning: (word: string, letters?: number) => readonly string[];
  readonly negations: readonly (readonly string[])[];
  readonly negationEnds: readonly (readonly string[])[];
  readonly negationGoesOn: ReadonlySet<string>;
  readonly listWords: ReadonlySet<string>;
  readonly fillWords: ReadonlySet<string>;
  /** Words that are never misspelt names, and say too little alone. */
  readonly ordinary: ReadonlySet<string>;
}

/** The widest distance at which a word is looked at; `mistakes` then decides. */
const WIDEST = 4;

const wordIndex = (words: readonly string[]): MiniSearch<{ id: string; word: string; sound: string }> => {
  const index = new MiniSearch<{ id: string; word: string; sound: string }>({
    fields: ['word', 'sound'],
    tokenize: (text) => [text],
    processTerm: (term) => term,
  });
  index.addAll(words.map((word) => ({ id: word, word, sound: soundOf(word) })));
  return index;
};

/** Words of negation and everyday words are never misspelt names. */
const searchers = (words: ReadonlySet<string>, never: ReadonlySet<string>): Pick<Lexicon, 'meant' | 'beginning'> => {
  const index = wordIndex([...words]);
  const near = (word: string): readonly string[] => {
    const fuzzy = Math.min(WIDEST, Math.floor(word.length / 2));
    const bySpelling = index.search(word, { fields: ['word'], fuzzy });
    const bySound = index.search(soundOf(word), { fields: ['sound'], fuzzy: Math.min(2, fuzzy) });
    return [...new Set([...bySpelling, ...bySound].map(({ id }) => String(id)))];
  };
  const meant = (word: string): ReadonlyMap<string, number> => {
    if (word.length < SHORTEST || never.has(word)) return new Map(words.has(word) ? [[word, 0]] : []);
    const found = near(word).flatMap((one) => {
      const cost = mistakes(word, one);
      return cost === null ? [] : [[one, cost] as const];
    });
    const fewest = Math.min(...found.map(([, cost]) => cost));
    return new Map(found.filter(([, cost]) => cost <= fewest + 1));
  };
  const beginning = (word: string, letters = SHORTEST): readonly string[] =>
    word.length < letters ? [] : index.search(word, { fields: ['word'], prefix: true }).map(({ id }) => String(id));
  return { meant, beginning };
};

const groupBy = (names: readonly SearchName[], keys: (name: SearchName) => readonly string[]) => {
  const groups = new Map<string, SearchName[]>();
  for (const name of names)
    for (const key of new Set(keys(name))) {
      const group = groups.get(key) ?? [];
      group.push(name);
      groups.set(key, group);
    }
  return groups;
};

/**
 * The names of one language of the knowledge, ready to be searched.
 * @example lexiconOf(artifact, 'en').meant('umbrela') // Map { 'umbrella' => 1 }
 */
export const lexiconOf = (artifact: Artifact, lang: string): Lexicon => {
  const { vocabulary, terminology } = artifact;
  const negations = terminology.negations.map(plainWordsOf);
  const denying = new Set(negations.filter((row) => row.length === 1).flat());
  const fillWords = new Set(vocabulary.fillWords.map(plainWord).filter((word) => !denying.has(word)));
  const ordinary = new Set(vocabulary.ordinaryWords.map(plainWord));
  const names = namesOf(artifact, lang, fillWords);
  const holding = groupBy(names, ({ words }) => words);
  return {
    artifact,
    lang,
    starting: groupBy(names, ({ words }) => words.slice(0, 1)),
    holding,
    ...searchers(new Set(holding.keys()), new Set([...negations.flat(), ...ordinary])),
    negations,
    negationEnds: vocabulary.negationEnds.map(plainWordsOf),
    negationGoesOn: new Set(vocabulary.negationGoesOn.map(plainWord)),
    listWords: new Set(vocabulary.listWords.map(plainWord)),
    fillWords,
    ordinary,
  };
};

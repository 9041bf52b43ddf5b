import type { Artifact } from '@primum/contract';
import { namesOf, type SearchName } from './names.ts';
import { type Spelling, spellingOf } from './spelling.ts';
import { plainWord, plainWordsOf } from './tokens.ts';

type Phrases = readonly (readonly string[])[];

/** How one language takes back what it names. */
export interface Negating {
  readonly negations: Phrases;
  readonly ends: Phrases;
  readonly goesOn: ReadonlySet<string>;
  readonly lists: ReadonlySet<string>;
}

/** The names of every language, ready to be searched. */
export interface Lexicon extends Spelling {
  readonly artifact: Artifact;
  /** The language in which is told what was found. */
  readonly lang: string;
  /** Names by their first word, and by each of their words. */
  readonly starting: ReadonlyMap<string, readonly SearchName[]>;
  readonly holding: ReadonlyMap<string, readonly SearchName[]>;
  /** One for each language. */
  readonly negating: readonly Negating[];
  readonly fillWords: ReadonlySet<string>;
  /** Words that are never misspelt names, and say too little alone. */
  readonly ordinary: ReadonlySet<string>;
}

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

const negatingOf = ({ vocabulary }: Artifact): readonly Negating[] =>
  Object.values(vocabulary.negating).map(({ negations, ends, goesOn, lists }) => ({
    negations: negations.map(plainWordsOf),
    ends: ends.map(plainWordsOf),
    goesOn: new Set(goesOn.map(plainWord)),
    lists: new Set(lists.map(plainWord)),
  }));

/**
 * The names of every language of the knowledge, ready to be searched; what is found is told in one.
 * @example lexiconOf(artifact, 'en').meant('umbrela') // Map { 'umbrella' => 1 }
 */
export const lexiconOf = (artifact: Artifact, lang: string): Lexicon => {
  const { vocabulary } = artifact;
  const negating = negatingOf(artifact);
  const negations = negating.flatMap((one) => one.negations);
  const denying = new Set(negations.filter((row) => row.length === 1).flat());
  const fillWords = new Set(vocabulary.fillWords.map(plainWord).filter((word) => !denying.has(word)));
  const ordinary = new Set(vocabulary.ordinaryWords.map(plainWord));
  const names = namesOf(artifact, lang, fillWords);
  return {
    artifact,
    lang,
    starting: groupBy(names, ({ words }) => words.slice(0, 1)),
    holding: groupBy(names, ({ words }) => words),
    ...spellingOf(names, new Set([...negations.flat(), ...ordinary])),
    negating,
    fillWords,
    ordinary,
  };
};

import type { NameEntry } from '@primum/contract';
import { type Domain, fits, type Meaning } from './codes.ts';
import type { Lexicon, Negating } from './lexicon.ts';
import { nameNames } from './precise.ts';
import { hasAny, type Name, standsAt, standsLoose, type Word, wordsOf } from './words.ts';

/** What the texts of one entry name. */
export interface Named {
  readonly found: readonly NameEntry[];
  /** Names that the text takes back. */
  readonly negated: readonly NameEntry[];
  /** Whether words are left that name nothing known. */
  readonly rest: boolean;
}

/** A name at a position of a text. */
interface Hit {
  readonly name: Name;
  readonly at: number;
}

/** The language whose negation stands at a position. */
const negatingAt = ({ negating }: Lexicon, words: readonly Word[], at: number): Negating | null =>
  negating.find(({ negations }) => standsLoose(negations, words, at)) ?? null;

/** The positions that a negation before them reaches: to the end of its clause, or to a word of its language that ends it. */
const negatedIn = (lexicon: Lexicon, words: readonly Word[]): ReadonlySet<number> => {
  const reached = new Set<number>();
  let open: Negating | null = null;
  for (const [i, { clause }] of words.entries()) {
    const isOver = words[i - 1]?.clause !== clause || open?.ends.some((phrase) => standsAt(phrase, words, i));
    if (isOver === true) open = null;
    if (open !== null) reached.add(i);
    open ??= negatingAt(lexicon, words, i);
  }
  return reached;
};

/** Whether words are left beside the names, words that name nothing and numbers. */
const hasRest = ({ fillWords }: Lexicon, words: readonly Word[], hits: readonly Hit[]): boolean => {
  const named = new Set(hits.flatMap(({ name, at }) => name.phrase.map((_, i) => at + i)));
  return words.some(({ word }, i) => !named.has(i) && !fillWords.has(word) && !/^\p{N}+$/u.test(word));
};

const readText = (lexicon: Lexicon, text: string, domain: Domain): Named => {
  const words = wordsOf(text);
  const reached = negatedIn(lexicon, words);
  const hits = words.flatMap(({ word }, at) =>
    (lexicon.names.get(word) ?? [])
      .filter(({ phrase, entry }) => fits(lexicon, domain, entry) && standsAt(phrase, words, at))
      .map((name) => ({ name, at })),
  );
  return {
    found: hits.filter(({ at }) => !reached.has(at)).map(({ name }) => name.entry),
    negated: hits.filter(({ at }) => reached.has(at)).map(({ name }) => name.entry),
    rest: hasRest(lexicon, words, hits),
  };
};

/** Every name of the knowledge that the texts contain as whole words and that may be used there; those negated apart. */
export const readNames = (lexicon: Lexicon, texts: readonly string[], domain: Domain): Named => {
  const read = texts.map((text) => readText(lexicon, text, domain));
  return {
    found: [...new Set(read.flatMap(({ found }) => found))],
    negated: [...new Set(read.flatMap(({ negated }) => negated))],
    rest: read.some(({ rest }) => rest),
  };
};

/** Whether the texts speak of a dose form of the skin or the eye. */
export const isLocal = (lexicon: Lexicon, texts: readonly string[]): boolean =>
  texts.some((text) => hasAny(lexicon.localForms, text));

/** Whether the texts take anything back. */
export const hasNegation = (lexicon: Lexicon, texts: readonly string[]): boolean =>
  texts.some((text) => {
    const words = wordsOf(text);
    return words.some((_, i) => negatingAt(lexicon, words, i) !== null);
  });

const MODES = Object.freeze({ ingredient: 'is', brand: 'ask', maybe: 'ask', hint: 'hint' } as const);

const meaningOf = (lexicon: Lexicon, entry: NameEntry): Meaning => ({
  mode: MODES[entry.kind],
  concept: entry.concept,
  matched: 'name',
  names: nameNames(lexicon, entry),
});

/**
 * What the names mean: an ingredient is a fact, a brand or what only may mean it asks. A name taken back asks too, unless
 * another name says so: a text may take back something else than the medicine.
 */
export const meaningsOf = (lexicon: Lexicon, { found, negated }: Named): readonly Meaning[] => {
  const said = found.map((entry) => meaningOf(lexicon, entry));
  const sure = new Set(said.filter(({ mode }) => mode === 'is').map(({ concept }) => concept));
  const asked = negated
    .filter(({ kind, concept }) => kind !== 'hint' && !sure.has(concept))
    .map((entry) => ({ ...meaningOf(lexicon, entry), mode: 'ask' as const }));
  return [...said, ...asked];
};

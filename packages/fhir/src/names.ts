import type { NameEntry } from '@primum/contract';
import { type Domain, fits, type Meaning } from './codes.ts';
import type { Lexicon } from './lexicon.ts';
import { hasAny, standsAt, type Word, wordsOf } from './words.ts';

/** What the texts of one entry name. `negated`: a name stands there that the text takes back. */
export interface Named {
  readonly found: readonly NameEntry[];
  readonly negated: boolean;
}

/** From which word on a clause is negated. */
const negatedFrom = (lexicon: Lexicon, words: readonly Word[]): ReadonlyMap<number, number> => {
  const from = new Map<number, number>();
  for (const [i, { clause }] of words.entries())
    if (!from.has(clause) && lexicon.negations.some((phrase) => standsAt(phrase, words, i))) from.set(clause, i);
  return from;
};

const readText = (lexicon: Lexicon, text: string, domain: Domain): Named => {
  const words = wordsOf(text);
  const from = negatedFrom(lexicon, words);
  const hits = words.flatMap(({ word, clause }, i) =>
    (lexicon.names.get(word) ?? [])
      .filter(({ phrase, entry }) => fits(lexicon, domain, entry) && standsAt(phrase, words, i))
      .map(({ entry }) => ({ entry, negated: (from.get(clause) ?? i) < i })),
  );
  return {
    found: hits.filter(({ negated }) => !negated).map(({ entry }) => entry),
    negated: hits.some(({ negated }) => negated),
  };
};

/** Every name of the knowledge that the texts contain as whole words and that may be used there, without those negated. */
export const readNames = (lexicon: Lexicon, texts: readonly string[], domain: Domain): Named => {
  const read = texts.map((text) => readText(lexicon, text, domain));
  return {
    found: [...new Set(read.flatMap(({ found }) => found))],
    negated: read.some(({ negated }) => negated),
  };
};

/** Whether the texts speak of a dose form of the skin or the eye. */
export const isLocal = (lexicon: Lexicon, texts: readonly string[]): boolean =>
  texts.some((text) => hasAny(lexicon.localForms, text));

/** Whether the texts take anything back. */
export const hasNegation = (lexicon: Lexicon, texts: readonly string[]): boolean =>
  texts.some((text) => hasAny(lexicon.negations, text));

const MODES = Object.freeze({ ingredient: 'is', brand: 'ask', maybe: 'ask', hint: 'hint' } as const);

/** What a name found in a text means: an ingredient is a fact, a brand or what only may mean it asks. */
export const meaningOfName = ({ kind, concept }: NameEntry): Meaning => ({
  mode: MODES[kind],
  concept,
  matched: 'name',
});

import type { CodeEntry } from '@primum/contract';
import type { Category } from '@primum/engine';
import { conceptsOf, isAtOrAbove, type Rule, readsMixture } from '@primum/engine';
import type { Hit } from './hits.ts';
import type { Lexicon } from './lexicon.ts';
import type { By } from './names.ts';
import type { Word } from './tokens.ts';

/** A concept that a text names. */
export interface Match {
  readonly concept: string;
  readonly name: string;
  readonly category: Category;
  /** What led there, and how the knowledge writes it. */
  readonly by: By;
  readonly matched: string;
  /** What stands in the text. `near`: it is written otherwise; `part`: it is only a part of what matched. */
  readonly said: string;
  readonly how: 'exact' | 'near' | 'part';
  /** Of a brand or a code: how it was verified. Of a brand: where it is sold. */
  readonly verified: string | null;
  readonly markets: readonly string[];
  /** It is not what the text says to the letter, or may mean something else: a question, never a fact. */
  readonly asks: boolean;
  /** The rules that read the concept or something above it. */
  readonly rules: readonly { readonly id: string; readonly title: string }[];
}

/** Names that only ask, wherever they stand. */
const ASKING: readonly By[] = ['brand', 'maybe', 'allergen'];

const reads = (lexicon: Lexicon, { criterion }: Rule, concept: string): boolean =>
  conceptsOf(criterion).some((one) => isAtOrAbove(lexicon.artifact, one, concept)) ||
  (lexicon.artifact.concepts[concept]?.category === 'allergies' && readsMixture(criterion));

const aboutConcept = (lexicon: Lexicon, concept: string): Pick<Match, 'concept' | 'name' | 'category' | 'rules'> => {
  const { artifact, lang } = lexicon;
  const texts = artifact.texts[lang];
  return {
    concept,
    name: texts?.concepts[concept] ?? concept,
    category: artifact.concepts[concept]?.category ?? 'conditions',
    rules: artifact.rules
      .filter((rule) => reads(lexicon, rule, concept))
      .map(({ id }) => ({ id, title: texts?.rules[id]?.title ?? id })),
  };
};

const howOf = ({ part, mistakes }: Hit): Match['how'] => {
  if (part) return 'part';
  return mistakes === 0 ? 'exact' : 'near';
};

/** What a hit says. */
export const matchOfHit = (lexicon: Lexicon, words: readonly Word[], hit: Hit): Match => ({
  ...aboutConcept(lexicon, hit.name.concept),
  by: hit.name.by,
  matched: hit.name.text,
  said: words
    .slice(hit.from, hit.to + 1)
    .map(({ said }) => said)
    .join(' '),
  how: howOf(hit),
  verified: hit.name.verified,
  markets: hit.name.markets,
  asks: ASKING.includes(hit.name.by) || hit.mistakes > 0 || hit.part,
});

/** What a code says; nothing where it means no concept. */
export const matchOfCode = (lexicon: Lexicon, { concept, ...entry }: CodeEntry, said: string): readonly Match[] =>
  concept === null
    ? []
    : [
        {
          ...aboutConcept(lexicon, concept),
          by: 'code',
          matched: [entry.system, entry.code, entry.display ?? ''].join(' ').trim(),
          said,
          how: 'exact',
          verified: entry.verified,
          markets: [],
          asks: entry.mode !== 'is',
        },
      ];

import type { Artifact } from '@primum/contract';
import { plainWordsOf } from './tokens.ts';

/** What kind of name led to a concept. */
export type By = 'name' | 'synonym' | 'ingredient' | 'brand' | 'maybe' | 'allergen' | 'id' | 'code';

/** A name that is searched. */
export interface SearchName {
  readonly concept: string;
  readonly by: Exclude<By, 'code'>;
  /** As the knowledge writes it. */
  readonly text: string;
  /** The language of whose texts it is; null where it is the same in all. */
  readonly lang: string | null;
  /** What has to stand in a text: its words without those that name nothing. */
  readonly words: readonly string[];
  /** Its words are written as one; so they are found to the letter only. */
  readonly joined: boolean;
  readonly verified: string | null;
  readonly markets: readonly string[];
}

type Plain = Pick<SearchName, 'concept' | 'by' | 'text' | 'lang'> & Partial<SearchName>;

const spokenIn = (artifact: Artifact, lang: string): readonly Plain[] => {
  const names = artifact.texts[lang]?.concepts ?? {};
  const synonyms = artifact.vocabulary.synonyms[lang] ?? {};
  return Object.keys(artifact.concepts).flatMap((concept) => [
    { concept, by: 'name' as const, text: names[concept] ?? concept, lang },
    ...(synonyms[concept] ?? []).map((text) => ({ concept, by: 'synonym' as const, text, lang })),
  ]);
};

/** The names of every language, those of the language asked for first. */
const spoken = (artifact: Artifact, lang: string): readonly Plain[] => [
  ...new Set([lang, ...Object.keys(artifact.texts)]).values().flatMap((one) => spokenIn(artifact, one)),
  ...Object.keys(artifact.concepts).map((concept) => ({ concept, by: 'id' as const, text: concept, lang: null })),
];

const written = (artifact: Artifact): readonly Plain[] =>
  artifact.terminology.names.flatMap(({ name, concept, kind, within, verified, markets }) => {
    if (kind === 'hint') return [];
    const by = within === undefined ? kind : 'allergen';
    return [{ concept, by, text: name, lang: null, verified: verified ?? null, markets: markets ?? [] }];
  });

/** Names of several words are also looked for as one. */
const spellings = (words: readonly string[]): readonly Pick<SearchName, 'words' | 'joined'>[] => [
  { words, joined: false },
  ...(words.length === 1 ? [] : [{ words: [words.join('')], joined: true }]),
];

/**
 * Every name of the knowledge in every language, the language asked for first.
 * @example namesOf(artifact, 'en', new Set(['of'])).map(({ text }) => text)
 */
export const namesOf = (artifact: Artifact, lang: string, fill: ReadonlySet<string>): readonly SearchName[] => {
  const all = [...spoken(artifact, lang), ...written(artifact)].flatMap(({ verified = null, markets = [], ...one }) => {
    const words = plainWordsOf(one.text);
    const telling = words.filter((word) => !fill.has(word));
    return spellings(telling.length === 0 ? words : telling).map((row) => ({ ...one, ...row, verified, markets }));
  });
  const key = ({ concept, words, by }: SearchName): string => `${concept} ${words.join(' ')} ${by === 'brand'}`;
  return [...new Map(all.toReversed().map((one) => [key(one), one])).values()].toReversed();
};

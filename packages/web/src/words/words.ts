/** The languages of the console. */
export const LANGUAGES = Object.freeze(['en', 'pl'] as const);
export type Language = (typeof LANGUAGES)[number];

type Sentence = string | ((...places: never[]) => string);
type Sentences = Readonly<Record<string, Sentence>>;

type Spoken<T> = { readonly [Key in keyof T]: T[Key] extends string ? string : T[Key] };

/** The same sentences in every language; a missing one is an error of types. */
export interface Words<T extends Sentences> {
  readonly en: Spoken<T>;
  readonly pl: Spoken<T>;
}

/**
 * What a page says, in every language. It stands beside the page and is loaded with it.
 * @example const WORDS = wordsIn({ en: { title: 'Today' }, pl: { title: 'Dzisiaj' } });
 */
export const wordsIn = <const T extends Sentences>(words: {
  readonly en: T & Spoken<T>;
  readonly pl: NoInfer<Spoken<T>>;
}): Words<T> => Object.freeze(words);

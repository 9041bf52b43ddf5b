import MiniSearch from 'minisearch';
import { formsOf } from './forms.ts';
import type { SearchName } from './names.ts';
import { allowed, mistakes, SHORTEST, soundOf } from './near.ts';

/** Which words of names a written word may be. */
export interface Spelling {
  /** Those that may be meant, with the number of mistakes. */
  readonly meant: (word: string) => ReadonlyMap<string, number>;
  /** Those that begin so; with fewer letters (default four) it could be anything. */
  readonly beginning: (word: string, letters?: number) => readonly string[];
}

/** Another form of a word counts for next to nothing: it is not to the letter, and no mistake. */
const OTHER_FORM = 0.1;

/** What was meant may be longer by so many letters, and hold more mistakes; `mistakes` then decides. */
const LONGER = 3;
/** What sounds alike may differ by so much. */
const WIDEST_SOUND = 2;

const wordIndex = (words: readonly string[]): MiniSearch<{ id: string; word: string; sound: string }> => {
  const index = new MiniSearch<{ id: string; word: string; sound: string }>({
    fields: ['word', 'sound'],
    tokenize: (text) => [text],
    processTerm: (term) => term,
  });
  index.addAll(words.map((word) => ({ id: word, word, sound: soundOf(word) })));
  return index;
};

/** The words of names of which a word is another form, in the language of the name. */
const formIndex = (names: readonly SearchName[]): ((word: string) => readonly string[]) => {
  const langs = [...new Set(names.flatMap(({ lang }) => lang ?? []))];
  const groups = langs.map((lang) => {
    const words = new Set(names.flatMap((name) => (name.lang === lang ? name.words : [])));
    const forms = [...words].flatMap((word) => formsOf(lang, word).map((form) => ({ form, word })));
    return [lang, Map.groupBy(forms, ({ form }) => form)] as const;
  });
  return (word) =>
    groups.flatMap(([lang, forms]) =>
      formsOf(lang, word).flatMap((form) => (forms.get(form) ?? []).map((one) => one.word)),
    );
};

/**
 * The spelling of the words of names; words that are never a misspelling stand for themselves only.
 * @example spellingOf(names, new Set()).meant('umbrela') // Map { 'umbrella' => 1 }
 */
export const spellingOf = (names: readonly SearchName[], never: ReadonlySet<string>): Spelling => {
  const words = new Set(names.flatMap((name) => name.words));
  const whole = names.filter(({ joined }) => !joined);
  const index = wordIndex([...new Set(whole.flatMap((name) => name.words))]);
  const otherForms = formIndex(whole);
  const near = (word: string): readonly string[] => {
    const bySpelling = index.search(word, { fields: ['word'], fuzzy: allowed(word.length + LONGER) });
    const bySound = index.search(soundOf(word), { fields: ['sound'], fuzzy: WIDEST_SOUND });
    return [...new Set([...bySpelling, ...bySound].map(({ id }) => String(id)))];
  };
  const meant = (word: string): ReadonlyMap<string, number> => {
    if (word.length < SHORTEST || never.has(word)) return new Map(words.has(word) ? [[word, 0]] : []);
    const exact = words.has(word) ? [[word, 0] as const] : [];
    const spelt = near(word).map((one) => [one, mistakes(word, one)] as const);
    const formed = otherForms(word).map((one) => [one, one === word ? 0 : OTHER_FORM] as const);
    const found = [...exact, ...spelt, ...formed].flatMap(([one, cost]) =>
      cost === null ? [] : [[one, cost] as const],
    );
    const fewest = Math.min(...found.map(([, cost]) => cost));
    return new Map(found.filter(([, cost]) => cost <= fewest + 1));
  };
  const beginning = (word: string, letters = SHORTEST): readonly string[] =>
    word.length < letters ? [] : index.search(word, { fields: ['word'], prefix: true }).map(({ id }) => String(id));
  return { meant, beginning };
};

import { readBrand } from '../build/brands.ts';
import type { Draft } from '../draft.ts';

/** Shorter names are too often something else. */
const SHORTEST = 4;
/** Only the end of a word this long is taken to change with its case. */
const LONG = 6;

const lettersOf = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** Names of medicines, as the knowledge has them in a language and as records have them. */
export const medicineNames = ({ artifact, files }: Draft, lang: string): readonly string[] => {
  const names = Object.values(artifact.concepts)
    .filter(({ category }) => category === 'medications')
    .map(({ id }) => artifact.texts[lang]?.concepts[id] ?? id);
  const more = files.concepts.flatMap((doc) =>
    Object.values(doc.value).flatMap((raw) => [
      ...(raw?.ingredients ?? []),
      ...(raw?.brands ?? []).map((written) => readBrand(written).name),
      ...(raw?.mayMean ?? []),
    ]),
  );
  return [...new Set([...names, ...more])].filter((name) => name.length >= SHORTEST);
};

/**
 * Whether a text holds one of the names, whatever the last letters of its words.
 * @example namer(['warm tea'], 1)('some warmed teas') // true
 */
export const namer = (names: readonly string[], inflected: number): ((text: string) => boolean) => {
  const stem = (word: string): string => (word.length < LONG ? word : word.slice(0, word.length - inflected));
  const stems = names.map((name) => lettersOf(name).map(stem)).filter((row) => row.length > 0);
  const byFirst = Map.groupBy(stems, ([first = '']) => first);
  const standsAt = (words: readonly string[], at: number): boolean => {
    const word = words[at] ?? '';
    return Array.from(word, (_, letter) => byFirst.get(word.slice(0, letter + 1)) ?? []).some((rows) =>
      rows.some((row) => row.every((part, index) => words[at + index]?.startsWith(part) === true)),
    );
  };
  return (text) => {
    const words = lettersOf(text);
    return words.some((_, at) => standsAt(words, at));
  };
};

import { readBrand } from '../build/brands.ts';
import type { Draft } from '../draft.ts';
import { wordsOf } from './patterns.ts';

/** Shorter names are too often something else. */
const SHORTEST = 4;
/** Only the end of a word this long is taken to change with its case. */
const LONG = 6;

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
 * A name as a phrase that finds it in any case: the last letters of a long word may change.
 * @example inAnyCase('Warm marmalade', 2) // 'warm* marmala*'
 */
export const inAnyCase = (name: string, letters: number): string =>
  wordsOf(name)
    .map(({ word }) => `${word.length < LONG ? word : word.slice(0, word.length - letters)}*`)
    .join(' ');

import type { Vocabulary } from '@primum/contract';
import type { Files } from '../read/files.ts';
import type { Meta } from '../shapes/meta.ts';

const synonymsOf = (files: Files, lang: string): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(
    files.conceptTexts
      .filter((doc) => doc.lang === lang)
      .flatMap(({ value }) => Object.entries(value))
      .flatMap(([id, said]) => (typeof said === 'string' || said.synonyms.length === 0 ? [] : [[id, said.synonyms]])),
  );

/** What searching by name needs beside the names that records are read by; another language is another set of synonyms. */
export const buildVocabulary = (files: Files, meta: Meta): Vocabulary => ({
  synonyms: Object.fromEntries(meta.languages.map((lang) => [lang, synonymsOf(files, lang)])),
  negating: meta.negating,
  fillWords: [...new Set(Object.values(meta.fillWords).flat())],
  ordinaryWords: files.ordinaryWords.flatMap(({ value }) => Object.values(value).flat()),
});

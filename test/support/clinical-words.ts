import type { Artifact } from '@primum/contract';
import type { Exception, SourceFile } from './repository.ts';

/** A word or phrase that belongs to the knowledge, and what it is there. */
export interface Term {
  readonly text: string;
  readonly is: string;
}

/** A clinical fact found in a source file. */
export interface Breach {
  readonly path: string;
  readonly line: number;
  readonly term: Term;
}

/** Lower case, humps of camelCase and hyphens as spaces: `skinInfection`, `skin-infection` and `Skin infection` are one. */
const normal = (text: string): string =>
  text
    .replace(/(?<=[a-z0-9])(?=[A-Z])/g, ' ')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Shorter words and codes are too often something else. */
const LONG_ENOUGH = 4;

const CODES = { icd10cm: true, icd10: true, snomed: true, atc: true, rxnorm: true, loinc: true };

/** Everything in the knowledge that names a clinical thing: ids, names, ingredients, brands, codes. */
export const clinicalTerms = ({
  concepts,
  rules,
  procedures,
  components,
  texts,
  terminology,
  vocabulary,
}: Artifact): readonly Term[] => {
  const named = (is: string, names: readonly string[]): readonly Term[] => names.map((text) => ({ text, is }));
  const all = [
    ...named('concept', Object.keys(concepts)),
    ...named(
      'rule',
      rules.map(({ id }) => id),
    ),
    ...named(
      'procedure',
      procedures.map(({ id }) => id),
    ),
    ...named('component', Object.keys(components)),
    ...Object.values(texts).flatMap((one) => [
      ...named('name of a concept', Object.values(one.concepts)),
      ...named('name of a procedure', Object.values(one.procedures)),
      ...named('name of a component', Object.values(one.components)),
    ]),
    ...Object.values(vocabulary.synonyms).flatMap((one) => named('synonym', Object.values(one).flat())),
    ...terminology.names.flatMap(({ kind, name }) => named(kind, [name])),
    ...terminology.codes
      .filter(({ system }) => CODES[system])
      .flatMap(({ system, code }) => named(`code of ${system}`, [code])),
  ];
  const kept = all.filter(({ text }) => normal(text).replaceAll(' ', '').length >= LONG_ENOUGH);
  return [...new Map(kept.map((term) => [normal(term.text), term])).values()];
};

/** Terms by their first word, so that a text is read once. */
const byFirstWord = (terms: readonly Term[]): ReadonlyMap<string, readonly (readonly [string, Term])[]> => {
  const phrases = terms.map((term) => [normal(term.text), term] as const);
  return Map.groupBy(phrases, ([phrase]) => phrase.split(' ')[0] ?? '');
};

/** Finds the terms in source files, in code, strings and comments alike. */
export const clinicalWordsIn = (files: readonly SourceFile[], terms: readonly Term[]): readonly Breach[] => {
  const index = byFirstWord(terms);
  return files.flatMap((file) =>
    file.text.split('\n').flatMap((line, at) => {
      const text = ` ${normal(line)} `;
      const words = [...new Set(text.trim().split(' '))];
      const found = words.flatMap((word) => index.get(word) ?? []).filter(([phrase]) => text.includes(` ${phrase} `));
      return found.map(([, term]) => ({ path: file.path, line: at + 1, term }));
    }),
  );
};

/** Whether an exception lets a breach through. */
export const excepts = ({ where, what }: Exception, { path, term }: Breach): boolean =>
  path.startsWith(where) && normal(what) === normal(term.text);

/** A breach as a line of text. */
export const sayBreach = ({ path, line, term }: Breach): string => `${path}:${line}: \`${term.text}\` (${term.is})`;

import type { Artifact } from '@primum/contract';
import { type NameFinder, nameFinderOf } from '@primum/words';

/** The search of names of a knowledge, told in a language. */
export type Finders = (artifact: Artifact, lang: string) => NameFinder;

/**
 * Searches of names, each made when it is first asked for, and then kept with its knowledge.
 * @example const finders = rememberFinders(); finders(artifact, 'en')('umbrela', 'weather')
 */
export const rememberFinders = (): Finders => {
  const made = new WeakMap<Artifact, Map<string, NameFinder>>();
  const finderOf = (artifact: Artifact, lang: string): NameFinder => {
    const known = made.get(artifact) ?? new Map<string, NameFinder>();
    made.set(artifact, known);
    const finder = known.get(lang) ?? nameFinderOf(artifact, lang);
    known.set(lang, finder);
    return finder;
  };
  return (artifact, lang) => (text, topic) => finderOf(artifact, lang)(text, topic);
};

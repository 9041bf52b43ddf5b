import type { Artifact } from '@primum/contract';
import { handbookMarkdown } from '@primum/words';
import { GENERATED } from './markdown.ts';

const nameOf = (lang: string): string => (lang === 'en' ? 'compendium.md' : `compendium.${lang}.md`);

/**
 * The questions with their answers and every aftercare, one page for each language of the knowledge.
 * @example Object.keys(compendiumPages(artifact)) // ['compendium.md', 'compendium.pl.md']
 */
export const compendiumPages = (artifact: Artifact): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.keys(artifact.texts).map((lang) => [
      nameOf(lang),
      `${GENERATED}\n\n${handbookMarkdown(artifact, lang).trim()}\n`,
    ]),
  );

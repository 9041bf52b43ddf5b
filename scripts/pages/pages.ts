import type { Artifact } from '@primum/contract';
import { compendiumPages } from './compendium.ts';
import { conflictsPage } from './conflicts.ts';
import { matrixPage } from './matrix.ts';
import { openPointsPage } from './open-points.ts';
import { sourcePage } from './sources.ts';

/** The generated pages of docs/, by the name of the file. */
export const pagesOf = (artifact: Artifact): Readonly<Record<string, string>> => {
  const texts = artifact.texts['en'];
  if (texts === undefined) throw new Error('the knowledge has no English texts');
  const sources = artifact.library.sources.map((one) => [`sources/${one.id}.md`, sourcePage(one, artifact, texts)]);
  return {
    'matrix.md': matrixPage(artifact, texts),
    'conflicts.md': conflictsPage(artifact, texts),
    'open-points.md': openPointsPage(artifact, texts),
    ...Object.fromEntries(sources),
    ...compendiumPages(artifact),
  };
};

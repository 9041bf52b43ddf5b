import type { Artifact } from '@primum/contract';
import { matrixPage } from './matrix.ts';
import { openPointsPage } from './open-points.ts';
import { statementsPage } from './statements.ts';

/** The generated pages of docs/, by the name of the file. */
export const pagesOf = (artifact: Artifact): Readonly<Record<string, string>> => {
  const texts = artifact.texts['en'];
  if (texts === undefined) throw new Error('the knowledge has no English texts');
  return {
    'matrix.md': matrixPage(artifact, texts),
    'statements.md': statementsPage(artifact),
    'open-points.md': openPointsPage(artifact, texts),
  };
};

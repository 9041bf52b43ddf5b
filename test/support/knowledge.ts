import { fileURLToPath } from 'node:url';
import { compileKept, sayProblem } from '@primum/compiler';
import type { Artifact } from '@primum/contract';

export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/**
 * The compiled knowledge of a folder. Throws with every problem when there is none.
 * @example knowledgeOf(`${ROOT}knowledge`).version
 */
export const knowledgeOf = (folder: string): Artifact => {
  const { artifact, problems } = compileKept(folder, `${ROOT}node_modules/.cache/primum`);
  if (artifact === null) throw new Error(`${problems.length} problems:\n${problems.map(sayProblem).join('\n')}`);
  return artifact;
};

/** The knowledge of this repository. */
export const ownKnowledge = (): Artifact => knowledgeOf(`${ROOT}knowledge`);

import { fileURLToPath } from 'node:url';
import { keptOf } from '@primum/compiler/kept';
import { type Artifact, InputError } from '@primum/contract';
import { compiling } from './compiling.ts';
import { cannotRead } from './input/read-text.ts';

/** The knowledge that comes with this checkout; PRIMUM_KNOWLEDGE names another folder, to try a change in. */
export const KNOWLEDGE_FOLDER =
  process.env['PRIMUM_KNOWLEDGE'] ?? fileURLToPath(new URL('../../../knowledge', import.meta.url));

const KEPT_FOLDER = fileURLToPath(new URL('../../../node_modules/.cache/primum', import.meta.url));

const compiled = () => {
  try {
    const { artifact } = keptOf(KNOWLEDGE_FOLDER, KEPT_FOLDER);
    return artifact === null ? compiling().compileKept(KNOWLEDGE_FOLDER, KEPT_FOLDER) : { artifact, problems: [] };
  } catch (error) {
    throw cannotRead(error, KNOWLEDGE_FOLDER);
  }
};

/**
 * The compiled knowledge of this checkout.
 * @throws {InputError} when it does not compile; `primum lint` shows everything that is wrong
 * @example loadKnowledge().version
 */
export const loadKnowledge = (): Artifact => {
  const { artifact, problems } = compiled();
  if (artifact !== null) return artifact;
  const [first] = problems;
  const more = `${problems.length} in all, see \`primum lint\``;
  throw new InputError(
    '',
    `The knowledge does not compile (${more}): ${first === undefined ? '' : compiling().sayProblem(first)}.`,
  );
};

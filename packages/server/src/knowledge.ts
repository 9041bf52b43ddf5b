import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { keptOf } from '@primum/compiler/kept';
import { type Artifact, InputError } from '@primum/contract';

const OWN = fileURLToPath(new URL('../../../knowledge', import.meta.url));
const KEPT = fileURLToPath(new URL('../../../node_modules/.cache/primum', import.meta.url));

/**
 * The knowledge of this checkout, or of the folder that PRIMUM_KNOWLEDGE names, compiled. What compiles is loaded only where
 * the same was not compiled before.
 * @throws {InputError} when it does not compile
 */
export const loadKnowledge = async (folder = process.env['PRIMUM_KNOWLEDGE'] ?? OWN): Promise<Artifact> => {
  if (!existsSync(folder))
    throw new InputError('PRIMUM_KNOWLEDGE', 'there is no such folder; name one with knowledge in it.');
  const { artifact: kept } = keptOf(folder, KEPT);
  if (kept !== null) return kept;
  const { compileKept, sayProblem } = await import('@primum/compiler');
  const { artifact, problems } = compileKept(folder, KEPT);
  if (artifact !== null) return artifact;
  const [first] = problems;
  const more = `${problems.length} in all, see \`primum lint\``;
  throw new InputError(
    '',
    `The knowledge does not compile (${more}): ${first === undefined ? '' : sayProblem(first)}.`,
  );
};

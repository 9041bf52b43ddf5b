import type { CompiledProtocol } from '@primum/compiler';
import { type Artifact, InputError } from '@primum/contract';
import { withProtocol } from '@primum/engine';
import { compiling } from './compiling.ts';
import { nameOf, readText } from './input/read-text.ts';

/**
 * The protocol of a file, or what is wrong with it.
 * @throws {InputError} when the file cannot be read
 */
export const readProtocol = (file: string, artifact: Artifact): CompiledProtocol =>
  compiling().compileProtocol(readText(file, { holds: 'a protocol', form: 'YAML' }), artifact, nameOf(file));

/**
 * The knowledge under the protocol of a file; the knowledge itself where no file is named.
 * @throws {InputError} when the file is no protocol for this knowledge; `primum lint --protocol` shows everything that is wrong
 * @example underProtocol(loadKnowledge(), 'our-clinic.yaml').protocol?.clinic
 */
export const underProtocol = (artifact: Artifact, file: string | undefined): Artifact => {
  if (file === undefined) return artifact;
  const { protocol, problems } = readProtocol(file, artifact);
  if (protocol !== null) return withProtocol(artifact, protocol);
  const [first] = problems;
  const more = `${problems.length} in all, see \`primum lint --protocol\``;
  const sentence = `The protocol cannot be used (${more}): ${first === undefined ? '' : compiling().sayProblem(first)}`;
  throw new InputError('', sentence.endsWith('?') ? sentence : `${sentence}.`);
};

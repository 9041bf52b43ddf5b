import { readdirSync } from 'node:fs';
import type { Problem } from '@primum/compiler';
import { type Artifact, plain } from '@primum/contract';
import { compiling } from '../compiling.ts';
import { PROBLEMS } from '../exit-status.ts';
import { cannotRead, nameOf } from '../input/read-text.ts';
import { KNOWLEDGE_FOLDER } from '../knowledge.ts';
import { print } from '../print.ts';
import { readProtocol } from '../protocol.ts';

const filesIn = (folder: string): number => {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true }).filter(
      (entry) => entry.isFile() && /\.(yaml|cases\.md)$/.test(entry.name),
    ).length;
  } catch (error) {
    throw cannotRead(error, plain(folder));
  }
};

/** Every problem on a line of its own, then how many there are in what. */
const listed = (what: string, problems: readonly Problem[]): string =>
  [
    ...problems.map(compiling().sayProblem),
    problems.length === 0 ? `${what}, no problem` : `${what}, problems: ${problems.length}`,
    '',
  ].join('\n');

/** The problems of a protocol, which is read against the knowledge; null where that does not compile. */
const protocolProblems = (file: string, artifact: Artifact | null): readonly Problem[] | null =>
  artifact === null ? null : readProtocol(file, artifact).problems;

export interface LintOptions {
  readonly protocol?: string;
}

/** `primum lint [FOLDER]`: every problem of the knowledge, and of a protocol, with its place, or how many files have none. */
export const runLint = (folder: string = KNOWLEDGE_FOLDER, { protocol }: LintOptions = {}): number => {
  const files = filesIn(folder);
  const { artifact, problems } = compiling().compile(folder);
  const own = protocol === undefined ? [] : protocolProblems(protocol, artifact);
  print(listed(`${files} files`, problems));
  if (own === null) print('The protocol was not looked at: the knowledge does not compile.\n');
  else if (protocol !== undefined) print(listed(nameOf(protocol), own));
  return problems.length === 0 && own?.length === 0 ? 0 : PROBLEMS;
};

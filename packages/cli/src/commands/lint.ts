import { readdirSync } from 'node:fs';
import { compile, sayProblem } from '@primum/compiler';
import { plain } from '@primum/contract';
import { PROBLEMS } from '../exit-status.ts';
import { cannotRead } from '../input/read-text.ts';
import { KNOWLEDGE_FOLDER } from '../knowledge.ts';
import { print } from '../print.ts';

const filesIn = (folder: string): number => {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true }).filter(
      (entry) => entry.isFile() && /\.(yaml|cases\.md)$/.test(entry.name),
    ).length;
  } catch (error) {
    throw cannotRead(error, plain(folder));
  }
};

/** `primum lint [FOLDER]`: every problem of the knowledge with its place, or how many files have none. */
export const runLint = (folder: string = KNOWLEDGE_FOLDER): number => {
  const files = filesIn(folder);
  const { problems } = compile(folder);
  print(
    [
      ...problems.map(sayProblem),
      problems.length === 0 ? `${files} files, no problem` : `${files} files, problems: ${problems.length}`,
      '',
    ].join('\n'),
  );
  return problems.length === 0 ? 0 : PROBLEMS;
};

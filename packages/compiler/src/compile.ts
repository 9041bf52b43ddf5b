import type { Artifact } from '@primum/contract';
import { buildDraft } from './build/draft.ts';
import type { Draft } from './draft.ts';
import { deepFreeze } from './freeze.ts';
import { hashOf } from './hash.ts';
import { idleExceptions } from './lint/idle.ts';
import { LINTS } from './lint/index.ts';
import type { Problem } from './problem.ts';
import { type RawFile, readFolder } from './read/folder.ts';

/** The artifact, or every reason why there is none. */
export type Compiled =
  | { readonly artifact: Artifact; readonly problems: readonly [] }
  | { readonly artifact: null; readonly problems: readonly Problem[] };

const lintAll = (draft: Draft): readonly Problem[] => [
  ...LINTS.flatMap((lint) => lint.check(draft)),
  ...idleExceptions(draft, LINTS),
];

const seal = (draft: Artifact): Artifact => {
  const { sha256: _, ...content } = draft;
  return deepFreeze({ ...draft, sha256: hashOf(content) });
};

const byPlace = (a: Problem, b: Problem): number => {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line;
};

/**
 * Compiles files that have been read already: one frozen, hashed artifact, or every problem with its place.
 * @example compileFiles([{ path: 'knowledge.yaml', text: '' }]).artifact // null
 */
export const compileFiles = (raw: readonly RawFile[]): Compiled => {
  const { draft, problems } = buildDraft(raw);
  const found = draft === null ? problems : [...problems, ...lintAll(draft)];
  if (draft === null || found.length > 0) return { artifact: null, problems: deepFreeze(found.toSorted(byPlace)) };
  return { artifact: seal(draft.artifact), problems: [] };
};

/**
 * Compiles a knowledge folder. Throws only when the folder cannot be read.
 * @example
 * const { artifact, problems } = compile('knowledge');
 * if (artifact === null) console.error(problems.map(sayProblem).join('\n'));
 */
export const compile = (folder: string): Compiled => compileFiles(readFolder(folder));

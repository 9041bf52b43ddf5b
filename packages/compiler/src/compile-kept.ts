import { mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Artifact } from '@primum/contract';
import { type Compiled, compileFiles } from './compile.ts';
import { keptOf } from './kept.ts';

/** How many artifacts are kept; the oldest go. */
const KEPT = 8;

/** Whole or not at all, whoever else does the same at the same time. */
const keep = (artifact: Artifact, folder: string, file: string): void => {
  const part = `${file}.${process.pid}`;
  mkdirSync(folder, { recursive: true });
  writeFileSync(part, JSON.stringify(artifact));
  renameSync(part, file);
  const old = readdirSync(folder)
    .map((name) => join(folder, name))
    .toSorted((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs)
    .slice(KEPT);
  for (const one of old) rmSync(one, { force: true });
};

/**
 * Compiles a knowledge folder, or gives what the very same files gave before under the very same code. What has problems is
 * never kept. Throws only when the folder cannot be read; where nothing can be kept, it compiles each time.
 * @example compileKept('knowledge', 'node_modules/.cache/primum').artifact?.version
 */
export const compileKept = (folder: string, kept: string): Compiled => {
  const { raw, file, artifact } = keptOf(folder, kept);
  if (artifact !== null) return { artifact, problems: [] };
  const compiled = compileFiles(raw);
  if (compiled.artifact === null) return compiled;
  try {
    keep(compiled.artifact, kept, file);
  } catch {
    // a checkout that cannot be written to: nothing depends on what is kept
  }
  return compiled;
};

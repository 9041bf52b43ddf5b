import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Artifact } from '@primum/contract';
import { type Compiled, compileFiles } from './compile.ts';
import { deepFreeze } from './freeze.ts';
import { type RawFile, readFolder } from './read/folder.ts';

/** How many artifacts are kept; the oldest go. */
const KEPT = 8;

const filesBelow = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();

const at = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** What the artifact depends on: every file of the knowledge, the code that compiles it, and which libraries that code uses. */
const keyOf = (raw: readonly RawFile[]): string => {
  const hash = createHash('sha256').update(JSON.stringify(raw));
  for (const name of ['engine', 'contract', 'compiler'])
    for (const file of [at(`${name}/package.json`), ...filesBelow(at(`${name}/src`))])
      hash.update(file).update(readFileSync(file));
  return hash.digest('hex');
};

const isArtifact = (value: unknown): value is Artifact =>
  typeof value === 'object' && value !== null && 'sha256' in value && 'library' in value;

const readKept = (file: string): Artifact | null => {
  try {
    const kept: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return isArtifact(kept) ? kept : null;
  } catch {
    return null; // not kept yet, or not whole: it is compiled again
  }
};

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
  const raw = readFolder(folder);
  const file = join(kept, `${keyOf(raw)}.json`);
  const known = readKept(file);
  if (known !== null) return { artifact: deepFreeze(known), problems: [] };
  const compiled = compileFiles(raw);
  if (compiled.artifact === null) return compiled;
  try {
    keep(compiled.artifact, kept, file);
  } catch {
    // a checkout that cannot be written to: nothing depends on what is kept
  }
  return compiled;
};

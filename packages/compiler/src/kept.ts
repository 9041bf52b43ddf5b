// Loads little: whoever finds what was compiled before needs nothing that compiles.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Artifact } from '@primum/contract';
import { deepFreeze } from './freeze.ts';
import { type RawFile, readFolder } from './read/folder.ts';

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

/** The files of a knowledge folder, and what they were compiled to before. */
export interface KeptArtifact {
  readonly raw: readonly RawFile[];
  /** Where it is kept, or is to be. */
  readonly file: string;
  /** `null` where these files were not compiled before under this code. */
  readonly artifact: Artifact | null;
}

/**
 * What the very same files gave before under the very same code. Throws only when the folder cannot be read.
 * @example keptOf('knowledge', 'node_modules/.cache/primum').artifact?.version
 */
export const keptOf = (folder: string, kept: string): KeptArtifact => {
  const raw = readFolder(folder);
  const file = join(kept, `${keyOf(raw)}.json`);
  return { raw, file, artifact: deepFreeze(readKept(file)) };
};

import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { RawFile } from '@primum/compiler';

/**
 * Every file of a knowledge folder as text, to be changed before it is compiled.
 * @example compileFiles(rawKnowledge(`${ROOT}knowledge`)).artifact?.version
 */
export const rawKnowledge = (folder: string): readonly RawFile[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ya?ml|cases\.md|txt)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ path: relative(folder, path).split(sep).join('/'), text: readFileSync(path, 'utf8') }))
    .toSorted((a, b) => (a.path < b.path ? -1 : 1));

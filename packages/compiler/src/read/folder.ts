import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';

/** A file of the knowledge: its path below the folder, with slashes, and its text. */
export interface RawFile {
  readonly path: string;
  readonly text: string;
}

/** How a path below the folder is written in problems and cases, wherever the folder is. */
export const shown = (path: string): string => `knowledge/${path}`;

const isRead = (path: string): boolean => /\.(yaml|yml)$|\.cases\.md$/.test(path) || path === 'exceptions.txt';

/**
 * The files of a knowledge folder that are read, by path. Throws what node:fs throws when the folder is not there.
 * @example readFolder('knowledge').map((file) => file.path) // ['concepts/weather.yaml', ...]
 */
export const readFolder = (folder: string): readonly RawFile[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((full) => ({ full, path: full.slice(join(folder, sep).length).split(sep).join('/') }))
    .filter(({ path }) => isRead(path))
    .sort((a, b) => (a.path < b.path ? -1 : 1))
    .map(({ full, path }) => ({ path, text: readFileSync(full, 'utf8') }));

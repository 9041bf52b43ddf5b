import { readdirSync, readFileSync } from 'node:fs';
import { ROOT } from './knowledge.ts';

/** One source file of a package; `path` is written from the root of the repository. */
export interface SourceFile {
  readonly path: string;
  readonly package: string;
  readonly text: string;
}

/** Every file under packages/NAME/src. */
export const sourceFiles = (): readonly SourceFile[] =>
  readdirSync(`${ROOT}packages`).flatMap((name) =>
    readdirSync(`${ROOT}packages/${name}/src`, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => `${entry.parentPath}/${entry.name}`.replaceAll('\\', '/'))
      .sort()
      .map((file) => ({
        path: file.slice(ROOT.length),
        package: name,
        text: readFileSync(file, 'utf8'),
      })),
  );

/** A line of a text file of exceptions: `WHERE WHAT | why`. */
export interface Exception {
  readonly where: string;
  readonly what: string;
  readonly why: string;
}

/** Reads exceptions; a line that does not say why is refused. */
export const readExceptions = (file: string): readonly Exception[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [, where, what, why] = /^(\S+)\s+(.+?)\s*\|\s*(\S.*)$/.exec(line) ?? [];
      if (where === undefined || what === undefined || why === undefined)
        throw new Error(`${file}: \`${line}\` is no exception; write \`WHERE WHAT | why\``);
      return { where, what, why };
    });

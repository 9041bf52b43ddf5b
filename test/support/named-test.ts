// Pages that name tests: the tests are there.
import { existsSync, readFileSync } from 'node:fs';
import { ROOT } from './knowledge.ts';

/**
 * Whether a file holds a test, or a group or table row of tests, of that name; with no name, whether it is there.
 * @example holds('test/hazards.test.ts', 'the check can fail') // true
 */
export const holds = (file: string, name = ''): boolean => {
  const path = `${ROOT}${file}`;
  if (file === '' || !existsSync(path)) return false;
  if (name === '') return true;
  const text = readFileSync(path, 'utf8').replaceAll("\\'", "'");
  return ["'", '"', '`'].some((quote) => text.includes(`${quote}${name}${quote}`));
};

/** The rows of the table of a page, each as its cells; without its head. */
export const rowsIn = (page: string): readonly (readonly string[])[] =>
  readFileSync(`${ROOT}${page}`, 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('| ') && !line.startsWith('| ---'))
    .slice(1)
    .map((line) => line.slice(2, -2).split(' | '));

/** The file that a cell names, and the test in it. */
export const namedIn = (cell: string): { readonly file: string; readonly name: string } => {
  const [, file = '', name = ''] = /^`([^`]+)`(?:: (.+))?$/.exec(cell) ?? [];
  return { file, name };
};

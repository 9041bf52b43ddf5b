// A browser keeps the titles of its tabs in its history: no client and nothing done stands in them.
import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const PAGES = new URL('../src/pages/', import.meta.url);

/** The opening of each page that is titled with a name, as it is written. */
const named = globSync('**/*.tsx', { cwd: PAGES })
  .flatMap((file) => readFileSync(new URL(file, PAGES), 'utf8').match(/<Page\s+title=\{[^}]*\bname\b[^>]*/g) ?? [])
  .map((opening) => opening.replaceAll(/\s+/g, ' '));

test('a page that is titled with the name of somebody or something says something else in the tab', () => {
  expect(named.length).toBeGreaterThan(10);
  expect(named.filter((opening) => !/ tab=\{words\.\w+(\('…'\))?\}/.test(opening))).toEqual([]);
});

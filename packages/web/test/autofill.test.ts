// A browser keeps what is written into a field of one line, to offer it to whoever is there next.
import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const PAGES = new URL('../src/pages/', import.meta.url);

/** The fields of one line of the pages about a client, as they are written; those that take a day, a time or a file keep no words. */
const fields = globSync('{check,clearances,people,screening,treatments}/**/*.tsx', { cwd: PAGES })
  .flatMap((file) => readFileSync(new URL(file, PAGES), 'utf8').match(/<TextInput\b(?:[^>]|=>)*?\/>/g) ?? [])
  .filter((field) => !/type="(?:date|time|number)"|readOnly/.test(field));

test('a browser offers to nobody what was written of a client', () => {
  expect(fields.length).toBeGreaterThan(8);
  expect(fields.filter((field) => !field.includes('autoComplete="off"'))).toEqual([]);
});

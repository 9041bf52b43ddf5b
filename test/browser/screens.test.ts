// docs/screens shows the pages as they are.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { expect } from 'vitest';
import { ROOT } from '../support/knowledge.ts';
import { fingerprintsOf, goBy, listOf } from './pictures.ts';
import { walk } from './walk.ts';

const FOLDER = `${ROOT}docs/screens`;
const LARGEST = 60 * 1024;

walk('every picture shows its page as it is now (if not: npm run screens)', async ({ clinic, open }) => {
  const pictures = await goBy(() => open(), clinic);
  expect(readFileSync(`${FOLDER}/fingerprints.json`, 'utf8')).toBe(fingerprintsOf(pictures));
  expect(readFileSync(`${FOLDER}/README.md`, 'utf8')).toBe(listOf(pictures));
  const files = readdirSync(FOLDER).filter((name) => name.endsWith('.webp'));
  expect(files.sort()).toEqual(pictures.map(({ name }) => `${name}.webp`).sort());
  expect(files.filter((name) => statSync(`${FOLDER}/${name}`).size > LARGEST)).toEqual([]);
});

// What a page shows, as a hash: what somebody who listens is told, and the style sheets. Pixels differ between machines, this does not.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { ROOT } from '../support/knowledge.ts';

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;
/** Part of a link or of a name of a file: another one on every run, or with every change of something else. */
const RANDOM = [
  [UUID, 'ID'],
  [/\/i\/[\w-]{16,}/g, '/i/TOKEN'],
  [/\b[0-9a-f]{12}\b/g, 'HASH'],
  [/\/screenings\/\d+/g, '/screenings/NUMBER'],
  [/\/assets\/[\w.-]+/g, '/assets/FILE'],
  [/http:\/\/127\.0\.0\.1:\d+/g, ''],
] as const;

const SHEETS = `[...document.querySelectorAll('link[rel=stylesheet]')].map((one) => one.href)`;
const BUILT = `${ROOT}packages/web/dist/assets`;

/** All of the console: it loads some of them when they are needed, and nobody can tell when that is. */
const stylesOfConsole = (): readonly string[] =>
  readdirSync(BUILT)
    .filter((name) => name.endsWith('.css'))
    .map((name) => readFileSync(`${BUILT}/${name}`, 'utf8'))
    .sort();

const stylesOf = async (page: Page): Promise<readonly string[]> => {
  if (new URL(page.url()).pathname.startsWith('/console')) return stylesOfConsole();
  const addresses = await page.evaluate<readonly string[]>(SHEETS);
  return Promise.all(addresses.map(async (address) => (await page.context().request.get(address)).text()));
};

/**
 * The hash of what a page shows as it stands.
 * @example expect(await fingerprintOf(page)).toBe(kept['sign-in-wide'])
 */
export const fingerprintOf = async (page: Page): Promise<string> => {
  const tree = await page.locator('body').ariaSnapshot();
  const said = RANDOM.reduce((text, [what, with_]) => text.replaceAll(what, with_), tree);
  const styles = await stylesOf(page);
  return createHash('sha256')
    .update([said, ...styles].join('\0'))
    .digest('hex')
    .slice(0, 16);
};

// A browser context that nothing escapes: requests elsewhere, errors, what is stored, what stands in addresses.
import type { Browser, Page } from 'playwright-core';
import { expect } from 'vitest';
import { CLIENT, type Clinic } from './clinic.ts';
import { type Opening, openPage } from './opening.ts';

/** A page, and what was noted of its context. */
export interface Watched {
  readonly page: Page;
  /** Fails when anything was wrong; closes the context. */
  readonly finish: () => Promise<void>;
}

/** What a browser says of a page that is answered with what is wrong: it is a page none the less. */
const ANSWERED = /^Failed to load resource: the server responded with a status of (401|403|404|409|412|422)\b/;

/** Everything that a page could keep in the browser; cookies are looked at apart. */
const STORED = `(async () => [
  ...Object.entries(localStorage).map((pair) => pair.join(' ')),
  ...Object.entries(sessionStorage).map((pair) => pair.join(' ')),
  ...(await indexedDB.databases()).map(({ name }) => 'database ' + name),
  ...(await caches.keys()).map((name) => 'cache ' + name),
])()`;

/** The language and the colors that staff chose, and how far a page was scrolled. */
const HARMLESS = /^(primum-language|mantine-color-scheme-value|tsr-scroll-restoration-v\d+_\d+) /;

/** What no address may hold: who somebody is, and every concept of the knowledge; a rule that is read about is nobody's. */
const revealing = ({ artifact }: Clinic): RegExp => {
  const born = CLIENT.birthDate.split('-');
  const words = [
    ...CLIENT.name.split(' '),
    born.join('.?'),
    born.toReversed().join('.?'),
    ...Object.keys(artifact.concepts),
  ];
  return new RegExp(`(?<![a-z])(${words.join('|')})(?![a-z])`, 'i');
};

/**
 * Opens a page in a context of its own and watches it.
 * @example const { page, finish } = await watched(browser, clinic, { width: 320 })
 */
export const watched = async (browser: Browser, clinic: Clinic, opening: Opening = {}): Promise<Watched> => {
  const page = await openPage(browser, opening);
  const context = page.context();
  const [elsewhere, errors, addresses] = [new Set<string>(), new Set<string>(), new Set<string>()];
  await context.route(
    ({ origin }) => origin !== clinic.origin,
    (route) => {
      elsewhere.add(route.request().url());
      return route.abort();
    },
  );
  context.on('request', (request) => addresses.add(request.url().slice(clinic.origin.length)));
  context.on('console', (message) => {
    if (message.type() === 'error' && !ANSWERED.test(message.text())) errors.add(message.text());
  });
  context.on('weberror', (error) => errors.add(String(error.error())));
  const finish = async (): Promise<void> => {
    const stored = await page.evaluate<readonly string[]>(STORED);
    const cookies = await context.cookies();
    await context.close();
    expect([...elsewhere], 'requests to other origins').toEqual([]);
    expect([...errors], 'errors, and what the policy refused').toEqual([]);
    const names = revealing(clinic);
    const kept = stored.filter((one) => !HARMLESS.test(one) || names.test(one));
    expect(kept, 'kept in the browser').toEqual([]);
    expect(
      cookies.filter(({ httpOnly }) => !httpOnly),
      'cookies that a script may read',
    ).toEqual([]);
    expect(
      [...addresses].filter((one) => !one.includes('/protocol/') && names.test(decodeURIComponent(one))),
      'addresses that say too much',
    ).toEqual([]);
  };
  return { page, finish };
};

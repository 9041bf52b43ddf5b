// The budgets of DESIGN, section 10, for the console: what a browser really loads, gzip.
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { goTo, signIn } from './staff.ts';
import { walk } from './walk.ts';

const KB = 1024;
const FIRST = 150 * KB;
const FURTHER = 40 * KB;

/** Sums up the scripts that a page loads for the first time, from one question to the next. */
const newScripts = (page: Page): (() => Promise<number>) => {
  const seen = new Set<string>();
  const loaded: Promise<number>[] = [];
  page.on('response', (response) => {
    if (response.request().resourceType() !== 'script' || seen.has(response.url())) return;
    seen.add(response.url());
    loaded.push(response.body().then((bytes) => gzipSync(bytes).length));
  });
  return async () => (await Promise.all(loaded.splice(0))).reduce((sum, size) => sum + size, 0);
};

walk('signing in and Today load 150 KB of script at the most, each further page 40 KB', async ({ clinic, open }) => {
  const page = await open({ width: 1280, height: 800 });
  const scripts = newScripts(page);
  await goTo(page, clinic, '');
  await signIn(page, clinic, clinic.account);
  const first = await scripts();
  expect(first).toBeGreaterThan(10 * KB);
  const further: [string, number][] = [];
  const person = await clinic.personOf('Bruno');
  for (const path of [
    'people',
    `people/${person}`,
    'clearances',
    'protocol',
    `protocol/rules/${clinic.artifact.rules[0]?.id}`,
    'protocol/matrix',
    'protocol/versions',
    'clinic',
    'clinic/audit',
  ]) {
    await goTo(page, clinic, `/clinics/demo/${path}`);
    further.push([path, await scripts()]);
  }
  await goTo(page, clinic, '');
  await page.getByRole('link', { name: 'Open Bruno' }).click();
  await page.getByRole('button', { name: 'Screen now' }).waitFor();
  further.push(['check', await scripts()]);
  await page.locator('[data-anew]').getByRole('radio', { name: 'No', exact: true }).check();
  await page.getByRole('button', { name: 'Screen now' }).click();
  await page.waitForURL(/\/screenings\/\d+$/);
  await page.getByRole('heading', { level: 2 }).first().waitFor();
  further.push(['screening', await scripts()]);
  expect(first, 'the first route').toBeLessThanOrEqual(FIRST);
  expect(further.filter(([, size]) => size > FURTHER)).toEqual([]);
});

// `walk`: a test in a browser. Where no browser starts it is skipped, and says why.

import type { Page } from 'playwright-core';
import { test } from 'vitest';
import { startBrowser } from './chromium.ts';
import { prepareClinic, serveFrom } from './clinic.ts';
import type { Opening } from './opening.ts';
import { type Watched, watched } from './watched.ts';

/**
 * A test with `clinic`, the invented one as it begins for each file, and `open`, which opens a page of it. One browser for all files
 * of a worker, one context for a page; what it asked for, kept and complained of is looked at when the test is over.
 * @example walk('a client can go', async ({ clinic, open }) => { const page = await open({ width: 320 }); })
 */
export const walk = test
  // What a fixture stands on vitest reads from the pattern.
  // oxlint-disable-next-line no-empty-pattern
  .extend('prepared', { scope: 'worker' }, async ({}, { onCleanup }) => {
    const prepared = await prepareClinic();
    onCleanup(prepared.remove);
    return prepared;
  })
  .extend('clinic', { scope: 'file' }, async ({ prepared }, { onCleanup }) => {
    const clinic = await serveFrom(prepared);
    onCleanup(clinic.close);
    return clinic;
  })
  // oxlint-disable-next-line no-empty-pattern
  .extend('browser', { scope: 'worker' }, async ({}, { onCleanup }) => {
    const browser = await startBrowser();
    onCleanup(async () => {
      if (typeof browser !== 'string') await browser.close();
    });
    return browser;
  })
  .extend('open', async ({ browser, clinic, skip }, { onCleanup }) => {
    const all: Watched[] = [];
    onCleanup(async () => {
      for (const { finish } of all) await finish();
    });
    return async (opening: Opening = {}, at = clinic): Promise<Page> => {
      if (typeof browser === 'string') return skip(browser);
      const one = await watched(browser, at, opening);
      all.push(one);
      return one.page;
    };
  });

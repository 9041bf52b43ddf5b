// How pages are opened: as by somebody at a place and in colors that are always the same.
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { NOW } from './clinic.ts';

/** How a page is opened. */
export interface Opening {
  readonly width?: number;
  readonly height?: number;
  readonly script?: boolean;
  readonly dark?: boolean;
  readonly lang?: string;
}

const optionsOf = ({ width = 360, height = 740, script = true, dark = false, lang = 'en-GB' }: Opening = {}) =>
  ({
    viewport: { width, height },
    javaScriptEnabled: script,
    colorScheme: dark ? 'dark' : 'light',
    locale: lang,
    timezoneId: 'Europe/Warsaw',
    reducedMotion: 'reduce',
    serviceWorkers: 'block',
  }) satisfies BrowserContextOptions;

/**
 * Opens a page in a context of its own, whose clock stands where that of the server does.
 * @example const page = await openPage(browser, { width: 320 })
 */
export const openPage = async (browser: Browser, opening: Opening = {}): Promise<Page> => {
  const context = await browser.newContext(optionsOf(opening));
  context.setDefaultTimeout(30_000);
  await context.clock.setFixedTime(NOW);
  return context.newPage();
};

// How pages are opened: as by somebody at a place and in colors that are always the same.
import type { BrowserContextOptions } from 'playwright-core';

/** How a page is opened. */
export interface Opening {
  readonly width?: number;
  readonly height?: number;
  readonly script?: boolean;
  readonly dark?: boolean;
  readonly lang?: string;
}

/** The settings of a context; everything may be left out. */
export const optionsOf = ({ width = 360, height = 740, script = true, dark = false, lang = 'en-GB' }: Opening = {}) =>
  ({
    viewport: { width, height },
    javaScriptEnabled: script,
    colorScheme: dark ? 'dark' : 'light',
    locale: lang,
    timezoneId: 'Europe/Warsaw',
    reducedMotion: 'reduce',
    serviceWorkers: 'block',
  }) satisfies BrowserContextOptions;

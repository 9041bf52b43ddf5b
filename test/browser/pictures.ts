// Pictures of pages: how they are looked at, taken, and what stands beside them.
import type { Page } from 'playwright-core';
import type { Clinic } from './clinic.ts';
import { fingerprintOf } from './fingerprint.ts';
import { type Look, type Open, reel } from './reel.ts';

/** One picture: what it shows, and the hash of that. */
export interface Picture {
  readonly name: string;
  readonly what: string;
  readonly fingerprint: string;
}

const SIZE = { narrow: { width: 320, height: 640 }, wide: { width: 1280, height: 800 } };

/** Gives a page the size and colors of a look. */
const lookAs = async (page: Page, look: Look): Promise<void> => {
  await page.setViewportSize(SIZE[look === 'wide' ? 'wide' : 'narrow']);
  await page.emulateMedia({
    colorScheme: look === 'dark' ? 'dark' : 'light',
    forcedColors: look === 'forced' ? 'active' : 'none',
  });
  await page.evaluate(`document.documentElement.style.filter = '${look === 'gray' ? 'grayscale(1)' : ''}'`);
};

/**
 * Goes by all pages that are kept.
 * @param also is called where a page is as its picture shows it
 * @example const pictures = await goBy(open, clinic)
 */
export const goBy = async (
  open: Open,
  clinic: Clinic,
  also: (page: Page, name: string) => Promise<void> = () => Promise.resolve(),
): Promise<readonly Picture[]> => {
  const pictures: Picture[] = [];
  await reel(open, clinic, async (page, name, what, looks = ['narrow']) => {
    for (const look of looks) {
      await lookAs(page, look);
      const full = `${name}-${look}`;
      await also(page, full);
      pictures.push({ name: full, what, fingerprint: await fingerprintOf(page) });
    }
    await lookAs(page, 'narrow');
  });
  return pictures;
};

const line = ({ name, what }: Picture): string => `| [${name}](${name}.webp) | ${what} |`;

/** The page that lists the pictures. */
export const listOf = (pictures: readonly Picture[]): string => `# Screens

Made by \`npm run screens\` from the invented clinic, at a clock that stands; a test fails where a page shows something else than its picture.
\`narrow\` is 320 pixels wide, \`wide\` 1280. \`dark\`, \`forced\` and \`gray\` are narrow: in dark colors, in those that a system
forces upon pages for contrast, and without any.

| | |
| --- | --- |
${pictures.map(line).join('\n')}
`;

/** What was shown when each picture was taken. */
export const fingerprintsOf = (pictures: readonly Picture[]): string =>
  `${JSON.stringify(Object.fromEntries(pictures.map(({ name, fingerprint }) => [name, fingerprint])), null, 2)}\n`;

// What axe finds on a page. Its source is put into a page once and run twice, which AxeBuilder does not: half the time.
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const { source }: { source: string } = createRequire(import.meta.resolve('@axe-core/playwright'))('axe-core');

/** WCAG 2.2 AA. */
const AA = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
  resultTypes: ['violations'],
  iframes: false,
};
const CONTRAST = { runOnly: { type: 'rule', values: ['color-contrast'] }, resultTypes: ['violations'] };

/** After the next two frames: colors that have just changed are there. */
const run = (options: object): string => `(async () => {
  for (const _ of 'ab') await new Promise(requestAnimationFrame);
  const { violations } = await axe.run(document, ${JSON.stringify(options)});
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => [id, target, failureSummary].join(': ')));
})()`;

/**
 * What axe finds on a page as it stands.
 * @example expect(await faultsOf(page)).toEqual([])
 */
export const faultsOf = async (page: Page): Promise<readonly string[]> => {
  await page.evaluate(source);
  return page.evaluate<string[]>(run(AA));
};

/** What axe finds wrong with the contrast of a page in other colors, once it was looked at. */
const contrastOf = async (page: Page, media: { readonly colorScheme?: 'dark'; readonly media?: 'print' }) => {
  await page.emulateMedia(media);
  const found = await page.evaluate<readonly string[]>(run(CONTRAST));
  await page.emulateMedia({ colorScheme: 'light', media: 'screen' });
  return found;
};

/** What axe finds wrong with the contrast of a page in dark colors, once it was looked at in light ones. */
export const darkFaultsOf = (page: Page): Promise<readonly string[]> => contrastOf(page, { colorScheme: 'dark' });

/** The same of a page that is printed from a dark screen. */
export const paperFaultsOf = (page: Page): Promise<readonly string[]> =>
  contrastOf(page, { colorScheme: 'dark', media: 'print' });

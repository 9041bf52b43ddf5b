// Takes the pictures of docs/screens anew: one browser, one invented clinic, every page that test/browser/reel.ts goes by.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { startBrowser } from '../test/browser/chromium.ts';
import { serveClinic } from '../test/browser/clinic.ts';
import { openPage } from '../test/browser/opening.ts';
import { fingerprintsOf, goBy, listOf } from '../test/browser/pictures.ts';
import { ROOT } from '../test/support/knowledge.ts';

const FOLDER = `${ROOT}docs/screens`;
const LARGEST = 60 * 1024;
/** What a picture shows at the most, and how wide it is at the most. */
const TALLEST = 1600;
const WIDEST = 960;

/** A picture of the whole page, or of its beginning; small, because it is kept for good. */
const pictureOf = async (page: Page, quality = 60): Promise<Buffer> => {
  const session = await page.context().newCDPSession(page);
  const { cssContentSize } = await session.send('Page.getLayoutMetrics');
  const { width, height } = cssContentSize;
  const clip = { x: 0, y: 0, width, height: Math.min(height, TALLEST), scale: Math.min(1, WIDEST / width) };
  const settings = { format: 'webp', quality, clip, captureBeyondViewport: true } as const;
  const { data } = await session.send('Page.captureScreenshot', settings);
  await session.detach();
  const bytes = Buffer.from(data, 'base64');
  return bytes.length > LARGEST && quality > 10 ? pictureOf(page, quality - 10) : bytes;
};

const browser = await startBrowser();
if (typeof browser === 'string') throw new Error(browser);
const clinic = await serveClinic();
try {
  const taken = new Map<string, Buffer>();
  const open = (): Promise<Page> => openPage(browser);
  const pictures = await goBy(open, clinic, async (page, name) => void taken.set(name, await pictureOf(page)));
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  for (const [name, bytes] of taken) writeFileSync(`${FOLDER}/${name}.webp`, bytes);
  writeFileSync(`${FOLDER}/README.md`, listOf(pictures));
  writeFileSync(`${FOLDER}/fingerprints.json`, fingerprintsOf(pictures));
  process.stdout.write(`${pictures.length} pictures in docs/screens\n`);
} finally {
  await browser.close();
  await clinic.close();
}

// How fast the pages answer on this machine: a verdict after another mixture, keys from Today to the verdict, the first page of an
// intake over slow 4G with a processor four times slower. Measured, never a test.
import type { Page } from 'playwright-core';
import { WORDS } from '../packages/web/src/pages/check/words.ts';
import { screenedAs } from '../test/browser/cast.ts';
import { startBrowser } from '../test/browser/chromium.ts';
import { type Clinic, NOW, serveClinic } from '../test/browser/clinic.ts';
import { asDirector, goTo } from '../test/browser/staff.ts';
import { founding } from '../test/browser/visit.ts';

const TIMES = 20;
/** As Lighthouse takes it: 150 ms there and back, 1.6 Mbit a second. */
const SLOW_4G = { offline: false, latency: 150, downloadThroughput: 204_800, uploadThroughput: 96_000 };
const SLOWER = 4;

/** The day stands, as that of the server does; what measures time goes on. Every key and every paint is noted. */
const NOTED = `{
  const Real = Date;
  globalThis.Date = class extends Real {
    constructor(...given) { super(...(given.length > 0 ? given : ['${NOW}'])); }
    static now() { return new Real('${NOW}').getTime(); }
  };
  [globalThis.keys, globalThis.paints] = [[], []];
  const note = (type, all) => new PerformanceObserver((list) => all.push(...list.getEntries().filter(({ interactionId }) => interactionId !== 0)))
    .observe({ type, buffered: true, durationThreshold: 16 });
  note('event', keys);
  note('largest-contentful-paint', paints);
}`;

/** From a tick at a component to the words of the new verdict. */
const TICKED = `(async () => {
  const boxes = document.querySelectorAll('.components input');
  const box = boxes[(globalThis.at = (globalThis.at ?? -1) + 1) % boxes.length];
  await new Promise(requestAnimationFrame);
  const begun = performance.now();
  box.click();
  await Promise.resolve();
  if (document.querySelector('[role=status] [data-outcome]') === null) throw new Error('no preview is shown');
  return performance.now() - begun;
})()`;

const middleOf = (all: readonly number[]): number =>
  all.toSorted((a, b) => a - b)[Math.floor(all.length / 2)] ?? Number.NaN;

const say = (what: string, took: number, budget: number): void => {
  process.stdout.write(`${what}: ${Math.round(took)} ms; budget ${budget}\n`);
};

const keys = async (page: Page, clinic: Clinic): Promise<void> => {
  await asDirector(page, clinic);
  await page.locator('[data-opens]:focus').waitFor();
  for (const key of ['ArrowDown', 'ArrowDown', 'ArrowUp', 'Enter']) await page.keyboard.press(key, { delay: 100 });
  await page.locator('button[type=submit]:focus, h1:focus, .question input:focus').first().waitFor();
  const took = await page.evaluate<readonly number[]>('keys.map(({ duration }) => duration)');
  say('the slowest key of Today, to the next paint (16: quicker than is told)', Math.max(16, ...took), 100);
};

const mixture = async (page: Page, clinic: Clinic): Promise<void> => {
  await asDirector(page, clinic);
  const { verdict } = await screenedAs(clinic, 'no-contraindication-found');
  await goTo(page, clinic, `/clinics/demo/${verdict}`);
  await page.locator('details:has(.answers) > summary').click();
  await page.getByRole('radio', { name: WORDS.en.components, exact: true }).check();
  await page.getByLabel(WORDS.en.search, { exact: true }).fill('a');
  await page.locator('.components input').nth(1).waitFor();
  const took: number[] = [];
  for (let time = 0; time < TIMES; time += 1) took.push(await page.evaluate<number>(TICKED));
  say(`the verdict after another mixture, in the middle of ${TIMES}`, middleOf(took), 50);
};

const paint = async (page: Page, clinic: Clinic): Promise<void> => {
  const { link } = await clinic.invite(founding(clinic));
  const session = await page.context().newCDPSession(page);
  await session.send('Network.emulateNetworkConditions', SLOW_4G);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  await page.goto(clinic.origin + link, { waitUntil: 'networkidle' });
  say(
    'the largest paint of the first page of an intake, slow 4G',
    await page.evaluate<number>('paints.at(-1)?.startTime ?? NaN'),
    1000,
  );
};

const browser = await startBrowser();
if (typeof browser === 'string') throw new Error(browser);
const clinic = await serveClinic();
for (const measure of [keys, mixture, paint]) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' });
  await page.addInitScript(NOTED);
  await measure(page, clinic);
  await page.close();
}
await browser.close();
await clinic.close();

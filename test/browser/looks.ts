// What holds of every page for clients, looked at in the page itself.
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { faultsOf } from './axe.ts';

/** Everything that does not fit: a page that scrolls sideways, and a text that its box cuts off. */
const TOO_WIDE = `(() => {
  const root = document.scrollingElement;
  const name = (one) => one.tagName + '.' + one.className + ' ' + (one.textContent ?? '').trim().slice(0, 40);
  const beyond = [...document.querySelectorAll('main *')].filter((one) => one.getBoundingClientRect().right > innerWidth + 1);
  const cut = [...document.querySelectorAll('main *')].filter((one) =>
    ['hidden', 'clip'].includes(getComputedStyle(one).overflowX) && one.clientWidth > 1 &&
    (one.scrollWidth > one.clientWidth + 1 || one.scrollHeight > one.clientHeight + 1));
  return [
    ...(root.scrollWidth > innerWidth ? ['the page scrolls sideways: ' + beyond.slice(0, 3).map(name).join(' | ')] : []),
    ...cut.map((one) => 'cut off: ' + name(one)),
  ];
})()`;

const enlarge = (page: Page, size: string): Promise<unknown> =>
  page.evaluate(`document.documentElement.style.fontSize = ${JSON.stringify(size)}`);

/** What does not fit on 320 px, or with text of twice the size. */
export const misfitsOf = async (page: Page): Promise<readonly string[]> => {
  const before = page.viewportSize() ?? { width: 360, height: 740 };
  await page.setViewportSize({ width: 320, height: before.height });
  const narrow = await page.evaluate<string[]>(TOO_WIDE);
  await page.setViewportSize({ width: 640, height: before.height });
  await enlarge(page, '200%');
  const large = await page.evaluate<string[]>(TOO_WIDE);
  await enlarge(page, '');
  await page.setViewportSize(before);
  return [...narrow.map((one) => `at 320 px: ${one}`), ...large.map((one) => `at 200 %: ${one}`)];
};

/** Buttons and choices that a thumb would miss: lower than 44 px. */
const SMALL = `[...document.querySelectorAll('button:not([aria-hidden]), summary, input:not([type=hidden], [type=radio], [type=checkbox]), .choice label')]
  .filter((one) => one.checkVisibility() && one.getBoundingClientRect().height < 43.5)
  .map((one) => one.tagName + ' ' + one.getBoundingClientRect().height + ' ' + (one.textContent ?? '').slice(0, 30))`;

/** What is chosen before anybody chose. */
export const CHOSEN = `[...document.querySelectorAll('input:checked, option:checked')].map((one) => one.id)`;

const HEADINGS = `[...document.querySelectorAll('h1')].map((one) => one.innerText.trim())`;

/** What a client never reads: a verdict, the id of a rule, and what no page ever says. */
const NEVER =
  /contraindicat|do not treat|no reason found|eligible|\bsafe\b|\bOK\b|clearance|przeciwwskaz|bezpieczn|\bpass(ed)?\b/i;

/** Which kinds of things stand inside which: pages that agree in this look alike to axe. */
const SHAPE = `[...new Set([...document.querySelectorAll('main *')].map((one) => {
  const say = ({ tagName, type, className }) => [tagName, type, className].join('.');
  return say(one.parentElement) + '>' + say(one);
}))].sort().join()`;

/**
 * Looks at pages for clients in every way at once; a page like one before it is not given to axe again.
 * @example const look = looking(); await look(page, 'en');
 */
export const looking = () => {
  const shapes = new Set<string>();
  return async (page: Page, lang: string): Promise<void> => {
    const where = await page.title();
    const headings = await page.evaluate<string[]>(HEADINGS);
    expect(headings, where).toHaveLength(1);
    expect(await page.locator('html').getAttribute('lang'), where).toBe(lang);
    expect((await page.locator('body').innerText()).match(NEVER)?.[0], where).toBeUndefined();
    expect(await page.evaluate(SMALL), `${where}: smaller than a thumb`).toEqual([]);
    expect(await misfitsOf(page), where).toEqual([]);
    const shape = await page.evaluate<string>(SHAPE);
    if (shapes.has(shape)) return;
    shapes.add(shape);
    expect(await faultsOf(page), where).toEqual([]);
  };
};

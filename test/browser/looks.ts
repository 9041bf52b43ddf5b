// What holds of every page for clients, looked at in the page itself.
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { darkFaultsOf, faultsOf } from './axe.ts';

/** Everything that does not fit: a page that scrolls sideways, and a text that its box cuts off. */
export const TOO_WIDE = `(() => {
  const name = (one) => one.tagName + '.' + one.className + ' ' + (one.textContent ?? '').trim().slice(0, 40);
  const all = [...document.querySelectorAll('body *')].filter((one) => one.checkVisibility());
  const beyond = all.filter((one) => one.getBoundingClientRect().right > innerWidth + 1);
  const isCut = (one) => {
    const { overflowX, clipPath } = getComputedStyle(one);
    if (!['hidden', 'clip'].includes(overflowX) || clipPath !== 'none' || one.clientWidth < 2) return false;
    return one.scrollWidth > one.clientWidth + 1 || one.scrollHeight > one.clientHeight + 1;
  };
  const cut = all.filter((one) => one.tagName !== 'TEXTAREA' && isCut(one));
  return [
    ...(document.scrollingElement.scrollWidth > innerWidth ? ['sideways: ' + beyond.slice(0, 3).map(name).join(' | ')] : []),
    ...cut.map((one) => 'cut off: ' + name(one)),
  ];
})()`;

/** Buttons and choices that a thumb would miss: lower than 44 px. */
const SMALL = `[...document.querySelectorAll(
    'button:not([aria-hidden]), summary, input:not([type=hidden], [type=radio], [type=checkbox]), .choice label')]
  .filter((one) => one.checkVisibility() && one.getBoundingClientRect().height < 43.5)
  .map((one) => one.tagName + ' ' + one.getBoundingClientRect().height + ' ' + (one.textContent ?? '').slice(0, 30))`;

/** Which kinds of things stand inside which: pages that agree in this look alike to axe. */
const SHAPE = `[...new Set([...document.querySelectorAll('main *')].map((one) => {
  const say = ({ tagName, type, className }) => [tagName, type, className].join('.');
  return say(one.parentElement) + '>' + say(one);
}))].sort().join()`;

const SEEN = `({
  title: document.title,
  headings: document.querySelectorAll('h1').length,
  lang: document.documentElement.lang,
  text: document.body.innerText,
  small: ${SMALL},
  wide: ${TOO_WIDE},
  shape: ${SHAPE},
})`;

interface Seen {
  readonly title: string;
  readonly headings: number;
  readonly lang: string;
  readonly text: string;
  readonly small: readonly string[];
  readonly wide: readonly string[];
  readonly shape: string;
}

/** What is chosen before anybody chose. */
export const CHOSEN = `[...document.querySelectorAll('input:checked, option:checked')].map((one) => one.id)`;

/** What a client never reads: a verdict, and what no page ever says. */
const NEVER =
  /contraindicat|do not treat|no reason found|eligible|\bsafe\b|\bOK\b|clearance|przeciwwskaz|bezpieczn|\bpass(ed)?\b/i;

const enlarge = (page: Page, size: string): Promise<unknown> =>
  page.evaluate(`document.documentElement.style.fontSize = ${JSON.stringify(size)}`);

/** What does not fit where the text is twice as large, on a screen of 640 px. */
export const misfitsOf = async (page: Page): Promise<readonly string[]> => {
  const before = page.viewportSize() ?? { width: 360, height: 740 };
  await page.setViewportSize({ ...before, width: 640 });
  await enlarge(page, '200%');
  const found = await page.evaluate<string[]>(TOO_WIDE);
  await enlarge(page, '');
  await page.setViewportSize(before);
  return found;
};

/**
 * Looks at pages for clients in every way at once. Twice the size and axe only come to a page unlike those before it.
 * @example const look = looking(); await look(page, 'en');
 */
export const looking = () => {
  const shapes = new Set<string>();
  return async (page: Page, lang: string): Promise<void> => {
    const { title, shape, text, ...seen } = await page.evaluate<Seen>(SEEN);
    expect({ ...seen, never: NEVER.exec(text)?.[0] }, title).toEqual({ headings: 1, lang, small: [], wide: [] });
    if (shapes.has(shape)) return;
    shapes.add(shape);
    expect(await misfitsOf(page), `${title}: text of twice the size`).toEqual([]);
    expect(await faultsOf(page), title).toEqual([]);
    expect(await darkFaultsOf(page), `${title}, dark`).toEqual([]);
  };
};

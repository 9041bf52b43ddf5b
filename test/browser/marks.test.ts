// The six verdicts are told apart without colors: by a word and by a shape, also where a system forces its own colors upon pages.
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { OUTCOMES, screenedAs } from './cast.ts';
import { asDirector } from './staff.ts';
import { WIDE } from './states.ts';
import { walk } from './walk.ts';

interface Mark {
  readonly outcome: string;
  readonly word: string;
  readonly shape: string;
  readonly width: number;
  /** The colors of its lines and areas, and of a page where colors are forced. */
  readonly colors: readonly string[];
  readonly behind: string;
}

const MARKS = `(() => {
const probe = document.body.appendChild(document.createElement('i'));
probe.style.color = 'Canvas';
const canvas = getComputedStyle(probe).color;
probe.remove();
return [...document.querySelectorAll('tbody [data-outcome]')].map((one) => {
  const svg = one.querySelector('svg');
  const parts = [...svg.querySelectorAll('*')].map((part) => getComputedStyle(part));
  return {
    outcome: one.dataset.outcome,
    word: one.innerText.trim().split(' ', 1)[0],
    shape: svg.innerHTML,
    width: svg.getBoundingClientRect().width,
    colors: parts.flatMap(({ fill, stroke }) => [fill, stroke]).filter((color) => color !== 'none'),
    behind: canvas,
  };
});
})()`;

const marksOn = async (page: Page): Promise<ReadonlyMap<string, Mark>> =>
  new Map((await page.evaluate<readonly Mark[]>(MARKS)).map((one) => [one.outcome, one]));

walk('each of the six verdicts has a word and a shape of its own, in forced colors too', async ({ clinic, open }) => {
  for (const outcome of OUTCOMES) await screenedAs(clinic, outcome);
  const page = await open(WIDE);
  await asDirector(page, clinic);
  const marks = await marksOn(page);
  expect([...marks.keys()].toSorted()).toEqual([...OUTCOMES].toSorted());
  const all = [...marks.values()];
  expect(new Set(all.map(({ shape }) => shape)).size).toBe(OUTCOMES.length);
  expect(new Set(all.map(({ word }) => word)).size).toBe(OUTCOMES.length);
  expect(all.filter(({ width }) => width < 16)).toEqual([]);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ forcedColors: 'active', colorScheme });
    const forced = [...(await marksOn(page)).values()];
    expect(forced.length).toBe(OUTCOMES.length);
    // One color of text for all, one behind it, and in each something that is seen.
    expect(new Set(forced.flatMap(({ colors, behind }) => [...colors, behind])).size, colorScheme).toBe(2);
    expect(forced.filter(({ colors, behind }) => colors.every((color) => color === behind))).toEqual([]);
  }
});

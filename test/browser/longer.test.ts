// Pages in a language with longer words, and in one that runs from right to left: as far as the layout can be seen before either is there.
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { answerPage, type Client, goOn } from './client.ts';
import { TOO_WIDE } from './looks.ts';
import { goTo, settled, signIn } from './staff.ts';
import { enter, founding } from './visit.ts';
import { walk } from './walk.ts';

/** Every text two fifths longer, as from English to languages with long words. */
const LONGER = `(() => {
  const all = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (all.nextNode()) {
    const text = all.currentNode.data.trim();
    if (text !== '') all.currentNode.data += ' ' + text.slice(0, Math.ceil(text.length * 0.4));
  }
})()`;

/** What begins left of the page: nobody can scroll there. */
const LEFT_OUT = `[...document.querySelectorAll('body *')]
  .filter((one) => one.checkVisibility() && getComputedStyle(one).clipPath === 'none' && one.getBoundingClientRect().left < -1)
  .map((one) => 'left out: ' + one.tagName + '.' + one.className + ' ' + (one.textContent ?? '').trim().slice(0, 40))`;

/** What does not fit when the page as it stands has longer texts, first from left to right, then the other way round. */
const misfits = async (page: Page): Promise<readonly string[]> => {
  await page.evaluate(LONGER);
  const longer = await page.evaluate<string[]>(TOO_WIDE);
  await page.evaluate(`document.documentElement.dir = 'rtl'`);
  const turned = await page.evaluate<string[]>(LEFT_OUT);
  return [...longer, ...turned.map((one) => `from right to left: ${one}`)];
};

const client: Client = { lang: 'en', answer: () => 'yes', last: '19 11 2026' };

walk('longer texts fit a narrow page for clients, in both directions', async ({ clinic, open }) => {
  const page = await open({ width: 320 });
  await page.goto(clinic.origin);
  expect(await misfits(page)).toEqual([]);
  await enter(page, clinic, await clinic.invite(founding(clinic)));
  await goOn(page, 'en');
  expect(await misfits(page)).toEqual([]);
  await page.reload();
  await answerPage(page, client);
  expect(await misfits(page)).toEqual([]);
});

walk('longer texts fit the narrow pages of the console, in both directions', async ({ clinic, open }) => {
  const page = await open({ width: 320 });
  await goTo(page, clinic, '');
  await signIn(page, clinic, clinic.account);
  const person = await clinic.personOf('Emil');
  for (const path of ['today', `people/${person}`, 'protocol']) {
    await goTo(page, clinic, `/clinics/demo/${path}`);
    await settled(page);
    expect([path, await misfits(page)]).toEqual([path, []]);
  }
  await goTo(page, clinic, '/clinics/demo/today');
  await page.getByRole('link', { name: 'Open Emil' }).click();
  await page.waitForURL(/\/screenings\/\d+$|\/check\//);
  await settled(page);
  expect(await misfits(page)).toEqual([]);
});

// The self-check that anybody may use, from the first page to the sheet.
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { ASKING, type Lang } from '../../packages/server/src/questions/words.ts';
import { CHECK } from '../../packages/server/src/self-check/words.ts';
import { answerAll, answerPage, type Client, goOn, heading, inLanguage } from './client.ts';
import type { Clinic } from './clinic.ts';
import { CHOSEN, looking } from './looks.ts';
import { isToldWrong } from './steps.ts';
import { planned } from './visit.ts';
import { walk } from './walk.ts';

/** From the first page to the first question. */
const begin = async (page: Page, clinic: Clinic, lang: Lang): Promise<void> => {
  await page.getByRole('radio', { name: planned(clinic, lang), exact: true }).check();
  await goOn(page, lang);
  await page.getByRole('textbox', { name: CHECK[lang].birth }).fill('27.03.1991');
  await goOn(page, lang);
};

const client = (lang: Lang, answer: Client['answer']): Client => ({ lang, answer, last: '5 11 2026' });

walk('without script, to a sheet that prints without buttons on a few pages', async ({ clinic, open }) => {
  const page = await open({ width: 360, script: false });
  await page.goto(clinic.origin);
  expect(await page.evaluate(CHOSEN)).toEqual([]);
  await begin(page, clinic, 'en');
  await answerAll(
    page,
    client('en', () => 'yes'),
  );
  expect(await heading(page)).toBe(CHECK.en.sheet);
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('button, .languages, nav').filter({ visible: true }).count()).toBe(0);
  expect(await page.getByText(CHECK.en.decides).isVisible()).toBe(true);
  expect(await page.getByText(CHECK.en.print).isVisible()).toBe(false);
  const pdf = await page.pdf({ format: 'A4', tagged: true });
  const sheets = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g) ?? [];
  expect(sheets.length).toBeGreaterThan(0);
  expect(sheets.length).toBeLessThanOrEqual(3);
});

walk(
  'not sure of anything, in Polish after one page in English: no page is wrong in any way',
  async ({ clinic, open }) => {
    const page = await open({ width: 320 });
    const look = looking();
    await page.goto(clinic.origin);
    await look(page, 'en');
    await begin(page, clinic, 'en');
    await answerPage(
      page,
      client('en', () => 'unsure'),
    );
    const english = await heading(page);
    await inLanguage(page, ASKING.pl.language);
    expect(await heading(page)).not.toBe(english);
    await answerAll(
      page,
      client('pl', () => 'unsure'),
      () => look(page, 'pl'),
    );
    expect(await heading(page)).toBe(CHECK.pl.sheet);
  },
);

walk('whatever is left out or wrong is told first, and can be mended', async ({ clinic, open }) => {
  const page = await open({ width: 360 });
  const look = looking();
  await page.goto(clinic.origin);
  expect(await isToldWrong(page, look)).toBe(true);
  await page.getByRole('radio', { name: planned(clinic, 'en'), exact: true }).check();
  await goOn(page, 'en');
  expect(await isToldWrong(page, look)).toBe(true);
  await page.getByRole('textbox', { name: CHECK.en.birth }).fill('27 March 1991');
  await goOn(page, 'en');
  let told = 0;
  for (let pages = 0; pages < 5; pages += 1) {
    if (!(await isToldWrong(page, look))) continue;
    told += 1;
    await answerPage(
      page,
      client('en', () => 'yes'),
    );
    expect(await page.title()).not.toMatch(/^Error: /);
  }
  expect(told).toBeGreaterThan(3);
});

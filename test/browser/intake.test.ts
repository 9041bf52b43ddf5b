// The questions before a visit, as a client meets them: behind a link, on a phone.
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { QUESTIONS } from '../../packages/server/src/intake/question-words.ts';
import { wordsIn } from '../../packages/server/src/intake/words.ts';
import { ASKING } from '../../packages/server/src/questions/words.ts';
import { answerAll, answerPage, type Client, fillIn, heading, inLanguage, onward } from './client.ts';
import { CHOSEN, looking } from './looks.ts';
import { focused, isToldWrong } from './steps.ts';
import { enter, founding, giveBirthDate } from './visit.ts';
import { walk } from './walk.ts';

const nothingChosen = async (page: Page): Promise<void> =>
  expect(await page.evaluate(CHOSEN), `${await page.title()}: chosen beforehand`).toEqual([]);

const yes: Client = { lang: 'en', answer: () => 'yes' };
const no: Client = { lang: 'en', answer: () => 'no' };

walk(
  'a yes to everything, in English and from the middle on in Polish: no page is wrong in any way',
  async ({ clinic, open }) => {
    const page = await open({ width: 320 });
    const look = looking();
    await page.goto(clinic.origin + (await clinic.invite(founding(clinic))).link);
    await look(page, 'en');
    await giveBirthDate(page, ['1991', '03', '27']);
    for (let pages = 0; pages < 8; pages += 1) {
      await look(page, 'en');
      await nothingChosen(page);
      await answerPage(page, yes);
    }
    const english = await heading(page);
    await inLanguage(page, ASKING.pl.language);
    expect(await heading(page)).not.toBe(english);
    await inLanguage(page, ASKING.en.language);
    expect(await heading(page)).toBe(english);
    await inLanguage(page, ASKING.pl.language);
    const pages = await answerAll(page, { ...yes, lang: 'pl' }, async () => {
      await look(page, 'pl');
      if ((await heading(page)) !== QUESTIONS.pl.check) await nothingChosen(page);
    });
    expect(await heading(page)).toBe(QUESTIONS.pl.thanks);
    expect(1 + 8 + pages).toBeLessThanOrEqual(23); // The first page asks nothing.
  },
);

walk(
  'without script, a no to everything, then in Polish: few pages, and four at the next visit',
  async ({ clinic, open }) => {
    const page = await open({ width: 360, script: false });
    const invited = await clinic.invite(founding(clinic));
    await enter(page, clinic, invited);
    for (let pages = 0; pages < 4; pages += 1) await answerPage(page, no);
    await inLanguage(page, ASKING.pl.language);
    const pages = await answerAll(page, { ...no, lang: 'pl' });
    expect(1 + 4 + pages).toBeLessThanOrEqual(14 + 1);
    expect(await heading(page)).toBe(QUESTIONS.pl.thanks);
    await page.goto(clinic.origin + invited.link);
    expect(await heading(page)).toBe(wordsIn('en').words.birthDate);
    const again = await clinic.inviteAgain(invited.person, founding(clinic));
    await enter(page, clinic, again);
    expect(await heading(page)).toBe(QUESTIONS.en.still);
    expect(1 + (await answerAll(page, no))).toBeLessThanOrEqual(4);
    expect(await heading(page)).toBe(QUESTIONS.en.thanks);
  },
);

const MENDED: Client = { ...yes, last: '5 11 2026' };

walk('whatever is left out or wrong is told first, on every page, and can be mended', async ({ clinic, open }) => {
  const page = await open({ width: 360 });
  const look = looking();
  await page.goto(clinic.origin + (await clinic.invite(founding(clinic).slice(0, 1))).link);
  for (const wrong of [
    ['', '', ''],
    ['1991', '13', '45'],
    ['1990', '03', '27'],
  ]) {
    await giveBirthDate(page, wrong);
    expect(await page.title()).toMatch(/^Error: /);
    await focused(page, 'role=alert');
    await look(page, 'en');
  }
  await giveBirthDate(page, ['1991', '3', '27']);
  let told = 0;
  for (let pages = 0; pages < 40 && (await onward(page, 'en').count()) > 0; pages += 1) {
    if (!(await isToldWrong(page, look))) continue;
    told += 1;
    await fillIn(page, { ...yes, last: 'the day after never' });
    if ((await page.getByRole('textbox', { name: ASKING.en.date, exact: true }).filter({ visible: true }).count()) > 0)
      expect(await isToldWrong(page, look)).toBe(true);
    await answerPage(page, MENDED);
    expect(await page.title()).not.toMatch(/^Error: /);
  }
  expect(told).toBeGreaterThan(10);
  expect(await heading(page)).toBe(QUESTIONS.en.thanks);
});

/** Answers page after page until the one on which medicines are named. */
const toMedicines = async (page: Page): Promise<void> => {
  for (let pages = 0; pages < 40 && (await page.getByLabel(ASKING.en.name, { exact: true }).count()) === 0; pages += 1)
    await answerPage(page, { ...no, answer: (question) => (/drug|medicine|pill/i.test(question) ? 'yes' : 'no') });
};

/** A name with a letter too few, and what is meant. */
const MISSPELT = ['amoxiclin', 'amoxicillin'] as const;

walk(
  'a misspelt medicine is found without script, and kept as it was written where that is wanted',
  async ({ clinic, open }) => {
    const page = await open({ width: 360, script: false });
    await enter(page, clinic, await clinic.invite(founding(clinic)));
    await toMedicines(page);
    const name = page.getByLabel(ASKING.en.name, { exact: true });
    const press = async (button: string): Promise<void> => {
      await Promise.all([page.waitForEvent('load'), page.getByRole('button', { name: button, exact: true }).click()]);
    };
    await name.fill(MISSPELT[0]);
    await press(ASKING.en.find);
    await page.getByRole('radio', { name: MISSPELT[1] }).first().check();
    await press(ASKING.en.add);
    await name.fill('the small white one');
    await press(ASKING.en.find);
    await page.getByRole('radio', { name: ASKING.en.asWritten('the small white one') }).check();
    await press(ASKING.en.add);
    const listed = (await page.getByRole('listitem').allInnerTexts()).join();
    expect(listed).toContain(MISSPELT[1]);
    expect(listed).toMatch(new RegExp(`the small white one\\s+\\(${ASKING.en.asYouWrote}\\)`));
  },
);

walk('a misspelt medicine is suggested while it is written, and taken by keyboard', async ({ clinic, open }) => {
  const page = await open({ width: 320 });
  const look = looking();
  await enter(page, clinic, await clinic.invite(founding(clinic)));
  await toMedicines(page);
  await page.getByRole('combobox', { name: ASKING.en.name }).pressSequentially(MISSPELT[0]);
  await page.getByRole('option', { name: MISSPELT[1] }).first().waitFor();
  await look(page, 'en');
  await page.keyboard.press('ArrowDown');
  expect(await page.getByRole('option', { selected: true }).count()).toBe(1);
  await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
  expect((await page.getByRole('listitem').allInnerTexts()).join()).toContain(MISSPELT[1]);
  await look(page, 'en');
});

walk('who feels very ill is told whom to call, and a link that is none says so', async ({ clinic, open }) => {
  const page = await open({ width: 360 });
  const look = looking();
  await page.goto(`${clinic.origin}/i/${'x'.repeat(32)}`);
  await look(page, 'en');
  await enter(page, clinic, await clinic.invite(founding(clinic)));
  await answerPage(page, no);
  await Promise.all([page.waitForEvent('load'), page.getByRole('button', { name: ASKING.en.urgentLink }).click()]);
  await look(page, 'en');
  expect(await onward(page, 'en').count()).toBe(0);
});

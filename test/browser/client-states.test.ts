// The pages behind a link that nobody comes to who answers every page: how to find out, too young, called off, three ends.
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { QUESTIONS } from '../../packages/server/src/intake/question-words.ts';
import { wordsIn } from '../../packages/server/src/intake/words.ts';
import { ASKING } from '../../packages/server/src/questions/words.ts';
import { answerAll, answerPage, type Client, heading } from './client.ts';
import { CLIENT, type Clinic } from './clinic.ts';
import { looking } from './looks.ts';
import { enter, founding, giveBirthDate } from './visit.ts';
import { walk } from './walk.ts';

const [WORDS, { words: ENTRY }] = [QUESTIONS.en, wordsIn('en')];
const saying = (answer: 'yes' | 'no' | 'unsure', last?: string): Client => ({
  lang: 'en',
  answer: () => answer,
  ...(last !== undefined && { last }),
});

/** Which question to say yes to, and to no other, so that the way ends with a date: one about the last days. */
const onlyLately: Client = {
  ...saying('no', '19 11 2026'),
  answer: (question) => (/drink/i.test(question) ? 'yes' : 'no'),
};

const saysAtTheEnd = async (page: Page, text: RegExp): Promise<void> => {
  expect(await heading(page)).toBe(WORDS.thanks);
  expect(await page.locator('.told').innerText()).toMatch(text);
};

/** From "not sure" to the page that says how to find out. */
const toFindOut = async (page: Page): Promise<void> => {
  for (let pages = 0; pages < 20 && (await heading(page)) !== ASKING.en.findOut; pages += 1)
    await answerPage(page, saying('unsure'));
};

const child = async ({ ask }: Clinic): Promise<{ readonly person: string }> => {
  const { person } = await ask('POST', 'people', { ...CLIENT, birthDate: '2012-03-27' });
  return { person: String(person) };
};

walk('how to find out, and whoever could not is called', async ({ clinic, open }) => {
  const page = await open({ width: 320 });
  const look = looking();
  await enter(page, clinic, await clinic.invite(founding(clinic)));
  await toFindOut(page);
  await look(page, 'en');
  await answerAll(page, saying('unsure'));
  await saysAtTheEnd(page, new RegExp(WORDS.call));
  await look(page, 'en');
});

walk('another date where only days are in the way, then the answers as they were', async ({ clinic, open }) => {
  const page = await open({ width: 320 });
  const look = looking();
  const invited = await clinic.invite(founding(clinic));
  await enter(page, clinic, invited);
  await answerAll(page, onlyLately, async () => {
    if ((await heading(page)) === WORDS.check) await look(page, 'en');
  });
  await saysAtTheEnd(page, /not before/);
  await look(page, 'en');
  await page.emulateMedia({ media: 'print' });
  await looking()(page, 'en');
  await page.emulateMedia({ media: 'screen' });
  await enter(page, clinic, await clinic.inviteAgain(invited.person, founding(clinic)));
  expect(await heading(page)).toBe(WORDS.still);
  await look(page, 'en');
  await Promise.all([page.waitForEvent('load'), page.getByRole('button', { name: WORDS.somethingChanged }).click()]);
  expect(await heading(page)).toBe(WORDS.changed);
  await look(page, 'en');
});

walk(
  'nothing in the way, somebody too young, and a date of birth that is wrong too often',
  async ({ clinic, open }) => {
    const page = await open({ width: 320 });
    const look = looking();
    const invited = await clinic.invite(founding(clinic).slice(0, 1));
    await enter(page, clinic, invited);
    await answerAll(page, saying('no'));
    await saysAtTheEnd(page, /^See you on/);
    await look(page, 'en');
    await enter(page, clinic, await clinic.inviteAgain((await child(clinic)).person, founding(clinic)));
    expect(await heading(page)).toBe(WORDS.young);
    await look(page, 'en');
    await page.goto(clinic.origin + (await clinic.invite(founding(clinic))).link);
    for (let tries = 0; tries < 9 && (await heading(page)) === ENTRY.birthDate; tries += 1)
      await giveBirthDate(page, ['1970', '1', String(tries + 1)]);
    expect(await heading(page)).toBe(ENTRY.locked[0]);
    await look(page, 'en');
  },
);

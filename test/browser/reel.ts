// The pages of which docs/screens keeps a picture, and the ways to them.
import type { Page } from 'playwright-core';
import { ASKING } from '../../packages/server/src/questions/words.ts';
import { CHECK } from '../../packages/server/src/self-check/words.ts';
import { answerAll, answerPage, type Client, goOn, heading, inLanguage } from './client.ts';
import type { Clinic } from './clinic.ts';
import { enter, founding, planned } from './visit.ts';

/** How a page is looked at. */
export const LOOKS = Object.freeze(['narrow', 'wide', 'dark'] as const);
export type Look = (typeof LOOKS)[number];

/** Is called at every page that is kept, with its name and what it is. */
export type Take = (page: Page, name: string, what: string, looks?: readonly Look[]) => Promise<void>;

/** Opens a page in a context of its own. */
export type Open = () => Promise<Page>;

const client: Client = {
  lang: 'en',
  answer: (question) => (/drink|smoke/i.test(question) ? 'yes' : 'no'),
  last: '19 11 2026',
};

const selfCheck = async (page: Page, clinic: Clinic, take: Take): Promise<void> => {
  await page.goto(clinic.origin);
  await take(page, 'self-check', 'The self-check that anybody may use begins', ['narrow', 'wide']);
  await page.getByRole('radio', { name: planned(clinic, 'en'), exact: true }).check();
  await goOn(page, 'en');
  await page.getByRole('textbox', { name: CHECK.en.birth }).fill('27 3 1991');
  await goOn(page, 'en');
  await take(page, 'question', 'A question: three answers, none chosen beforehand', ['narrow', 'dark']);
  await goOn(page, 'en');
  await take(page, 'question-left-out', 'What is wrong stands first, and leads to its place');
  await answerPage(page, { ...client, answer: () => 'yes' });
  await take(page, 'which-of-these', 'After a yes: which of these');
  await inLanguage(page, ASKING.pl.language);
  await take(page, 'which-of-these-polish', 'The same page in Polish');
  await inLanguage(page, ASKING.en.language);
  await answerAll(page, client, async (one) => {
    if ((await heading(one)) === CHECK.en.review) await take(one, 'check-answers', 'Every answer, before it is used');
  });
  await take(page, 'sheet', 'The sheet to bring along: what to tell, never an outcome', ['narrow', 'wide']);
};

const intake = async (page: Page, clinic: Clinic, take: Take): Promise<void> => {
  const invited = await clinic.invite(founding(clinic));
  await page.goto(clinic.origin + invited.link);
  await take(page, 'birth-date', 'Behind a link nothing is shown before the date of birth');
  await enter(page, clinic, invited);
  await take(page, 'intake', 'The questions before a visit begin');
  await answerAll(page, client);
  await take(page, 'thanks', 'The last page says what comes now, never what was found');
  await enter(page, clinic, await clinic.inviteAgain(invited, founding(clinic)));
  await take(page, 'still-right', 'Whoever was here before is asked whether it is still right');
};

/**
 * Goes by every page that is kept, and calls `take` there.
 * @example await reel(open, clinic, async (page, name) => console.log(name, await fingerprintOf(page)))
 */
export const reel = async (open: Open, clinic: Clinic, take: Take): Promise<void> => {
  await selfCheck(await open(), clinic, take);
  await intake(await open(), clinic, take);
};

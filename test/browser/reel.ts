// The pages of which docs/screens keeps a picture, and the ways to them.
import type { Page } from 'playwright-core';
import { ASKING } from '../../packages/server/src/questions/words.ts';
import { CHECK } from '../../packages/server/src/self-check/words.ts';
import { answerAll, answerPage, type Client, goOn, heading, inLanguage } from './client.ts';
import type { Clinic } from './clinic.ts';
import { goTo, settled, signIn } from './staff.ts';
import { enter, founding, planned } from './visit.ts';

/** How a page is looked at. */
export type Look = 'narrow' | 'wide' | 'dark' | 'forced' | 'gray';

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
  const answered = await clinic.inviteAgain(await clinic.personOf('Maja'), founding(clinic).slice(0, 1));
  await enter(page, clinic, answered);
  await take(page, 'still-right', 'Whoever was here before is asked whether it is still right');
  await answerAll(page, client);
  await take(page, 'thanks', 'The last page says what comes now, never what was found');
  await page.goto(`${clinic.origin}/intake/urgent?lang=en`);
  await take(page, 'cannot-wait', 'What cannot wait: whom to call, and no further question');
};

/** From Today to what is asked on the day. */
const check = async (page: Page, clinic: Clinic, name: string): Promise<void> => {
  await goTo(page, clinic, '');
  await page.getByRole('link', { name: `Open ${name}` }).click();
  await page.getByRole('button', { name: 'Screen now' }).waitFor();
};

/** Pages that hang on a screening of today. */
const screened = async (page: Page, clinic: Clinic, take: Take): Promise<void> => {
  const open = async (name: string): Promise<string> => {
    await goTo(page, clinic, '');
    await page.getByRole('link', { name: `Open ${name}` }).click();
    await page.waitForURL(/\/screenings\/\d+$/);
    await settled(page);
    return new URL(page.url()).pathname.replace('/console', '');
  };
  const asked = await open('Dorota');
  await goTo(page, clinic, `${asked}/override`);
  await take(page, 'override', 'Treating against the protocol is a page of its own, and to go back stands first', [
    'wide',
  ]);
  await goTo(page, clinic, asked);
  await page
    .getByRole('link', { name: /asked for on/ })
    .first()
    .click();
  await page.waitForURL(/\/clearances\/[^/]+$/);
  await page.locator('main pre').waitFor();
  await settled(page);
  await take(page, 'letter', 'A letter that asks for a clearance, and what comes back', ['wide']);
  await goTo(page, clinic, `${await open('Hania')}/recorded`);
  await take(page, 'recorded', 'What was decided and recorded, and what comes next', ['wide']);
};

const staff = async (page: Page, clinic: Clinic, take: Take): Promise<void> => {
  const wide: readonly Look[] = ['wide'];
  await goTo(page, clinic, '');
  await take(page, 'sign-in', 'Staff sign in', wide);
  await signIn(page, clinic, clinic.account);
  await take(page, 'today', 'Today, by time: what stands against each, and what is missing', [
    'wide',
    'narrow',
    'dark',
  ]);
  await check(page, clinic, 'Bruno');
  await take(page, 'day-of-check', 'What is asked on the day itself', wide);
  await page.locator('[data-anew]').getByRole('radio', { name: 'No', exact: true }).check();
  await page.getByRole('button', { name: 'Screen now' }).click();
  await page.waitForURL(/\/screenings\/\d+$/);
  await settled(page);
  await take(page, 'verdict', 'The verdict, with everything behind it on one page', [
    'wide',
    'narrow',
    'dark',
    'forced',
    'gray',
  ]);
  await screened(page, clinic, take);
  const pages = [
    [
      'client',
      `people/${await clinic.personOf('Emil')}`,
      'A client: what is known, what holds until when, what happened',
    ],
    ['clearances', 'clearances', 'Agreements that were asked for, came, or end soon'],
    ['rules', 'protocol', 'The rules of the clinic'],
    ['matrix', 'protocol/matrix', 'What each rule says of each procedure'],
    ['rule', `protocol/rules/${clinic.artifact.rules[0]?.id}`, 'A rule beside the statements that it rests on'],
    ['conflicts', 'protocol/conflicts', 'Where sources disagree, what was taken, and who has to sign'],
    ['rule-health', 'protocol/health', 'How the rules do: how often they are found, overridden, not known'],
    ['try-it', 'protocol/try', 'An invented case is tried, and kept'],
    ['versions', 'protocol/versions', 'Versions of the protocol'],
  ] as const;
  for (const [name, path, what] of pages) {
    await goTo(page, clinic, `/clinics/demo/${path}`);
    await take(page, name, what, wide);
  }
};

/**
 * Goes by every page that is kept, and calls `take` there.
 * @example await reel(open, clinic, async (page, name) => console.log(name, await fingerprintOf(page)))
 */
export const reel = async (open: Open, clinic: Clinic, take: Take): Promise<void> => {
  await selfCheck(await open(), clinic, take);
  await intake(await open(), clinic, take);
  await staff(await open(), clinic, take);
};

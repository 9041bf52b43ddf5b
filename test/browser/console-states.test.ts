// Every page of the console, and its empty, refused and offline states: axe in light and dark, 320 px, text of twice the size.
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { darkFaultsOf, faultsOf } from './axe.ts';
import type { Clinic } from './clinic.ts';
import { misfitsOf, TOO_WIDE } from './looks.ts';
import { goTo, settled, signIn } from './staff.ts';
import { walk } from './walk.ts';

const WIDE = { width: 1280, height: 800 };
/** The hundredth row of a table is like the first, and would take a hundred times as long. */
const SHORTENED = `for (const one of document.querySelectorAll('tbody tr:nth-child(n+4), li:nth-child(n+5), option:nth-child(n+3)'))
  one.remove()`;

/** The pages that have colors which no other has are looked at in dark ones as well. */
const COLORFUL = /^(refused|today|.*screenings.ID|people.ID|clearances|protocol.matrix|protocol.rules.*|offline)$/;

/** What is wrong with a page as it stands. */
const wrongWith = async (page: Page, isColorful: boolean): Promise<readonly string[]> => {
  const faults = [...(await faultsOf(page)), ...(isColorful ? await darkFaultsOf(page) : [])];
  const large = await misfitsOf(page);
  await page.setViewportSize({ ...WIDE, width: 320 });
  const narrow = await page.evaluate<string[]>(TOO_WIDE);
  await page.setViewportSize(WIDE);
  return [...faults, ...large.map((one) => `200 %: ${one}`), ...narrow.map((one) => `320 px: ${one}`)];
};

/** Collects what is wrong with page after page, so that one run tells it all. */
const collecting = (page: Page) => {
  const found: string[] = [];
  const look = async (name: string): Promise<void> => {
    await settled(page);
    await page.evaluate(SHORTENED);
    found.push(...(await wrongWith(page, COLORFUL.test(name))).map((one) => `${name}: ${one}`));
  };
  return { look, found };
};

const screeningOf = async ({ ask }: Clinic, person: string): Promise<number> => {
  const { screenings } = (await ask('GET', `people/${person}/screenings`)) as { screenings: { screening: number }[] };
  return screenings.at(-1)?.screening ?? 0;
};

const clearanceIn = async ({ ask }: Clinic): Promise<string> => {
  const { clearances } = (await ask('GET', 'clearances')) as { clearances: { person: string; id: string }[] };
  return `people/${clearances[0]?.person}/clearances/${clearances[0]?.id}`;
};

walk('signing in, refused and let in, and what stands where nothing is', async ({ clinic, open }) => {
  const page = await open(WIDE);
  const { look, found } = collecting(page);
  await goTo(page, clinic, '');
  await look('sign-in');
  await page.getByLabel('E-mail address').fill('nobody@demo.example');
  await page.getByLabel('Password', { exact: true }).fill('wrong wrong wrong');
  await page.keyboard.press('Enter');
  await page.getByRole('alert').waitFor();
  await look('refused');
  await signIn(page, clinic, clinic.account);
  await goTo(page, clinic, '/nowhere');
  await look('not found');
  await goTo(page, clinic, '/clinics/demo/today?on=2030-01-01');
  await look('an empty day');
  await page.context().setOffline(true);
  await page
    .getByRole('status')
    .filter({ hasText: /connection/i })
    .first()
    .waitFor();
  await look('offline');
  await page.context().setOffline(false);
  expect(found).toEqual([]);
});

walk('every page for a client, and the verdict', async ({ clinic, open }) => {
  const page = await open(WIDE);
  const { look, found } = collecting(page);
  await signIn(page, clinic, clinic.account);
  await look('today');
  const person = `people/${await clinic.personOf('Dorota')}`;
  const screening = `${person}/screenings/${await screeningOf(clinic, await clinic.personOf('Dorota'))}`;
  for (const path of [
    'people',
    'people/new',
    person,
    `${person}/details`,
    `${person}/appointments/new`,
    `${person}/erase`,
    `${person}/emergency`,
    screening,
    `${screening}/override`,
    `${person}/clearances/new`,
    `${person}/treatments/new`,
    'clearances',
    await clearanceIn(clinic),
  ]) {
    await goTo(page, clinic, `/clinics/demo/${path}`);
    await look(path.replaceAll(/[0-9a-f-]{36}|(?<=screenings.)\d+/g, 'ID'));
  }
  expect(found).toEqual([]);
});

walk('every page of the protocol and of the clinic', async ({ clinic, open }) => {
  const page = await open(WIDE);
  const { look, found } = collecting(page);
  await signIn(page, clinic, clinic.account);
  for (const path of [
    'protocol',
    'protocol/matrix',
    `protocol/rules/${clinic.artifact.rules[0]?.id}`,
    'protocol/conflicts',
    'protocol/versions',
    'protocol/versions/new',
    'protocol/health',
    'protocol/try',
    'clinic',
    'clinic/staff',
    'clinic/audit',
  ]) {
    await goTo(page, clinic, `/clinics/demo/${path}`);
    await look(path);
  }
  await goTo(page, clinic, '/account');
  await look('account');
  expect(found).toEqual([]);
});

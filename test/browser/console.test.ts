// The console, as those who work in a clinic use it.
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { WORDS as CHECK_WORDS } from '../../packages/web/src/pages/check/words.ts';
import { WORDS as PROPOSE_WORDS } from '../../packages/web/src/pages/protocol/versions/propose-words.ts';
import { WORDS as VERSION_WORDS } from '../../packages/web/src/pages/protocol/versions/words.ts';
import { WORDS as VERDICT_WORDS } from '../../packages/web/src/pages/screening/words.ts';
import type { Clinic } from './clinic.ts';
import { keyboard } from './keyboard.ts';
import { accountOf, settled, signIn } from './staff.ts';
import { walk } from './walk.ts';

const [CHECK, VERDICT, VERSIONS, PROPOSE] = [CHECK_WORDS.en, VERDICT_WORDS.en, VERSION_WORDS.en, PROPOSE_WORDS.en];
const WIDE = { width: 1280, height: 800 };

const decisionOf = async ({ ask }: Clinic, page: Page) => {
  const path = /people\/[^/]+\/screenings\/\d+/.exec(page.url())?.[0];
  return JSON.stringify(await ask('GET', `${path}/decision`));
};

const screeningOf = ({ ask }: Clinic, page: Page) =>
  ask('GET', `${/people\/[^/]+\/screenings\/\d+/.exec(page.url())?.[0]}`);

walk(
  'a practitioner comes from Today to a recorded decision with the keyboard alone, and to the verdict in six keys',
  async ({ clinic, open }) => {
    const page = await open(WIDE);
    await signIn(page, clinic, accountOf(clinic, 'practitioner'));
    await page.locator('[data-opens]:focus').waitFor();
    const { press, until, count } = keyboard(page);
    await until('ArrowDown', `[data-opens]:has-text("Bruno")`);
    await press('Enter');
    await page.locator('[data-anew] input:focus').waitFor();
    expect(await page.getByRole('radio', { checked: true }).and(page.locator('[data-anew] input')).count()).toBe(0);
    await press(CHECK.keyNo);
    await page.locator('button[type=submit]:focus').waitFor();
    await press('Enter');
    await page.locator('h1:focus').waitFor();
    expect(page.url()).toMatch(/\/screenings\/\d+$/);
    expect(await screeningOf(clinic, page)).toMatchObject({ nothingNewSince: expect.stringMatching(/^\d{4}-/) });
    expect(count(), 'keys from Today to the verdict').toBeLessThanOrEqual(6);
    await until('Tab', `button:has-text("${VERDICT.decide}")`);
    await press('Enter');
    await page.locator('#decision input:focus').waitFor();
    await press('ArrowDown');
    await until('Tab', '#decision button[type=submit]');
    await press('Enter');
    await page.waitForURL(/\/recorded$/);
    await settled(page);
    expect(await decisionOf(clinic, page)).toContain('"waits"');
  },
);

walk('what is open on the day is answered with one key each', async ({ clinic, open }) => {
  const page = await open(WIDE);
  await signIn(page, clinic, accountOf(clinic, 'practitioner'));
  const { press, until } = keyboard(page);
  await page.locator('[data-opens]:focus').waitFor();
  await until('ArrowDown', `[data-opens]:has-text("Anna")`);
  await press('Enter');
  await page.getByRole('heading', { name: CHECK.title }).waitFor();
  await page.locator('.question input:focus').waitFor();
  const questions = await page.locator('.question').count();
  expect(questions).toBeGreaterThan(3);
  await until('n', 'button[type=submit]', questions);
  expect(await page.getByRole('radio', { name: CHECK.no, exact: true, checked: true }).count()).toBe(questions);
  await press('Enter');
  await page.locator('h1:focus').waitFor();
  expect(page.url()).toMatch(/\/screenings\/\d+$/);
});

/** A rule that only asks for care with a founding procedure, so that it can be made stricter. */
const mildRule = ({ artifact }: Clinic) => {
  const [procedure = ''] = artifact.procedures.filter(({ founding }) => founding).map(({ id }) => id);
  const rule = artifact.rules.find(({ columns }) => {
    const column = columns[procedure];
    return column?.kind === 'ruling' && column.disposition === 'precautions';
  });
  const texts = artifact.texts['en'];
  return { rule: texts?.rules[rule?.id ?? '']?.title ?? '', procedure: texts?.procedures[procedure] ?? '' };
};

walk(
  'a director makes a rule stricter: proposed, tried on every chart, and adopted by somebody else',
  async ({ clinic, open }) => {
    const director = await open(WIDE);
    await signIn(director, clinic, clinic.account);
    await director.getByRole('link', { name: 'Protocol', exact: true }).click();
    await director.getByRole('link', { name: VERSIONS.title, exact: true }).click();
    await director.getByRole('link', { name: VERSIONS.propose }).click();
    const { rule, procedure } = mildRule(clinic);
    await director.getByLabel(PROPOSE.rule, { exact: true }).selectOption({ label: rule });
    await director.getByRole('checkbox', { name: procedure, exact: true }).check();
    await director.getByLabel(PROPOSE.reason, { exact: true }).fill('We had trouble with it.');
    await director.getByRole('button', { name: PROPOSE.addButton, exact: true }).click();
    await director.getByRole('button', { name: PROPOSE.propose, exact: true }).click();
    await director.getByRole('button', { name: VERSIONS.start }).click();
    await director.getByText(/would come out stricter/).waitFor();
    expect(await director.getByText(VERSIONS.adoptOther).count()).toBe(1);
    await director.getByRole('button', { name: VERSIONS.adoptSure }).click();
    await director.getByRole('alert').first().waitFor();
    const physician = await open(WIDE);
    await signIn(physician, clinic, accountOf(clinic, 'physician'));
    await physician.goto(director.url());
    await physician.getByRole('button', { name: VERSIONS.adoptSure }).click();
    await physician.getByText(VERSIONS.isAdopted).waitFor();
    expect(JSON.stringify(await clinic.ask('GET', 'protocol'))).toContain('We had trouble with it.');
  },
);

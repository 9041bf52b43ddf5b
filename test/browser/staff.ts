// What staff do in the console, wherever they are.
import type { Page } from 'playwright-core';
import type { Role } from '../../packages/server/src/index.ts';
import type { Clinic, SignIn } from './clinic.ts';

/** Waits until a page of the console has read what it shows. */
export const settled = async (page: Page): Promise<void> => {
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.locator('.mantine-Loader-root').first().waitFor({ state: 'detached' });
  // What was read may lead to more that is read: it is done when nothing is, and the page stays as it is.
  for (let before = ''; ; ) {
    await page.locator('main:not([data-reading])').waitFor();
    const now = await page.locator('body').ariaSnapshot();
    if (now === before) return;
    before = now;
  }
};

/**
 * Goes to an address of the console.
 * @throws {Error} when it is not built, as it is by `npm test` and `npm start`
 */
export const goTo = async (page: Page, { origin }: Clinic, path: string): Promise<void> => {
  const response = await page.goto(`${origin}/console${path}`);
  if (response?.status() === 503) throw new Error('The console is not built; npm test builds it, and npm start.');
  await settled(page);
};

/** Types into fields, by their labels. */
export const typeIn = async (page: Page, typed: Readonly<Record<string, string>>): Promise<void> => {
  for (const [label, text] of Object.entries(typed)) await page.getByLabel(label, { exact: true }).fill(text);
};

/** Signs in as somebody does, by keyboard; then the day is there. */
export const signIn = async (page: Page, clinic: Clinic, { email, password }: SignIn): Promise<void> => {
  await goTo(page, clinic, '');
  await typeIn(page, { 'E-mail address': email, Password: password });
  await page.keyboard.press('Enter');
  await page.getByRole('navigation').waitFor();
  await settled(page);
};

/** Somebody of the invented clinic who works there as that. */
export const accountOf = ({ account }: Clinic, role: Role): SignIn => {
  const found = role === 'director' ? account : account.staff.find((one) => one.role === role);
  if (found === undefined) throw new Error(`the invented clinic has no ${role}`);
  return found;
};

/** Is there as the director, who signed in before. */
export const asDirector = async (page: Page, clinic: Clinic): Promise<void> => {
  const { origin, session } = clinic;
  const cookies = session.split('; ').map((one) => one.split(/=(.*)/s));
  await page
    .context()
    .addCookies(cookies.map(([name = '', value = '']) => ({ name, value, url: origin, httpOnly: true })));
  await goTo(page, clinic, '');
};

// What every state of the console is held to: axe in light and dark, text of twice the size, 320 px.
import type { Page } from 'playwright-core';
import { darkFaultsOf, faultsOf, paperFaultsOf } from './axe.ts';
import type { Clinic } from './clinic.ts';
import { misfitsOf, TOO_WIDE } from './looks.ts';
import { settled } from './staff.ts';

type Look = 'dark' | 'paper';

/** What a state is called, and the way to it from the state before. `dark`: it has colors that no other has; `paper`: it is printed, too. */
export type State = readonly [name: string, reach: (page: Page, clinic: Clinic) => Promise<unknown>, look?: Look];

export const WIDE = { width: 1280, height: 800 };

/** The hundredth row of a table is like the first, and would take a hundred times as long: it is put aside, and back again. */
const SHORTENED = `globalThis.aside = [...document.querySelectorAll(
  'tbody:nth-of-type(n+3), tbody tr:nth-child(n+4), li:nth-child(n+5), option:nth-child(n+3), .components > :nth-child(n+4)')].map((one) => {
    const place = document.createComment('');
    one.replaceWith(place);
    return () => place.replaceWith(one);
  })`;
const WHOLE = `for (const back of globalThis.aside.reverse()) back()`;

/** What is wrong with a page as it stands. */
const wrongWith = async (page: Page, look: Look | undefined): Promise<readonly string[]> => {
  const faults = [...(await faultsOf(page)), ...(look === 'dark' ? await darkFaultsOf(page) : [])];
  const paper = look === 'paper' ? await paperFaultsOf(page) : [];
  const large = await misfitsOf(page);
  await page.setViewportSize({ ...WIDE, width: 320 });
  const narrow = await page.evaluate<string[]>(TOO_WIDE);
  await page.setViewportSize(WIDE);
  return [
    ...faults,
    ...paper.map((one) => `paper: ${one}`),
    ...large.map((one) => `200 %: ${one}`),
    ...narrow.map((one) => `320 px: ${one}`),
  ];
};

/**
 * Goes from state to state on one page.
 * @returns all that is wrong, each with the name of its state, so that one run tells everything
 * @example expect(await faultsIn(await open(WIDE), clinic, [at('today')])).toEqual([])
 */
export const faultsIn = async (page: Page, clinic: Clinic, states: readonly State[]): Promise<readonly string[]> => {
  const found: string[] = [];
  for (const [name, reach, look] of states) {
    await reach(page, clinic);
    await settled(page);
    await page.evaluate(SHORTENED);
    found.push(...(await wrongWith(page, look)).map((one) => `${name}: ${one}`));
    await page.evaluate(WHOLE);
  }
  return found;
};

/** Goes on as a link does, without reading anew what is there already; by another page, so that nothing of the last one stays. */
const goOn = async (page: Page, path: string): Promise<void> => {
  for (const to of ['/console/nowhere', path]) {
    await page.evaluate(`document.querySelector('h1').dataset.left = 'yes'; history.pushState(null, '', '${to}')`);
    await page.locator('h1:not([data-left])').waitFor();
  }
};

/** A page that is there by its address under the clinic. */
export const at = (path: string, name = path, look?: Look): State => {
  const reach = (page: Page): Promise<void> => goOn(page, `/console/clinics/demo/${path}`);
  return look === undefined ? [name, reach] : [name, reach, look];
};

/** What somebody presses, by its name. */
export const press =
  (name: string | RegExp) =>
  (page: Page): Promise<void> =>
    page.getByRole('button', { name, exact: true }).first().click();

/** Presses, and is refused. */
export const refused =
  (name: string) =>
  async (page: Page): Promise<void> => {
    await press(name)(page);
    await page.getByRole('alert').first().waitFor();
  };

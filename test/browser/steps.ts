// What several walks do on the pages for clients.
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { ASKING } from '../../packages/server/src/questions/words.ts';
import { goOn, heading } from './client.ts';
import type { looking } from './looks.ts';

/** A page takes its time to give the focus to something. */
export const focused = (page: Page, what: string): Promise<void> =>
  page.locator(what).and(page.locator(':focus')).waitFor({ timeout: 15_000 });

/** What a page does that is sent with nothing, or nonsense, in it: the same page again, with what is wrong before everything else. */
export const isToldWrong = async (page: Page, look: ReturnType<typeof looking>): Promise<boolean> => {
  const before = await heading(page);
  await goOn(page, 'en');
  if (!(await page.title()).startsWith(`${ASKING.en.error}: `)) return false;
  expect(await heading(page)).toBe(before);
  await focused(page, 'role=alert');
  await look(page, 'en');
  const [first] = await page.getByRole('alert').getByRole('link').all();
  await first?.press('Enter');
  await focused(page, 'input');
  return true;
};

// A tab that was open while the server was upgraded: the files of its other pages are gone.
import { expect } from 'vitest';
import { openPage } from './opening.ts';
import { signIn } from './staff.ts';
import { walk } from './walk.ts';

walk(
  'whoever goes to a page whose file is gone is told so, and loads the new one when they want',
  async ({ browser, clinic, skip }) => {
    if (typeof browser === 'string') {
      skip(browser);
      return;
    }
    const page = await openPage(browser, { width: 1280 });
    await signIn(page, clinic, clinic.account);
    await page.context().route('**/console/assets/people-*.js', (route) => route.fulfill({ status: 404, body: '' }));
    await page.getByRole('link', { name: 'Clients' }).click();
    await page.getByRole('alert').getByText('A new version is here').waitFor();
    expect(await page.evaluate('Object.keys(sessionStorage).filter((one) => one.includes("reload"))')).toEqual([]);
    await page.context().unroute('**/console/assets/people-*.js');
    await page.getByRole('button', { name: 'Load this page again' }).click();
    await page.getByRole('heading', { name: 'Clients', level: 1 }).waitFor();
    await page.context().close();
  },
);

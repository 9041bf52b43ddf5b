// The console in Polish, by keyboard.

import type { Report } from '@primum/engine';
import { outcomeWords, voiceOf } from '@primum/words';
import { expect } from 'vitest';
import { WORDS as CHECK_WORDS } from '../../packages/web/src/pages/check/words.ts';
import { WORDS as SIGN_IN_WORDS } from '../../packages/web/src/session/words.ts';
import { booked } from './cast.ts';
import { keyboard } from './keyboard.ts';
import { accountOf, goTo, typeIn } from './staff.ts';
import { WIDE } from './states.ts';
import { walk } from './walk.ts';

const [CHECK, SIGN_IN] = [CHECK_WORDS.pl, SIGN_IN_WORDS.pl];

walk('in Polish a practitioner comes from Today to the verdict with the keyboard alone', async ({ clinic, open }) => {
  const page = await open({ ...WIDE, lang: 'pl-PL' });
  const { person } = await booked(clinic);
  const { email, password } = accountOf(clinic, 'practitioner');
  await goTo(page, clinic, '');
  await typeIn(page, { [SIGN_IN.email]: email, [SIGN_IN.password]: password });
  const { press, until } = keyboard(page);
  await press('Enter');
  await page.locator('[data-opens]:focus').waitFor();
  await until('ArrowDown', `[data-opens][href*="${person}"]`);
  await press('Enter');
  await page.getByRole('heading', { name: CHECK.title }).waitFor();
  await page.locator('.question input:focus').waitFor();
  const questions = await page.locator('.question').count();
  await until(CHECK.keyUnknown, 'button[type=submit]', questions);
  await press('Enter');
  await page.locator('h1:focus').waitFor();
  expect(await page.locator('html').getAttribute('lang')).toBe('pl');
  const path = /people\/[^/]+\/screenings\/\d+/.exec(page.url())?.[0];
  const { report } = (await clinic.ask('GET', `${path}`)) as unknown as { readonly report: Report };
  const [screening] = report.screenings;
  const texts = clinic.artifact.texts['pl'];
  if (screening === undefined || texts === undefined) throw new Error('nothing was screened');
  const word = outcomeWords(screening.outcome, voiceOf(texts));
  expect(await page.locator('h1').innerText()).toContain(word.split(' ', 1)[0]);
});

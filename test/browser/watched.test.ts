// The watch over every page of these tests can fail: each way of getting out, or of saying too much, is tried once.
import { expect } from 'vitest';
import { walk } from './walk.ts';
import { watched } from './watched.ts';

const WAYS = {
  'a request to another origin': ["new Image().src = 'http://other.invalid/a.png'", /origins|policy/],
  'an error': ["setTimeout(() => { throw new Error('made up') })", /errors, and what/],
  'something kept in the browser': ["localStorage.setItem('made', 'up')", /kept in the browser/],
  'an address with a date of birth': [
    "document.querySelector('link').href = '/style.css?born=1991-03-27'",
    /say too much/,
  ],
} as const;

walk.for(Object.entries(WAYS))('%s is noticed', async ([, [script, told]], { browser, clinic, skip }) => {
  const chromium = typeof browser === 'string' ? skip(browser) : browser;
  const { page, finish } = await watched(chromium, clinic);
  await page.goto(clinic.origin);
  await page.evaluate(script);
  await page.waitForLoadState('networkidle');
  await expect(finish()).rejects.toThrow(told);
});

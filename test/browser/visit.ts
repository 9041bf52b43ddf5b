// How a client gets to the questions.
import type { Page } from 'playwright-core';
import { wordsIn } from '../../packages/server/src/intake/words.ts';
import type { Lang } from '../../packages/server/src/questions/words.ts';
import { goOn } from './client.ts';
import type { Clinic, Invited } from './clinic.ts';

/** The founding procedures. */
export const founding = ({ artifact }: Clinic): readonly string[] =>
  artifact.procedures.filter(({ founding }) => founding).map(({ id }) => id);

/** What a client calls the last of the founding procedures, of which the rules ask most. */
export const planned = (clinic: Clinic, lang: Lang): string =>
  clinic.artifact.texts[lang]?.procedures[founding(clinic).at(-1) ?? ''] ?? '';

/** Says on which day one was born, and goes on. */
export const giveBirthDate = async (
  page: Page,
  [year = '', month = '', day = '']: readonly string[],
): Promise<void> => {
  const { words } = wordsIn('en');
  await page.getByLabel(words.day, { exact: true }).fill(day);
  await page.getByLabel(words.month, { exact: true }).fill(month);
  await page.getByLabel(words.year, { exact: true }).fill(year);
  await goOn(page, 'en');
};

/** Opens a link and says who one is. */
export const enter = async (page: Page, { origin }: Clinic, { link, birthDate }: Invited): Promise<void> => {
  await page.goto(origin + link);
  if (page.url() !== `${origin}/intake`) throw new Error(`the link leads to ${page.url()}`);
  await giveBirthDate(page, birthDate.split('-'));
};

// A client who answers whatever page comes, by what stands on it.
import type { Page } from 'playwright-core';
import { QUESTIONS } from '../../packages/server/src/intake/question-words.ts';
import { ASKING, type Lang } from '../../packages/server/src/questions/words.ts';
import { CHECK } from '../../packages/server/src/self-check/words.ts';

/** How a client answers. A question is what stands above the choices. */
export interface Client {
  readonly lang: Lang;
  /** Which of three answers. */
  readonly answer: (question: string) => 'yes' | 'no' | 'unsure';
  /** Which of the boxes under a question. */
  readonly pick?: (question: string, labels: readonly string[]) => readonly string[];
  /** What is written into a field. */
  readonly write?: (label: string) => string;
}

interface Choice {
  readonly group: string;
  readonly question: string;
  readonly label: string;
}

const CHOICES = (type: 'radio' | 'checkbox'): string => `[...document.querySelectorAll('input[type=${type}]')]
  .filter((one) => one.checkVisibility())
  .map((one) => ({
    group: one.name,
    question: one.closest('fieldset')?.querySelector('legend')?.innerText ?? '',
    label: one.labels[0]?.innerText.trim() ?? '',
  }))`;

const choices = (page: Page, type: 'radio' | 'checkbox'): Promise<readonly Choice[]> =>
  page.evaluate<readonly Choice[]>(CHOICES(type));

const chooseRadios = async (page: Page, { lang, answer }: Client): Promise<void> => {
  const label = ASKING[lang];
  const all = await choices(page, 'radio');
  for (const [at, group] of [...new Set(all.map((one) => one.group))].entries()) {
    const question = all.find((one) => one.group === group)?.question ?? '';
    await page
      .getByRole('radio', { name: label[answer(question)], exact: true })
      .nth(at)
      .check();
  }
};

const chooseBoxes = async (page: Page, { pick = (_, [first = '']) => [first] }: Client): Promise<void> => {
  const all = await choices(page, 'checkbox');
  const labels = all.map(({ label }) => label);
  if (all[0] === undefined) return;
  for (const name of pick(all[0].question, labels)) await page.getByRole('checkbox', { name, exact: true }).check();
};

const LABELS = `[...document.querySelectorAll('input:not([type]), input[type=text], textarea')]
  .filter((one) => one.checkVisibility())
  .map((one) => one.labels[0]?.innerText.trim() ?? '')`;

const writeFields = async (page: Page, { write = () => '' }: Client): Promise<void> => {
  const labels = await page.evaluate<readonly string[]>(LABELS);
  for (const [at, label] of labels.entries())
    if (write(label) !== '') await page.getByRole('textbox').nth(at).fill(write(label));
};

/** What the button says that goes on. */
const onwards = (lang: Lang): RegExp => {
  const [asking, questions, check] = [ASKING[lang], QUESTIONS[lang], CHECK[lang]];
  const names = [asking.go, questions.start, questions.nothingChanged, questions.send('.*'), check.start, check.make];
  return new RegExp(`^(${names.join('|')})$`);
};

/** The button that goes on; there is none on the last page. */
export const onward = (page: Page, lang: Lang) => page.getByRole('button', { name: onwards(lang) });

/** Goes on, and waits for the page that comes. */
export const goOn = async (page: Page, lang: Lang): Promise<void> => {
  await Promise.all([page.waitForEvent('load'), onward(page, lang).click()]);
};

/** Answers the page that is shown, and goes on. */
export const answerPage = async (page: Page, client: Client): Promise<void> => {
  await chooseRadios(page, client);
  await chooseBoxes(page, client);
  await writeFields(page, client);
  await goOn(page, client.lang);
};

const MOST = 40;

/**
 * Answers page after page until there is none left to answer.
 * @param look is called on every page before it is answered, and on the last one
 * @returns how many pages were answered
 * @example await answerAll(page, { lang: 'en', answer: () => 'no' })
 */
export const answerAll = async (
  page: Page,
  client: Client,
  look: (page: Page) => Promise<void> = () => Promise.resolve(),
): Promise<number> => {
  for (let pages = 0; pages < MOST; pages += 1) {
    await look(page);
    if ((await onward(page, client.lang).count()) === 0) return pages;
    const before = await page.title();
    await answerPage(page, client);
    if ((await page.title()).startsWith(ASKING[client.lang].error))
      throw new Error(`${before}: ${await page.getByRole('alert').innerText()}`);
  }
  throw new Error(`it does not end: ${await page.title()}`);
};

/** What a page is about. */
export const heading = (page: Page): Promise<string> => page.getByRole('heading', { level: 1 }).innerText();

/** The same page in another language, by the name of that. */
export const inLanguage = async (page: Page, name: string): Promise<void> => {
  await Promise.all([page.waitForEvent('load'), page.getByText(name, { exact: true }).click()]);
};

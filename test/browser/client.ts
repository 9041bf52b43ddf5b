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
  /** Which of the boxes under a question. Default: the first one. */
  readonly pick?: (question: string, labels: readonly string[]) => readonly string[];
  /** On which day something was last; without one: not sure. */
  readonly last?: string;
}

interface Choice {
  readonly id: string;
  readonly group: string;
  readonly question: string;
  readonly label: string;
}

const CHOICES = (type: 'radio' | 'checkbox'): string => `[...document.querySelectorAll('input[type=${type}]')]
  .filter((one) => one.checkVisibility())
  .map((one) => ({
    id: one.id,
    group: one.name,
    question: one.closest('fieldset')?.querySelector('legend')?.innerText ?? '',
    label: one.labels[0]?.innerText.trim() ?? '',
  }))`;

const choices = (page: Page, type: 'radio' | 'checkbox'): Promise<readonly Choice[]> =>
  page.evaluate<readonly Choice[]>(CHOICES(type));

/** The label that a client picks in a group of radios; null where nothing has to be picked. */
const picked = (group: readonly Choice[], { lang, answer, last }: Client): string | null => {
  const words = ASKING[lang];
  const has = (label: string): boolean => group.some((one) => one.label === label);
  if (has(words.yes)) return words[answer(group[0]?.question ?? '')];
  const when = last === undefined ? words.when.unsure : has(words.takenLast) ? words.takenLast : words.when.day;
  return has(when) ? when : null;
};

const checkRadios = async (page: Page, client: Client, done: ReadonlySet<string> = new Set()): Promise<Set<string>> => {
  const all = await choices(page, 'radio');
  const groups = new Set(all.map(({ group }) => group));
  for (const name of [...groups].filter((one) => !done.has(one))) {
    const group = all.filter((one) => one.group === name);
    const label = picked(group, client);
    const choice = group.find((one) => one.label === label);
    if (choice !== undefined) await page.locator(`[id="${choice.id}"]`).check();
  }
  return groups;
};

const checkBoxes = async (page: Page, { pick = (_, [first = '']) => [first] }: Client): Promise<void> => {
  const all = await choices(page, 'checkbox');
  if (all[0] === undefined) return;
  const labels = all.map(({ label }) => label);
  for (const name of pick(all[0].question, labels)) await page.getByRole('checkbox', { name, exact: true }).check();
};

const writeDays = async (page: Page, { lang, last }: Client): Promise<void> => {
  if (last === undefined) return;
  const days = page.getByRole('textbox', { name: ASKING[lang].date, exact: true }).filter({ visible: true });
  for (const day of await days.all()) await day.fill(last);
};

/** Fills in a page: what a choice uncovers is answered after it. */
export const fillIn = async (page: Page, client: Client): Promise<void> => {
  const before = await checkRadios(page, client);
  await checkBoxes(page, client);
  await checkRadios(page, client, before);
  await writeDays(page, client);
};

/** What the button says that goes on. */
const onwards = (lang: Lang): RegExp => {
  const [asking, questions, check] = [ASKING[lang], QUESTIONS[lang], CHECK[lang]];
  const { start, nothingChanged, send } = questions;
  const names = [asking.go, asking.askMe, start, nothingChanged, send('.*'), check.start, check.make];
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
  await fillIn(page, client);
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

// What is printed in black and white: the six outcomes are told apart by their signs, and the word stands beside each.
import type { Outcome } from '@primum/engine';
import { type Paper, type Printed, recordPaper } from '@primum/paper';
import { picturer } from '@primum/paper/draw';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { ownKnowledge } from '../support/knowledge.ts';
import { printedFor } from '../support/printed.ts';
import { walk } from './walk.ts';

const knowledge = ownKnowledge();
const OUTCOMES: readonly Outcome[] = [
  'contraindicated',
  'clearance-required',
  'deferred',
  'precautions',
  'no-contraindication-found',
  'not-enough-information',
];

/** One record for each outcome, of one procedure each. */
const records = (): ReadonlyMap<Outcome, Printed> => {
  const found = new Map<Outcome, Printed>();
  const concepts = knowledge.rules.flatMap(({ criterion }) => ('concept' in criterion ? [criterion.concept] : []));
  const charts = [[], ...concepts.map((one) => [one])];
  for (const { id } of knowledge.procedures)
    for (const said of charts)
      for (const complete of [true, false]) {
        if (found.size === OUTCOMES.length) return found;
        const printed = printedFor(knowledge, { concepts: said, lang: 'en', complete, procedures: [id] });
        const [screening] = printed.report.screenings;
        if (screening !== undefined && !found.has(screening.outcome)) found.set(screening.outcome, printed);
      }
  return found;
};

/** A record as far as its outcome; what follows is as long as it may be, and moves nothing that stands before it. */
const beginning = (printed: Printed): Paper => {
  const paper = recordPaper(printed);
  return { ...paper, pieces: paper.pieces.slice(0, paper.pieces.findIndex(({ kind }) => kind === 'verdict') + 1) };
};

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Where the box of the outcome is, and where a word is drawn, in the picture of a paper. */
const PLACES = `(word) => {
  const boxOf = (one) => { const { x, y, width, height } = one.getBoundingClientRect(); return { x, y, width, height }; };
  const frame = document.querySelector('path[stroke-width="1.4"]');
  const drawn = [...document.querySelectorAll('.tsel')].find((one) => one.textContent === word);
  return { frame: boxOf(frame), word: drawn === undefined ? null : boxOf(drawn) };
}`;

/** How dark each pixel of a picture is, from 0 to 255. */
const GRAYS = `async (png) => {
  const image = new Image();
  image.src = 'data:image/png;base64,' + png;
  await image.decode();
  const context = Object.assign(document.createElement('canvas'), { width: image.width, height: image.height }).getContext('2d');
  context.drawImage(image, 0, 0);
  const { data } = context.getImageData(0, 0, image.width, image.height);
  return Array.from({ length: data.length / 4 }, (_, at) =>
    Math.round(0.299 * data[at * 4] + 0.587 * data[at * 4 + 1] + 0.114 * data[at * 4 + 2]));
}`;

const SIZE = 48;

const signOf = async (page: Page, { x, y, height }: Box): Promise<readonly number[]> => {
  const clip = { x: Math.round(x) + 11, y: Math.round(y + height / 2) - SIZE / 2, width: SIZE, height: SIZE };
  const png = await page.screenshot({ clip });
  return page.evaluate<number[]>(`(${GRAYS})(${JSON.stringify(png.toString('base64'))})`);
};

/** The part of two pictures that nobody takes for the same gray. */
const difference = (one: readonly number[], other: readonly number[]): number =>
  one.filter((gray, at) => Math.abs(gray - (other[at] ?? 0)) > 80).length / one.length;

walk(
  'in black and white the six outcomes have six signs on the first page, each with its word beside it',
  async ({ browser, skip }) => {
    const chromium = typeof browser === 'string' ? skip(browser) : browser;
    const picture = await picturer();
    const page = await chromium.newPage({ viewport: { width: 794, height: 1123 } });
    const signs = new Map<Outcome, readonly number[]>();
    for (const [outcome, printed] of records()) {
      await page.setContent(`<style>body { margin: 0 }</style>${picture(beginning(printed))}`);
      const said = knowledge.texts['en']?.messages[`outcome.${outcome}`] ?? '';
      const { frame, word } = await page.evaluate<{ frame: Box; word: Box | null }>(
        `(${PLACES})(${JSON.stringify(said)})`,
      );
      expect(frame.y + frame.height).toBeLessThan(1123);
      expect(word, `the word of ${outcome}`).not.toBeNull();
      expect(word?.x).toBeGreaterThan(frame.x + SIZE);
      expect(word?.y).toBeGreaterThanOrEqual(frame.y);
      expect(word?.y).toBeLessThan(frame.y + frame.height);
      signs.set(outcome, await signOf(page, frame));
    }
    await page.close();
    expect([...signs.keys()].toSorted()).toEqual(OUTCOMES.toSorted());
    const pairs = OUTCOMES.flatMap((one, at) => OUTCOMES.slice(at + 1).map((other) => [one, other] as const));
    const alike = pairs.map(([one, other]) => ({
      pair: `${one} and ${other}`,
      differs: difference(signs.get(one) ?? [], signs.get(other) ?? []),
    }));
    expect(alike.filter(({ differs }) => !(differs > 0.05))).toEqual([]);
  },
);

// How many pages an intake has: everybody who is new, 300 clients by chance, and whoever was here before.
import type { Chart } from '@primum/engine';
import { factsOf, type IntakeTopic } from '@primum/words';
import { expect, test } from 'vitest';
import type { Draft } from '../packages/server/src/intake/draft.ts';
import { questionsFor } from '../packages/server/src/intake/ground.ts';
import { pathOf } from '../packages/server/src/intake/path.ts';
import { ownKnowledge } from './support/knowledge.ts';

const artifact = ownKnowledge();
const ON = '2026-11-28';
const FOUNDING = artifact.procedures.filter(({ founding }) => founding).map(({ id }) => id);

/** How many of a hundred say yes to a topic. Chosen to be on the high side of what clinics see; a topic that is not named: 20. */
const YES: Readonly<Record<string, number>> = {
  today: 20,
  skin: 35,
  'skin-color': 30,
  habits: 60,
  treatments: 15,
  allergies: 30,
  medicines: 50,
  illness: 25,
  cancer: 8,
  pregnancy: 6,
  wellbeing: 15,
};

/** The same numbers from 0 to 1 on every run (mulberry32). */
const chance = (begin: number) => {
  let seed = begin;
  return (): number => {
    seed = (seed + 0x6d2b79f5) | 0;
    let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};

const questions = (chart: Chart, procedures: readonly string[], bare = chart) =>
  questionsFor({ artifact, chart, bare, request: { on: ON, procedures: [...procedures] }, lang: 'en', changed: [] });

const draftWith = (topics: readonly IntakeTopic[], isYes: (topic: IntakeTopic) => boolean): Draft => ({
  appointment: 'a',
  lang: 'en',
  still: { on: ON, changed: null },
  sent: false,
  form: '',
  replies: Object.fromEntries(
    topics.map((topic) => {
      const seen = topic.options.map(({ concept }) => concept);
      return [topic.id, { answer: isYes(topic) ? ('yes' as const) : ('no' as const), on: ON, seen, facts: [] }];
    }),
  ),
});

/** Pages that ask: the date of birth, every question, the check. The page before them and the one after them ask nothing. */
const pagesOf = (chart: Chart, procedures: readonly string[], isYes: (topic: IntakeTopic) => boolean): number => {
  const asked = questions(chart, procedures);
  const asking = pathOf({ ...asked, intake: draftWith(asked.topics, isYes) }).filter(({ kind }) => kind !== 'start');
  return 1 + asking.length;
};

const somebody = (sex: 'female' | 'male' | undefined, facts: Chart['facts'] = []): Chart => ({
  patient: { id: 'p', birthDate: '1990-05-01', ...(sex !== undefined && { sex }) },
  facts,
});

const quantile = (numbers: readonly number[], part: number): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor((numbers.length - 1) * part)] ?? 0;

const SITTINGS = [...artifact.procedures.map(({ id }) => [id]), FOUNDING].map(
  (one) => [one.join(' and '), one] as const,
);

test('300 new clients by chance, a founding procedure each, have 14 pages or fewer in the middle, and none more than 22', () => {
  const next = chance(7);
  const counts = Array.from({ length: 300 }, () => {
    const procedure = FOUNDING[Math.floor(next() * FOUNDING.length)] ?? '';
    const sex = next() < 0.15 ? 'male' : 'female';
    return pagesOf(somebody(sex), [procedure], ({ id }) => next() * 100 < (YES[id] ?? 20));
  });
  expect(quantile(counts, 0.5)).toBeLessThanOrEqual(14);
  expect(quantile(counts, 1)).toBeLessThanOrEqual(22);
});

test.each(SITTINGS)('%s: whoever is new has 22 pages at most, even with a yes to every topic', (_, procedures) => {
  const [none, all] = [false, true].map((yes) => pagesOf(somebody(undefined), procedures, () => yes));
  expect(none).toBeLessThanOrEqual(14);
  expect(all).toBeLessThanOrEqual(22);
});

/** The first day on which something perishes that lasts longer than a visit. */
const LATER = Math.min(
  ...Object.values(artifact.concepts).flatMap(({ shelfLife }) => (shelfLife > 7 ? shelfLife : [])),
);

test.each(SITTINGS)(
  '%s: whoever was here before has 4 pages when nothing is new: what is on file, what is now, the check, the last one',
  (_, procedures) => {
    for (const days of [1, 8, 30, LATER]) {
      const before = new Date(Date.parse(ON) - days * 86_400_000).toISOString().slice(0, 10);
      const bare = somebody('female');
      const facts = questions(bare, procedures).topics.flatMap((topic) => factsOf(topic, { answer: 'no' }, before));
      const now = questions(somebody('female', facts), procedures, bare);
      const kinds = pathOf({ ...now, intake: draftWith(now.topics, () => false) }).map(({ kind }) => kind);
      expect([days, kinds]).toEqual([days, ['still', now.topics.length > 1 ? 'short' : 'ask', 'check']]);
    }
  },
);

import { expect, test } from 'vitest';
import { type Fact, type Knowledge, screen } from '../src/index.ts';
import { chart, concept, DAY, rule, WORLD } from './small-world.ts';

const world = (throughout: boolean): Knowledge => ({
  ...WORLD,
  concepts: {
    ...WORLD.concepts,
    chill: concept('chill', [], { lasts: 'episode', shelfLife: 30 }),
    'old-chill': concept('old-chill', ['chill'], { throughout }),
  },
  rules: [rule('chill', { concept: 'chill' })],
});
const answer = (knowledge: Knowledge, facts: readonly Fact[]): string =>
  screen(knowledge, chart(facts), { on: DAY, procedures: ['prick'] }).screenings[0]?.findings[0]?.answer ?? 'no';
const old: Fact = { concept: 'old-chill', answer: 'yes', on: '2026-10-01' };
const no = (of: string): Fact => ({ concept: of, answer: 'no', on: '2026-11-20' });

test('a lasting form of a passing thing outlives a later no to the passing thing', () => {
  expect(answer(world(false), [old, no('chill')])).toBe('no');
  expect(answer(world(true), [old, no('chill')])).toBe('yes');
});
test('both are shown as a contradiction', () => {
  const { contradictions } = screen(world(true), chart([old, no('chill')]), { on: DAY });
  expect(contradictions.map(({ concept: id }) => id)).toContain('chill');
});
test('a no alone is a no to both', () => expect(answer(world(true), [no('chill')])).toBe('no'));

import { describe, expect, test } from 'vitest';
import { type Answer, and, not, or } from '../src/index.ts';

const ANSWERS: readonly Answer[] = ['yes', 'no', 'unknown'];
const table = (rows: string): readonly [Answer, Answer, Answer][] =>
  rows
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/) as [Answer, Answer, Answer]);

describe('and, or and not are those of Kleene: the 21 cases', () => {
  test.each(
    table(`yes yes yes
           yes no no
           yes unknown unknown
           no yes no
           no no no
           no unknown no
           unknown yes unknown
           unknown no no
           unknown unknown unknown`),
  )('%s and %s is %s', (a, b, expected) => expect(and([a, b])).toBe(expected));

  test.each(
    table(`yes yes yes
           yes no yes
           yes unknown yes
           no yes yes
           no no no
           no unknown unknown
           unknown yes yes
           unknown no unknown
           unknown unknown unknown`),
  )('%s or %s is %s', (a, b, expected) => expect(or([a, b])).toBe(expected));

  test.each(
    table(`yes no
           no yes
           unknown unknown`),
  )('not %s is %s', (a, expected) => expect(not(a)).toBe(expected));

  test('nothing at all is yes for and, no for or', () => {
    expect(and([])).toBe('yes');
    expect(or([])).toBe('no');
  });

  test('the duality of and and or holds for every pair', () => {
    for (const a of ANSWERS) for (const b of ANSWERS) expect(not(and([a, b]))).toBe(or([not(a), not(b)]));
  });
});

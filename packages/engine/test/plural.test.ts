import { describe, expect, test } from 'vitest';
import { counted, formOf, type Plural } from '../src/index.ts';
import { TEXTS } from './small-world.ts';

const english: readonly Plural[] = [
  { form: 'one', is: [1], endsIn: [], notIn: [] },
  { form: 'many', is: [], endsIn: [], notIn: [] },
];
const polish: readonly Plural[] = [
  { form: 'one', is: [1], endsIn: [], notIn: [] },
  { form: 'few', is: [], endsIn: [2, 3, 4], notIn: [12, 13, 14] },
  { form: 'many', is: [], endsIn: [], notIn: [] },
];

describe('the form of a sentence with a count', () => {
  test.each([0, 1, 2, 5, 21, 101])('two forms: %i', (count) =>
    expect(formOf({ plurals: english }, count)).toBe(count === 1 ? 'one' : 'many'),
  );
  test.each([
    [0, 'many'],
    [1, 'one'],
    [2, 'few'],
    [4, 'few'],
    [5, 'many'],
    [11, 'many'],
    [12, 'many'],
    [14, 'many'],
    [21, 'many'],
    [22, 'few'],
    [24, 'few'],
    [25, 'many'],
    [112, 'many'],
    [122, 'few'],
  ])('three forms: %i is %s', (count, form) => expect(formOf({ plurals: polish }, count)).toBe(form));

  test('a sentence is filled in the form of its count', () => {
    const messages = {
      'suns.one': '{count} słońce {place}',
      'suns.few': '{count} słońca',
      'suns.many': '{count} słońc',
    };
    const texts = { ...TEXTS, plurals: polish, messages };
    expect([1, 3, 12].map((count) => counted(texts, 'suns', count, { place: 'tu' }))).toEqual([
      '1 słońce tu',
      '3 słońca',
      '12 słońc',
    ]);
  });
});

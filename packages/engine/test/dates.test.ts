import { describe, expect, test } from 'vitest';
import { addMonths, ageOn, isoOf, readDay, readSpan } from '../src/index.ts';

const span = (text: string): string => `${isoOf(readSpan(text).first)}..${isoOf(readSpan(text).last)}`;

describe('dates are whole days', () => {
  test.each([
    ['2026-11-21', '2026-11-21..2026-11-21'],
    ['2026-11', '2026-11-01..2026-11-30'],
    ['2024-02', '2024-02-01..2024-02-29'],
    ['2026', '2026-01-01..2026-12-31'],
    ['2026-11-21T23:59:59-08:00', '2026-11-21..2026-11-21'],
  ])('%s means %s', (text, expected) => expect(span(text)).toBe(expected));

  test.each(['2026-02-30', '2026-13', '2026-00-10', '26-11-21', '2026-11-2', 'last spring', '', '2026-11-21x'])(
    '"%s" is refused',
    (text) => expect(() => readSpan(text)).toThrow(/is not a date/),
  );

  test('a month is no full date', () => expect(() => readDay('2026-11')).toThrow(/not a full date/));
});

describe('months roll forward', () => {
  test.each([
    ['2000-03-31', 6, '2000-10-01'],
    ['2010-08-31', 6, '2011-03-01'],
    ['2000-11-01', 6, '2001-05-01'],
    ['2026-12-15', 1, '2027-01-15'],
    ['2026-12-31', 2, '2027-03-01'],
  ])('%s and %i months is %s', (from, months, to) => expect(isoOf(addMonths(readDay(from), months))).toBe(to));
});

describe('ages', () => {
  const on = readDay('2026-11-21');
  test.each([
    ['1966-11-21', 60, 60],
    ['1966-11-22', 59, 59],
    ['1966', 59, 60],
    ['1966-11', 59, 60],
  ])('born %s is between %i and %i', (birth, youngest, oldest) =>
    expect(ageOn(readSpan(birth), on)).toEqual({ youngest, oldest }),
  );
});

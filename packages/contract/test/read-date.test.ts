import { expect, test } from 'vitest';
import { readDate, readDay } from '../src/index.ts';

test.each(['2026', '2026-11', '2026-11-21', '2024-02-29', '2000-02-29'])('%s is a date', (text) => {
  expect(readDate(text, 'on')).toBe(text);
});

test.each([
  ['2026-11-20T23:30:00+01:00', '2026-11-20'],
  ['2026-11-20T00:10:00.123Z', '2026-11-20'],
  ['2026-11-20T08:15', '2026-11-20'],
])('%s is read as its date as written', (text, date) => {
  expect(readDate(text, 'on')).toBe(date);
});

test.each([
  '2026-02-30',
  '2026-13',
  '2026-00-10',
  '2023-02-29',
  '1900-02-29',
  '2026-04-31',
  '0026-01-01',
  '2026-11-00',
])('%s is not in the calendar', (text) => {
  expect(() => readDate(text, 'facts[3].on')).toThrow(
    `facts[3].on: \`${text}\` is not in the calendar; write a date that exists.`,
  );
});

test.each([
  '',
  '21.11.2026',
  '2026-1-1',
  '2026-11-21 10:00',
  '2026-11T10:00',
  '2026-11-21T',
  '2026-11-21T25:00',
  'today',
  '２０２６',
])('%j is not a date', (text) => {
  expect(() => readDate(text, 'on')).toThrow(/^on: .* is not a date; write YYYY-MM-DD/);
});

test('the day asked about is a whole day', () => {
  expect(readDay('2026-11-21', 'on')).toBe('2026-11-21');
  expect(() => readDay('2026-11', 'on')).toThrow('on: `2026-11` is not a whole day; write YYYY-MM-DD.');
});

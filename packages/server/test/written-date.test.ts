// Dates as people write them.
import { expect, test } from 'vitest';
import { readWrittenDate } from '../src/questions/date.ts';

test.each([
  ['5 11 2026', '2026-11-05'],
  ['05.11.2026', '2026-11-05'],
  ['5/11/2026', '2026-11-05'],
  ['2026-11-05', '2026-11-05'],
  ['5 November 2026', '2026-11-05'],
  ['5th Nov 2026', '2026-11-05'],
  ['Nov 5, 2026', '2026-11-05'],
  ['5 listopada 2026', '2026-11-05'],
  ['5 listopada 2026 r.', '2026-11-05'],
  ['5 wrz 2026', '2026-09-05'],
  ['listopad 2026', '2026-11'],
  ['11/2026', '2026-11'],
  ['2026-11', '2026-11'],
  ['2026', '2026'],
  ['29 2 2024', '2024-02-29'],
])('%s is %s', (written, iso) => expect(readWrittenDate(written)).toBe(iso));

test.each([
  '',
  'soon',
  '31 2 2026',
  '29 2 2026',
  '5',
  '13 2026',
  '5 11 26',
  '1 2 3 4',
  '5 smarch 2026',
  '0 1 2026',
  '5 11 1800',
])('"%s" is no date', (written) => expect(readWrittenDate(written)).toBeNull());

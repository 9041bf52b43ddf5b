// Dates as people write them.
import { expect, test } from 'vitest';
import { readWrittenDate } from '../src/questions/date.ts';
import { readWhen } from '../src/questions/when.ts';

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
  ['1.12.2026', '2026-12-01'],
  ['1 Dec 2026', '2026-12-01'],
  ['1 grudnia 2026', '2026-12-01'],
  ['3 lutego 2026', '2026-02-03'],
  ['3 lipca 2026', '2026-07-03'],
  ['3 pazdziernika 2026', '2026-10-03'],
  ['Yesterday', '2026-11-20'],
  ['the  day before yesterday', '2026-11-19'],
  ['dziś', '2026-11-21'],
  ['wczoraj', '2026-11-20'],
  ['29 2 2024', '2024-02-29'],
])('%s is %s', (written, iso) => expect(readWrittenDate(written, '2026-11-21')).toBe(iso));

test.each([
  '',
  'soon',
  'yesterday',
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

test.each([
  [
    { choice: 'still', text: '5 11 2026' },
    { when: 'still', wrong: null },
  ],
  [
    { choice: 'unsure', text: '' },
    { when: 'unsure', wrong: null },
  ],
  [
    { choice: 'yesterday', text: '' },
    { last: '2026-11-20', wrong: null },
  ],
  [
    { choice: '', text: '5 11 2026' },
    { last: '2026-11-05', wrong: null },
  ],
  [{ choice: 'day', text: '' }, { wrong: 'notADate' }],
  [{ choice: '', text: '' }, { wrong: 'whenMissing' }],
  [{ choice: 'day', text: '22 11 2026' }, { wrong: 'inFuture' }],
  [
    { choice: 'day', text: 'November 2026' },
    { last: '2026-11', wrong: null },
  ],
])('when it was last: %o is %o', (written, read) => expect(readWhen(written, '2026-11-21')).toEqual(read));

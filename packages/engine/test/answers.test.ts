import { describe, expect, test } from 'vitest';
import { resolver } from '../src/criterion/test.ts';
import { dateChart } from '../src/dated-chart.ts';
import { type Category, type Chart, type Fact, readDay } from '../src/index.ts';
import { chart, DAY, WORLD } from './small-world.ts';

const answer = (concept: string, of: Chart, complete: readonly Category[] = []): string =>
  resolver(dateChart(WORLD, of, readDay(DAY), complete))(concept).answer;
const kinds = (concept: string, of: Chart): readonly string[] =>
  resolver(dateChart(WORLD, of, readDay(DAY), []))(concept).evidence.map(({ evidence }) => evidence.kind);

type Row = readonly [string, readonly Fact[], string, string];
const rows = (name: string, list: readonly Row[], complete: readonly Category[] = []): void => {
  describe(name, () => {
    test.each(list)('%s', (_, facts, concept, expected) =>
      expect(answer(concept, chart(facts), complete)).toBe(expected),
    );
  });
};

const yes = (concept: string, over: Partial<Fact> = {}): Fact => ({
  concept,
  answer: 'yes',
  on: '2026-11-20',
  ...over,
});
const no = (concept: string, on?: string): Fact => ({ concept, answer: 'no', ...(on === undefined ? {} : { on }) });
const unsure = (concept: string, on = '2026-11-20'): Fact => ({ concept, answer: 'unknown', on });

rows('a standing thing: once yes, always yes', [
  ['a yes', [yes('grumps')], 'grumps', 'yes'],
  ['a yes of something below', [yes('red-grumps')], 'grumps', 'yes'],
  ['in remission', [yes('grumps', { status: 'remission' })], 'grumps', 'yes'],
  ['inactive', [yes('grumps', { status: 'inactive' })], 'grumps', 'yes'],
  ['resolved is unknown', [yes('grumps', { status: 'resolved' })], 'grumps', 'unknown'],
  ['an end alone does not end it', [yes('grumps', { until: '2020-01-01' })], 'grumps', 'yes'],
  ['a later no does not undo it', [yes('grumps', { on: '2020-01-01' }), no('grumps', DAY)], 'grumps', 'yes'],
  [
    'a status said later does not count yet',
    [yes('grumps', { since: '2026-11-01', status: 'resolved', on: '2026-12-01' })],
    'grumps',
    'yes',
  ],
  ['starting next year', [yes('grumps', { since: '2027-02-01' })], 'grumps', 'unknown'],
  ['starting today', [yes('grumps', { since: DAY })], 'grumps', 'yes'],
  ['unconfirmed', [yes('grumps', { unconfirmed: true })], 'grumps', 'unknown'],
  ['unconfirmed, and a fresh no', [yes('grumps', { unconfirmed: true }), no('grumps', DAY)], 'grumps', 'unknown'],
  ['ended before it began', [yes('grumps', { since: '2026-05-01', until: '2026-04-30' })], 'grumps', 'unknown'],
]);

rows('an episode: yes until it is over', [
  ['active', [yes('rash')], 'rash', 'yes'],
  ['on its last day', [yes('rash', { until: DAY })], 'rash', 'yes'],
  ['the day after its last day, silence', [yes('rash', { until: '2026-11-20' })], 'rash', 'unknown'],
  ['in remission, silence', [yes('rash', { status: 'remission' })], 'rash', 'unknown'],
  ['a newer no wins', [yes('rash', { on: '2026-11-01' }), no('rash', DAY)], 'rash', 'no'],
  ['a newer no of something above wins', [yes('rash', { on: '2026-11-01' }), no('illness', DAY)], 'rash', 'no'],
  ['a no of the same day does not', [yes('rash', { on: DAY }), no('rash', DAY)], 'rash', 'yes'],
  ['an older no does not', [yes('rash', { on: DAY }), no('rash', '2026-11-20')], 'rash', 'yes'],
  [
    'resolved, but said later',
    [yes('rash', { since: '2026-11-01', status: 'resolved', on: '2026-12-01' })],
    'rash',
    'yes',
  ],
  [
    'a newer no that nobody confirmed does not end it',
    [yes('rash', { on: '2026-11-01' }), { ...no('rash', DAY), unconfirmed: true }],
    'rash',
    'yes',
  ],
  [
    'a newer no that begins later does not end it',
    [yes('rash', { on: '2026-11-01' }), { ...no('rash', DAY), since: '2026-12-01' }],
    'rash',
    'yes',
  ],
  [
    'a broad no does not end what is never no by silence',
    [yes('wild-sweetness', { on: '2026-11-01' }), no('illness', DAY)],
    'wild-sweetness',
    'yes',
  ],
  ['an undated yes is not undone', [{ concept: 'rash', answer: 'yes' }, no('rash', DAY)], 'rash', 'yes'],
  [
    'a newer no that is stale leaves it open',
    [yes('rash', { on: '2026-11-01' }), no('rash', '2026-11-20')],
    'rash',
    'unknown',
  ],
  [
    'a newer no ends one that was too long',
    [yes('sneeze', { since: '2025-01-01', on: '2025-01-01' }), no('sneeze', DAY)],
    'sneeze',
    'no',
  ],
  ['day 30 of at most 30', [yes('sneeze', { since: '2026-10-22' })], 'sneeze', 'yes'],
  ['day 31 of at most 30', [yes('sneeze', { since: '2026-10-21' })], 'sneeze', 'unknown'],
]);

rows(
  'an episode that is over is no where its category is complete',
  [
    ['over', [yes('rash', { until: '2026-11-20' })], 'rash', 'no'],
    ['too long is still unknown', [yes('sneeze', { since: '2026-10-21' })], 'sneeze', 'unknown'],
    ['a standing thing resolved is still unknown', [yes('grumps', { status: 'resolved' })], 'grumps', 'unknown'],
    ['a passing form ends above it too', [yes('passing-sweetness', { until: '2026-01-01' })], 'sweetness', 'no'],
    [
      'a passing form never closed is unknown above it',
      [yes('passing-sweetness', { since: '2023-01-01' })],
      'sweetness',
      'unknown',
    ],
    [
      'any other episode of a standing thing stays',
      [yes('wild-sweetness', { status: 'inactive' })],
      'sweetness',
      'yes',
    ],
  ],
  ['conditions'],
);

rows('the concept asked for decides how a thing with two parents lasts', [
  ['in remission, the standing one', [yes('red-grumps', { status: 'remission' })], 'grumps', 'yes'],
  ['in remission, the episode', [yes('red-grumps', { status: 'remission' })], 'rash', 'unknown'],
]);

rows('a use: yes through its last day', [
  ['taken', [yes('blue-thinner')], 'thinner', 'yes'],
  ['its last day', [yes('blue-thinner', { last: DAY })], 'thinner', 'yes'],
  ['the day after', [yes('blue-thinner', { last: '2026-11-20' })], 'thinner', 'unknown'],
  ['ended on a day nobody recorded', [yes('blue-thinner', { status: 'ended' })], 'thinner', 'unknown'],
  [
    'one strength ended, another goes on',
    [
      yes('blue-thinner', { said: 'blue 5', last: '2026-11-19' }),
      yes('blue-thinner', { said: 'blue 3', on: '2026-11-01' }),
    ],
    'thinner',
    'yes',
  ],
  [
    'a newer no about the same thing',
    [yes('blue-thinner', { on: '2026-10-01' }), no('blue-thinner', DAY)],
    'thinner',
    'unknown',
  ],
  [
    'a general no does not end a product',
    [yes('blue-thinner', { on: '2026-10-01' }), no('medicine', DAY)],
    'thinner',
    'yes',
  ],
  ['a partial last day is as late as it can be', [yes('wine', { last: '2026-11', on: DAY })], 'wine', 'yes'],
  [
    'an end after the day it was said is not read as its first day',
    [yes('wine', { until: '2026-11', on: '2026-10-20' })],
    'wine',
    'yes',
  ],
  [
    'a no about one product does not end another',
    [
      yes('blue-thinner', { said: 'blue 3', on: '2026-11-01' }),
      { ...no('blue-thinner', '2026-11-15'), said: 'blue 5' },
    ],
    'thinner',
    'yes',
  ],
  [
    'a word that ends before it begins ends nothing',
    [yes('blue-thinner', { on: '2026-10-01' }), yes('blue-thinner', { since: '2026-11-10', until: '2026-11-05' })],
    'thinner',
    'yes',
  ],
  ['but not after the day it was said', [yes('wine', { last: '2026-11', on: '2026-11-20' })], 'wine', 'unknown'],
]);

rows('no: fresh, dated, of it or of anything above', [
  ['on the last day of its shelf life', [no('grumps', '2026-11-14')], 'grumps', 'no'],
  ['the day after', [no('grumps', '2026-11-13')], 'grumps', 'unknown'],
  ['undated', [no('grumps')], 'grumps', 'unknown'],
  ['given tomorrow', [no('grumps', '2026-11-22')], 'grumps', 'unknown'],
  ['starting tomorrow', [{ ...no('grumps', DAY), since: '2026-11-22' }], 'grumps', 'unknown'],
  ['unconfirmed', [{ ...no('grumps', DAY), unconfirmed: true }], 'grumps', 'unknown'],
  [
    'of something above, where silence is never no',
    [yes('sweetness'), no('illness', DAY)],
    'wild-sweetness',
    'unknown',
  ],
  [
    'of it, where silence is never no',
    [yes('sweetness', { on: DAY }), no('wild-sweetness', '2026-11-20')],
    'wild-sweetness',
    'no',
  ],
  ['of something above', [no('illness', DAY)], 'grumps', 'no'],
  ['of something below says nothing', [no('red-grumps', DAY)], 'grumps', 'unknown'],
  ['a partial date counts as early as it can', [no('grumps', '2026-11')], 'grumps', 'unknown'],
  ['the shelf life is that of the concept asked for', [no('illness', '2026-11-20')], 'rash', 'unknown'],
]);

rows(
  'complete turns silence into no, and nothing else',
  [
    ['silence', [], 'grumps', 'no'],
    ['another category', [], 'thinner', 'unknown'],
    ['an explicit unknown', [unsure('grumps')], 'grumps', 'unknown'],
    ['an unknown below', [unsure('red-grumps')], 'grumps', 'unknown'],
    ['an unknown above', [unsure('illness')], 'grumps', 'unknown'],
    ['a yes of something broader', [yes('illness')], 'grumps', 'unknown'],
    ['a stale no', [no('grumps', '2026-01-01')], 'grumps', 'unknown'],
    ['never by silence', [], 'wild-sweetness', 'unknown'],
  ],
  ['conditions'],
);

rows('what settles an explicit unknown', [
  ['a no of it on the same day', [unsure('grumps'), no('grumps', '2026-11-20')], 'grumps', 'no'],
  ['a no of it before', [unsure('grumps'), no('grumps', '2026-11-19')], 'grumps', 'unknown'],
  ['a no above it, later', [unsure('red-grumps'), no('illness', DAY)], 'grumps', 'no'],
  ['a no of what raised it', [unsure('red-grumps'), no('grumps', '2026-11-19'), no('red-grumps', DAY)], 'grumps', 'no'],
  [
    '"no medicines", then "not sure" about one',
    [no('medicine', '2026-11-19'), unsure('thinner')],
    'thinner',
    'unknown',
  ],
  [
    '"not sure" about one, then "no medicines"',
    [unsure('thinner', '2026-11-19'), no('medicine', DAY)],
    'thinner',
    'no',
  ],
  ['an ended thing becomes another', [yes('blue-growth', { status: 'remission' })], 'growth-once', 'yes'],
]);

describe('what an ended growth becomes', () => {
  const ended = (over: Partial<Fact>): Chart => chart([yes('blue-growth', { since: '2020-01-01', ...over })]);
  test.each([
    ['active', {}, 'yes', 'unknown', 'unknown'],
    ['in remission', { status: 'remission' }, 'unknown', 'yes', 'no'],
    ['resolved', { status: 'resolved' }, 'unknown', 'yes', 'no'],
    ['inactive is no word of remission', { status: 'inactive' }, 'unknown', 'yes', 'unknown'],
    ['ended by a date alone', { until: '2025-01-01' }, 'unknown', 'yes', 'unknown'],
    ['remission said long ago', { status: 'remission', on: '2026-01-01' }, 'unknown', 'yes', 'unknown'],
  ] as const)('%s', (_, over, growth, once, unquiet) => {
    const of = ended(over);
    expect([answer('growth', of), answer('growth-once', of), answer('growth-unquiet', of)]).toEqual([
      growth,
      once,
      unquiet,
    ]);
  });

  test('the remission of one does not settle another that only ended', () => {
    const of = chart([
      yes('blue-growth', { status: 'remission', on: DAY }),
      yes('growth', { until: '2026-10-01', on: '2026-10-02' }),
    ]);
    expect(answer('growth-unquiet', of)).toBe('unknown');
  });
});

describe('results are evidence, not words', () => {
  const result = (value: number, on: string, sex?: 'male' | 'female', unit = 'cup'): Chart =>
    chart([], { patient: { id: 'p', ...(sex ? { sex } : {}) }, measurements: [{ loinc: '1-1', value, unit, on }] });
  test.each([
    ['abnormal', result(11.9, '2026-11-01', 'female'), 'yes'],
    ['normal', result(12, '2026-11-01', 'female'), 'no'],
    ['normal for her, not for him', result(12, '2026-11-01', 'male'), 'yes'],
    ['between the two, sex unknown', result(12.5, '2026-11-01'), 'unknown'],
    ['under both, sex unknown', result(11, '2026-11-01'), 'yes'],
    ['over both, sex unknown', result(13, '2026-11-01'), 'no'],
    ['another unit', result(119, '2026-11-01', 'female', 'spoon'), 'yes'],
    ['a number that nobody can have: too low', result(0.9, '2026-11-01', 'female'), 'unknown'],
    ['a number that nobody can have: too high', result(40, '2026-11-01', 'female'), 'unknown'],
    ['a unit that is none', result(11, '2026-11-01', 'female', 'bucket'), 'unknown'],
    ['abnormal on its last day', result(11, '2026-08-23', 'female'), 'yes'],
    ['abnormal past its age', result(11, '2026-08-22', 'female'), 'unknown'],
    ['normal past its age', result(13, '2026-08-22', 'female'), 'unknown'],
    ['abnormal, dated tomorrow', result(11, '2026-11-22', 'female'), 'unknown'],
  ])('%s', (_, of, expected) => expect(answer('pale', of)).toBe(expected));

  test('a normal one past its age is silence, an abnormal one is not', () => {
    expect(answer('pale', result(13, '2026-08-22', 'female'), ['conditions'])).toBe('no');
    expect(answer('pale', result(11, '2026-08-22', 'female'), ['conditions'])).toBe('unknown');
  });

  test('only the newest counts', () => {
    const of = result(11, '2024-11-01', 'female');
    const both = {
      ...of,
      measurements: [...(of.measurements ?? []), { loinc: '1-1', value: 13, unit: 'cup', on: '2026-11-14' }],
    };
    expect(answer('pale', both)).toBe('no');
  });

  const two = (a: readonly [number, string], b: readonly [number, string]): Chart =>
    chart([], {
      patient: { id: 'p', sex: 'female' },
      measurements: [a, b].map(([value, on]) => ({ loinc: '1-1', value, unit: 'cup', on })),
    });
  test.each([
    ['a vague normal one does not displace a later abnormal one', two([11, '2026-11-10'], [13, '2026-11']), 'yes'],
    ['nor does one of the year', two([11, '2026-11-10'], [13, '2026']), 'yes'],
    ['a vague abnormal one displaces a normal one', two([13, '2026-11-10'], [11, '2026-11']), 'yes'],
    ['a certainly later normal one displaces an abnormal one', two([11, '2026-10'], [13, '2026-11-01']), 'no'],
    ['two of the same day: the abnormal one counts', two([11, '2026-11-10'], [13, '2026-11-10']), 'yes'],
  ])('%s', (_, of, expected) => expect(answer('pale', of)).toBe(expected));

  test('one that cannot be judged is open even where complete, until somebody says no', () => {
    const of = result(12.5, '2026-11-01');
    expect(answer('pale', of, ['conditions'])).toBe('unknown');
    expect(answer('pale', { ...of, facts: [no('pale', '2026-11-02')] }, ['conditions'])).toBe('no');
  });

  test('an unclear one with a vague date is as late as it can be: an older no does not settle it', () => {
    const vague = result(12.5, '2026-11');
    expect(answer('pale', { ...vague, facts: [no('pale', '2026-11-02')] })).toBe('unknown');
    expect(answer('pale', { ...vague, facts: [no('pale', DAY)] })).toBe('no');
  });

  test('a normal one settles what was raised on a day before it, not on its own day', () => {
    const normal = result(13, '2026-11-10', 'female');
    expect(answer('pale', { ...normal, facts: [unsure('pale', '2026-11-09')] })).toBe('no');
    expect(answer('pale', { ...normal, facts: [unsure('pale', '2026-11-10')] })).toBe('unknown');
  });

  test('a great many of them are read', () => {
    const measurements = Array.from({ length: 150_000 }, () => ({
      loinc: '1-1',
      value: 13,
      unit: 'cup',
      on: '2026-11-10',
    }));
    expect(answer('pale', chart([], { patient: { id: 'p', sex: 'female' }, measurements }))).toBe('no');
  });

  test('a normal result never closes a diagnosis, and the two contradict', () => {
    const of = { ...result(13, DAY, 'female'), facts: [yes('pale', { on: '2026-01-01' })] };
    const found = resolver(dateChart(WORLD, of, readDay(DAY), []))('pale');
    expect(found.answer).toBe('yes');
    expect(found.against).toHaveLength(1);
  });
});

describe('whom it can concern', () => {
  const of = (patient: Partial<Chart['patient']>, facts: readonly Fact[] = []): Chart =>
    chart(facts, { patient: { id: 'p', ...patient } });
  test.each([
    ['a man', of({ sex: 'male' }), 'no'],
    ['a man of whom it is said', of({ sex: 'male' }, [yes('nesting')]), 'yes'],
    ['a man, not sure', of({ sex: 'male' }, [unsure('nesting', DAY)]), 'unknown'],
    ['a woman', of({ sex: 'female' }), 'unknown'],
    ['a man with a no long ago', of({ sex: 'male' }, [no('nesting', '2026-10-01')]), 'no'],
    ['born after the day', of({ sex: 'female', birthDate: '2062-05-01' }), 'unknown'],
    ['nine years old', of({ birthDate: '2016-11-22' }), 'no'],
    ['ten years old', of({ birthDate: '2016-11-21' }), 'unknown'],
    ['sixty years old', of({ birthDate: '1965-11-22' }), 'unknown'],
    ['sixty-one years old', of({ birthDate: '1965-11-21' }), 'no'],
    ['perhaps sixty, perhaps sixty-one', of({ birthDate: '1965' }), 'unknown'],
  ])('%s', (_, patient, expected) => expect(answer('nesting', patient)).toBe(expected));
  test('the evidence says so', () => expect(kinds('nesting', of({ sex: 'male' }))).toEqual(['cannot-concern']));
});

describe('entries that nobody understood', () => {
  const of = (on: string | undefined, facts: readonly Fact[] = [], counts?: boolean): Chart =>
    chart(facts, {
      notUnderstood: [
        { text: 'gibberish', ...(on === undefined ? {} : { on }), ...(counts === undefined ? {} : { counts }) },
      ],
    });
  test('none: always no', () => expect(answer('entry', chart([]))).toBe('no'));
  test('one: unknown, even where complete', () => expect(answer('entry', of(DAY), ['states'])).toBe('unknown'));
  test('one that does not count', () => expect(answer('entry', of(DAY, [], false))).toBe('no'));
  test('settled by a no on its day', () => expect(answer('entry', of('2026-11-20', [no('entry', DAY)]))).toBe('no'));
  test('an undated one, only by a no of today', () => {
    expect(answer('entry', of(undefined, [no('entry', DAY)]))).toBe('no');
    expect(answer('entry', of(undefined, [no('entry', '2026-11-20')]))).toBe('unknown');
  });
});

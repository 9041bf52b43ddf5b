import type { Case } from '@primum/contract';
import { describe, expect, test } from 'vitest';
import { KnowledgeError, readCase, readExpectation } from '../src/index.ts';
import { compileWith } from './fixture.ts';

const knowledge = () => {
  const { artifact } = compileWith();
  if (artifact === null) throw new Error('the fixture does not compile');
  return artifact;
};

const row = (chart: string, on = '2030-06-02'): Case => ({
  rule: 'rain',
  name: 'a row',
  on,
  chart,
  expected: { picnic: 'no', hike: 'no' },
  file: 'knowledge/rules/sky/rain.cases.md',
  line: 9,
});

const chartOf = (chart: string) => readCase(row(chart), knowledge()).chart;

describe('a chart cell', () => {
  test('nothing recorded is an empty chart', () => {
    expect(chartOf('nothing recorded')).toEqual({ patient: { id: 'case' }, facts: [] });
  });

  test('facts carry every date and mark that is written', () => {
    const chart = chartOf(
      'rain yes since 2030-05 until 2030-06-01 last 2030 on 2030-06-02 status resolved; fog unknown unconfirmed said "a wet; dark thing"',
    );
    expect(chart.facts).toEqual([
      {
        concept: 'rain',
        answer: 'yes',
        since: '2030-05',
        until: '2030-06-01',
        last: '2030',
        on: '2030-06-02',
        status: 'resolved',
        matched: 'stated',
      },
      { concept: 'fog', answer: 'unknown', unconfirmed: true, said: 'a wet; dark thing', matched: 'stated' },
    ]);
  });

  test('who the patient is, what is complete and what was measured', () => {
    const chart = chartOf(
      'sex female; born 1990-05-01; complete states, medications; measured rainfall 2.5 mm on 2030-06-01',
    );
    expect(chart).toEqual({
      patient: { id: 'case', sex: 'female', birthDate: '1990-05-01' },
      facts: [],
      complete: ['medications', 'states'],
      measurements: [{ kind: 'rainfall', value: 2.5, unit: 'mm', on: '2030-06-01' }],
    });
    expect(chartOf('complete all').complete).toHaveLength(7);
  });

  test('a plan is the plan of every procedure of the row', () => {
    expect(chartOf('planned bread').planned).toEqual({
      picnic: { components: ['bread'] },
      hike: { components: ['bread'] },
    });
    expect(chartOf('planned nothing').planned?.picnic).toEqual({ components: [] });
  });

  test('clearances, and refusals', () => {
    expect(
      chartOf('cleared rain for rain, drizzle by ranger after pilot on 2030-06-01 until 2030-07-01').clearances,
    ).toEqual([
      {
        rule: 'rain',
        concepts: ['rain', 'drizzle'],
        by: 'ranger',
        after: 'pilot',
        decision: 'cleared',
        on: '2030-06-01',
        until: '2030-07-01',
      },
    ]);
    expect(chartOf('refused rain for rain by ranger on 2030-06-01').clearances?.[0]?.decision).toBe('refused');
  });

  test('what nobody understood', () => {
    expect(chartOf('not understood "foehn"').notUnderstood).toEqual([{ text: 'foehn' }]);
    expect(chartOf('not understood "foehn" on 2030-06-01').notUnderstood).toEqual([
      { text: 'foehn', on: '2030-06-01' },
    ]);
  });

  test.each([
    ['hail yes', '`hail` is no concept and begins no other clause'],
    ['rain perhaps', 'after `rain` stands `perhaps`, not yes, no or unknown'],
    ['rain yes today', '`today` is not understood'],
    ['rain yes on 2030-13-01', '`2030-13-01` is no date'],
    ['rain yes on', '`on` is followed by 0 words'],
    ['rain yes status wet', '`wet` is no status'],
    ['complete weather', '`weather` is no category'],
    ['measured hail 1 mm on 2030-06-01', '`hail` is no kind of result'],
    ['measured rainfall much mm on 2030-06-01', '`much` is no number'],
    ['measured rainfall 1 mm', '`` is no date'],
    ['sex wet', 'write `sex` and one of male, female, other, unknown'],
    ['planned cake', '`cake` is no component'],
    ['cleared hail for rain by ranger on 2030-06-01', '`hail` is no rule'],
    ['cleared rain for rain by mayor on 2030-06-01', '`mayor` is no role'],
    ['cleared rain by ranger', 'write `cleared RULE for CONCEPT'],
    ['not understood foehn', 'write `not understood "..."`'],
    ['', 'the chart is empty'],
  ])('%s is refused with its line', (chart, words) => {
    expect(() => readCase(row(chart), knowledge())).toThrow(KnowledgeError);
    expect(() => readCase(row(chart), knowledge())).toThrow(`knowledge/rules/sky/rain.cases.md:9: ${words}`);
  });
});

describe('a cell of a procedure', () => {
  const plain = { until: null, while: null, lifted: false, lapsed: false };
  test.each([
    ['no', 'no'],
    ['not addressed', 'not-addressed'],
    ['covered', 'covered'],
    ['yes precautions', { ...plain, answer: 'yes', disposition: 'precautions' }],
    [
      'unknown contraindicated while foggy',
      { ...plain, answer: 'unknown', disposition: 'contraindicated', while: 'foggy' },
    ],
    [
      'yes deferred until 2030-07-01',
      { ...plain, answer: 'yes', disposition: 'deferred', until: { date: '2030-07-01' } },
    ],
    ['yes deferred until dry', { ...plain, answer: 'yes', disposition: 'deferred', until: { event: 'dry' } }],
    [
      'yes deferred until 2 days after washed-off',
      { ...plain, answer: 'yes', disposition: 'deferred', until: { event: 'washed-off', days: 2 } },
    ],
    ['yes precautions lifted', { ...plain, answer: 'yes', disposition: 'precautions', lifted: true }],
    [
      'yes contraindicated while foggy lapsed',
      { ...plain, answer: 'yes', disposition: 'contraindicated', while: 'foggy', lapsed: true },
    ],
  ])('%s', (cell, expected) => {
    expect(readExpectation(cell)).toEqual(expected);
  });

  test.each(['', 'yes', 'yes sunny', 'maybe deferred', 'yes deferred dry', 'no precautions'])(
    '"%s" is refused',
    (cell) => {
      expect(() => readExpectation(cell)).toThrow(`the cell \`${cell}\` is not understood`);
    },
  );
});

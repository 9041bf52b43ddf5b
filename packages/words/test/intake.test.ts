// What a client is asked, and what an answer says.
import type { Fact } from '@primum/engine';
import { describe, expect, test } from 'vitest';
import { factsOf, type IntakeTopic, type Named, notPlaced, type Replied } from '../src/index.ts';

const ON = '2026-11-21';
const option = (concept: string, over: object = {}) => ({
  concept,
  text: `My ${concept}`,
  dated: false,
  taken: false,
  after: [],
  ...over,
});
const TOPIC: IntakeTopic = {
  id: 'thumbs',
  caption: 'Thumbs',
  ask: 'Is a thumb blue?',
  why: 'Paint does not hold.',
  options: [
    option('blue-thumb'),
    option('thinner', { dated: true }),
    option('very-blue-thumb', { after: ['blue-thumb'] }),
  ],
  mayNotApply: false,
  names: null,
  findOut: [],
};
const named = (concept: string | null, covers: readonly string[] = []): Named => ({
  text: 'wite spirit',
  name: 'white spirit',
  concept,
  covers,
});
const said = (replied: Replied): Readonly<Record<string, string>> =>
  Object.fromEntries(
    factsOf(TOPIC, replied, ON).map(({ concept, answer, last }: Fact) => [
      concept,
      `${answer}${last === undefined ? '' : ` until ${last}`}`,
    ]),
  );

describe('an answer to a topic', () => {
  test.each([
    ['no is a no to every option', { answer: 'no' }, { 'blue-thumb': 'no', thinner: 'no' }],
    ['not sure leaves every option unknown', { answer: 'unknown' }, { 'blue-thumb': 'unknown', thinner: 'unknown' }],
    [
      'yes without a pick leaves every option unknown',
      { answer: 'yes' },
      { 'blue-thumb': 'unknown', thinner: 'unknown' },
    ],
    [
      'what is not picked beside a pick is a no',
      { answer: 'yes', picked: { thinner: { answer: 'yes', last: '2026-11-15' } } },
      { 'blue-thumb': 'no', thinner: 'yes until 2026-11-15' },
    ],
    [
      'not sure about the rest leaves the rest unknown',
      { answer: 'yes', picked: { thinner: { answer: 'yes' } }, unsure: true },
      { 'blue-thumb': 'unknown', thinner: 'yes' },
    ],
    [
      'what is asked beside a yes is unknown until it is answered',
      { answer: 'yes', picked: { 'blue-thumb': { answer: 'yes' } } },
      { 'blue-thumb': 'yes', thinner: 'no', 'very-blue-thumb': 'unknown' },
    ],
    [
      'and then what was answered',
      { answer: 'yes', picked: { 'blue-thumb': { answer: 'yes' }, 'very-blue-thumb': { answer: 'no' } } },
      { 'blue-thumb': 'yes', thinner: 'no', 'very-blue-thumb': 'no' },
    ],
    [
      'what is asked beside a yes that is not there picks nothing',
      { answer: 'yes', picked: { 'very-blue-thumb': { answer: 'yes' } } },
      { 'blue-thumb': 'unknown', thinner: 'unknown' },
    ],
    ['none of them is a no to each', { answer: 'yes', none: true }, { 'blue-thumb': 'no', thinner: 'no' }],
    [
      'what is named and goes on says yes to what it is one of, which is not asked',
      { answer: 'yes', none: true, named: [named('white-spirit', ['thinner'])] },
      { 'blue-thumb': 'no', 'white-spirit': 'yes' },
    ],
    [
      'what is named and is over leaves open whether there was more of it',
      { answer: 'yes', none: true, named: [{ ...named('white-spirit', ['thinner']), last: '2026-11-01' }] },
      { 'blue-thumb': 'no', thinner: 'no', 'white-spirit': 'yes until 2026-11-01' },
    ],
    [
      'what nobody can place is no fact, and nothing beside it is settled by it',
      { answer: 'yes', named: [named(null)] },
      { 'blue-thumb': 'unknown', thinner: 'unknown' },
    ],
    [
      'a pick that takes itself back is no pick',
      { answer: 'yes', picked: { thinner: { answer: 'unknown' } } },
      { 'blue-thumb': 'unknown', thinner: 'unknown' },
    ],
  ] satisfies readonly (readonly [string, Replied, object])[])('%s', (_, replied, facts) => {
    expect(said(replied)).toEqual(facts);
  });
  test('what is asked by itself is what was answered to it, is unknown until then, and picks nothing of the others', () => {
    const each: IntakeTopic = { ...TOPIC, options: [option('blue-thumb'), option('thinner', { each: true })] };
    const answers = (replied: Replied) =>
      factsOf(each, replied, ON).map(({ concept, answer }) => `${concept} ${answer}`);
    expect(answers({ answer: 'yes', none: true })).toEqual(['blue-thumb no', 'thinner unknown']);
    expect(answers({ answer: 'yes', picked: { thinner: { answer: 'yes' } } })).toEqual([
      'blue-thumb unknown',
      'thinner yes',
    ]);
    expect(answers({ answer: 'yes', none: true, picked: { thinner: { answer: 'no' } } })).toEqual([
      'blue-thumb no',
      'thinner no',
    ]);
  });
  test('what was named and not placed is kept as it was written, unless the answer is no after all', () => {
    expect(notPlaced({ answer: 'yes', named: [named(null), named('white-spirit')] })).toEqual(['wite spirit']);
    expect(notPlaced({ answer: 'no', named: [named(null)] })).toEqual([]);
    const [, , fact] = factsOf(TOPIC, { answer: 'yes', none: true, named: [named('white-spirit')] }, ON);
    expect(fact?.said).toBe('wite spirit: white spirit');
  });
  test('every fact has its day and the words that the client saw', () => {
    for (const fact of factsOf(TOPIC, { answer: 'no' }, ON))
      expect(fact).toMatchObject({ on: ON, matched: 'answer', said: `My ${fact.concept}` });
  });
});

import { describe, expect, test } from 'vitest';
import { sayProblem } from '../src/index.ts';
import { type Change, compileWith, problemsOf, swap } from './fixture.ts';

const ANSWER = 'compendium/wet-grass.yaml';
const WORDS = 'compendium/wet-grass.en.yaml';

const compendiumOf = (change: Change = {}) => {
  const { artifact, problems } = compileWith(change);
  if (artifact === null) throw new Error(problems.map(sayProblem).join('\n'));
  return artifact.library.compendium;
};

const said = (change: Change): readonly string[] => problemsOf(change).map(sayProblem);

describe('the compendium in the artifact', () => {
  test('holds each answer with its views, what is taken, and its words in every language', () => {
    const { answers, texts } = compendiumOf();
    expect(answers).toHaveLength(1);
    expect(answers[0]).toMatchObject({
      id: 'wet-grass',
      asks: 'Q2.1',
      about: 'picnic',
      rules: { as: 'note', of: ['rain'] },
      spread: [{ id: 'an-hour', statements: [], citations: ['S1'] }],
      default: { time: { unit: 'hours', count: 2, sources: [1, 3] }, citations: ['S1'], sure: 'read' },
    });
    expect(texts['en']?.answers['wet-grass']).toEqual({
      question: 'How long does grass stay wet?',
      answer: 'For some hours.',
      spread: { 'an-hour': 'An hour.' },
      default: 'Two hours.',
      why: 'It lies between.',
    });
  });

  test('all rules are named where an answer is made of all of them', () => {
    const list = swap('as: note, of: [rain]', 'as: list, of: all');
    const change = { [ANSWER]: list, [WORDS]: swap('answer: For some hours.\n', '') };
    expect(compendiumOf(change).answers[0]?.rules).toEqual({ as: 'list', of: ['sunscreen', 'fog', 'rain'] });
  });

  test('answers stand in the order of the statements that ask them, by number', () => {
    const more = ['Q2.10', 'Q2.2'].map(
      (asks, index): Change => ({
        [`compendium/a-${index}.yaml`]: `asks: ${asks}\nabout: picnic\nstatements: [Q1.1]\nsure: read\n`,
        [`compendium/a-${index}.en.yaml`]: 'question: What?\nanswer: That.\n',
      }),
    );
    const asked = ['Q2.10', 'Q2.2'].map(
      (id, index) => `  ${id}: { fingerprint: bbbbbbbbbbb${index}, paraphrase: "What?", question: true }\n`,
    );
    const change = Object.assign({ 'sources/almanac.yaml': (text: string) => text + asked.join('') }, ...more);
    expect(compendiumOf(change).answers.map(({ asks }) => asks)).toEqual(['Q2.1', 'Q2.2', 'Q2.10']);
  });
});

describe('an aftercare', () => {
  test('that is as another has all of it', () => {
    const [flight, hike, picnic] = compendiumOf().aftercare;
    expect(hike).toEqual({ ...picnic, procedure: 'hike' });
    expect(flight?.instructions).toEqual([
      {
        id: 'dry-shoes',
        from: { unit: 'hours', count: 1, sources: null },
        until: { unit: 'days', count: 1, sources: [1, 2] },
        statements: [],
        citations: ['S1'],
        sure: 'read',
      },
    ]);
    expect(flight?.signs.map(({ id, urgency }) => `${id} ${urgency}`)).toEqual([
      'cold-feet clinic',
      'lightning emergency',
    ]);
  });

  test('replaces what it says itself and adds to the rest', () => {
    const own =
      'as: picnic\ninstructions:\n  dry-shoes: { citations: [S1], sure: inferred }\n  sit: { citations: [S1], sure: read }\n';
    const change = {
      'aftercare/flight.yaml': own,
      'aftercare/instructions.en.yaml': 'dry-shoes: Dry your shoes.\nsit: Sit down.\n',
    };
    const [flight] = compendiumOf(change).aftercare;
    expect(flight?.instructions.map(({ id, until, sure }) => [id, until, sure])).toEqual([
      ['dry-shoes', null, 'inferred'],
      ['sit', null, 'read'],
    ]);
  });
});

describe('a missing or idle text', () => {
  test.each<[string, Change, string]>([
    ['of an answer', { [WORDS]: null }, `${WORDS}:1: the text of answer \`wet-grass\` is missing`],
    [
      'the answer itself',
      { [WORDS]: swap('answer: For some hours.\n', '') },
      `${WORDS}:1: the answer \`wet-grass\` has no \`answer\``,
    ],
    [
      'of what is taken',
      { [WORDS]: swap('default: Two hours.\n', '') },
      `${WORDS}:1: the answer \`wet-grass\` has no \`default\``,
    ],
    [
      'of its reason',
      { [WORDS]: swap('why: It lies between.\n', '') },
      `${WORDS}:1: the answer \`wet-grass\` has no \`why\``,
    ],
    [
      'of one of several views',
      { [WORDS]: swap('{ an-hour: An hour. }', '{}') },
      `${WORDS}:3: \`an-hour\` of the spread has no words`,
    ],
    [
      'of a view that nobody holds',
      { [WORDS]: swap('{ an-hour', '{ a-day: A day., an-hour') },
      `${WORDS}:3: \`a-day\` is not in the spread`,
    ],
    [
      'an answer that repeats the rules',
      { [ANSWER]: swap('as: note', 'as: answer') },
      `${WORDS}:2: \`answer\` repeats what is made from the rules`,
    ],
    [
      'of an instruction',
      { 'aftercare/instructions.en.yaml': '{}\n' },
      'aftercare/instructions.en.yaml:1: the text of instruction `dry-shoes` is missing',
    ],
    [
      'of an instruction that nobody gives',
      { 'aftercare/instructions.en.yaml': (text) => `${text}hop: Hop.\n` },
      'aftercare/instructions.en.yaml:2: `hop` is no instruction',
    ],
    [
      'of a sign',
      { 'aftercare/signs.en.yaml': 'cold-feet: Cold feet.\n' },
      'aftercare/signs.en.yaml:1: the text of sign `lightning` is missing',
    ],
  ])('%s', (_, change, begins) => {
    expect(
      said(change).some((one) => one.startsWith(`knowledge/${begins}`)),
      said(change).join('\n'),
    ).toBe(true);
  });

  test('a language more needs all of them', () => {
    const found = said({ 'knowledge.yaml': swap('languages: [en]', 'languages: [en, pl]') }).join('\n');
    for (const path of ['compendium/wet-grass', 'aftercare/instructions', 'aftercare/signs'])
      expect(found).toContain(`knowledge/${path}.pl.yaml:1: the text of`);
  });
});

// The pages of the protocol: what is computed for them, of made-up rules.
import { compileProtocol } from '@primum/compiler';
import type { Column, Concept, Knowledge, Rule, Ruling } from '@primum/engine';
import { voiceOf } from '@primum/words';
import { describe, expect, it, test } from 'vitest';
import { ownKnowledge } from '../../../test/support/knowledge.ts';
import { overriddenShare, perHundred } from '../src/pages/protocol/health/rates.ts';
import { holdsFor, saidBy } from '../src/pages/protocol/known/columns.ts';
import { criterionWords } from '../src/pages/protocol/known/criterion-words.ts';
import { ALL, fits } from '../src/pages/protocol/known/filter.ts';
import type { Known } from '../src/pages/protocol/known/known.ts';
import { statementsIn } from '../src/pages/protocol/known/statements-in.ts';
import { topicName } from '../src/pages/protocol/known/topics.ts';
import { runCase } from '../src/pages/protocol/rule/run-case.ts';
import { chartOf, nothingTried, triedOf } from '../src/pages/protocol/try/tried.ts';
import { changesBetween } from '../src/pages/protocol/versions/changes.ts';
import { stricterChoices } from '../src/pages/protocol/versions/choices.ts';
import { linesIn } from '../src/pages/protocol/versions/lines.ts';
import { settingsOf, yamlOf } from '../src/pages/protocol/versions/settings.ts';

const ruling = (part: Partial<Ruling> = {}): Ruling => ({
  kind: 'ruling',
  disposition: 'deferred',
  origin: 'source',
  sure: 'stated',
  statements: [],
  citations: [],
  basis: [],
  named: null,
  while: null,
  until: null,
  area: null,
  types: {},
  risks: [],
  actions: [],
  lift: null,
  off: null,
  ...part,
});
const SILENT: Column = { kind: 'not-addressed' };
const rule = (id: string, columns: Readonly<Record<string, Column>>): Rule => ({
  id,
  topic: 'weather',
  criterion: { concept: id },
  columns,
  forbids: [],
});
const procedures = ownKnowledge()
  .procedures.slice(0, 2)
  .map((one, at) => ({ ...one, id: ['walk', 'swim'][at] ?? '' }));

describe('what a rule says', () => {
  it('stands gravest first, and what the clinic switched off is a precaution', () => {
    const off = { reason: 'R', author: 'A' };
    const rain = rule('rain', {
      walk: ruling({ origin: 'extension', disposition: 'contraindicated', off }),
      swim: ruling(),
    });
    expect(saidBy(rain, procedures)).toEqual([
      { disposition: 'deferred', procedures: ['swim'] },
      { disposition: 'precautions', procedures: ['walk'] },
    ]);
  });

  it('is shown for a procedure only where it says something of it, and by the origin of just that', () => {
    const rain = rule('rain', { walk: SILENT, swim: ruling({ origin: 'extension' }) });
    expect(fits(rain, ALL)).toBe(true);
    expect(fits(rain, { ...ALL, procedure: 'walk' })).toBe(false);
    expect(fits(rain, { ...ALL, procedure: 'swim', origin: 'extension' })).toBe(true);
    expect(fits(rain, { ...ALL, procedure: 'swim', origin: 'source' })).toBe(false);
  });

  it('is a sentence that says how much of a long list it leaves out', () => {
    const voice = { name: (_: string, id: string) => id, count: () => '', say: () => '' };
    const words = { and: ' and ', or: ' or ', not: (what: string) => `not ${what}`, more: (n: number) => `${n} more` };
    const of = (...ids: readonly string[]) => ids.map((concept) => ({ concept }));
    const told = (criterion: Rule['criterion']) => criterionWords(criterion, voice as never, words);
    expect(told({ and: [{ or: of('rain', 'snow') }, { not: { concept: 'roof' } }] })).toBe(
      '(rain or snow) and not roof',
    );
    expect(told({ or: of('a', 'b', 'c', 'd', 'e', 'f') })).toBe('a or b or c or d or 2 more');
  });
});

it('the statements that a text names are found, those in a range too', () => {
  const statement = { fingerprint: '', paraphrase: '', question: false, notEncoded: null };
  const ids = ['A1.2', 'A1.3', 'A1.4', 'A1.5', 'B2.1'].map((id) => ({ ...statement, id }));
  const source = { id: 's', letter: 'A', title: '', origin: '', date: null, sha256: '', statements: ids };
  const found = statementsIn('Umbrellas (A1.2 to A1.4) or none (B2.1)', [source]);
  expect(found.map(({ id }) => id)).toEqual(['A1.2', 'A1.3', 'A1.4', 'B2.1']);
});

it('a comparison tells of every rule that is new, gone or different, and of nothing else', () => {
  const life = (days: number) => ({ rain: { id: 'rain', shelfLife: days } as Concept });
  const same = rule('same', { walk: ruling() });
  const before = { rules: [same, rule('gone', { walk: ruling() }), rule('rain', { walk: SILENT })], concepts: life(7) };
  const after = { rules: [rule('new', { walk: ruling() }), same, rule('rain', { walk: ruling() })], concepts: life(3) };
  const { rules, shelfLives } = changesBetween(before, after);
  expect(rules.map(({ rule: id, kind }) => [id, kind])).toEqual([
    ['new', 'added'],
    ['rain', 'changed'],
    ['gone', 'removed'],
  ]);
  expect(rules[1]?.columns).toEqual([{ procedure: 'walk', before: SILENT, after: ruling() }]);
  expect(shelfLives).toEqual([{ concept: 'rain', before: 7, after: 3 }]);
});

describe('a protocol that the form writes', () => {
  const knowledge = ownKnowledge();
  const head = { clinic: 'Sea: "Side"', author: 'Dr #1', adopted: '2026-11-21', knowledge: knowledge.version };
  const found = knowledge.rules
    .map((one) => ({ id: one.id, procedures: stricterChoices(knowledge, one, 'contraindicated').slice(0, 2) }))
    .find((one) => one.procedures.length === 2);
  const setting = {
    kind: 'stricter' as const,
    rule: found?.id ?? '',
    procedures: found?.procedures ?? [],
    disposition: 'contraindicated' as const,
    until: null,
    clearance: null,
    reason: 'It rained: "twice" # here',
    author: 'Dr #1',
  };
  const shelfLife = {
    kind: 'shelfLife' as const,
    concept: Object.values(knowledge.concepts).find((one) => one.shelfLife > 3)?.id ?? '',
    days: 2,
  };

  it('compiles, and begins the next proposal with the same settings', () => {
    const { protocol, problems } = compileProtocol(yamlOf(head, [setting, shelfLife]), knowledge, 'protocol');
    expect(problems).toEqual([]);
    expect(settingsOf(protocol)).toEqual([setting, shelfLife]);
    expect(protocol?.clinic).toBe(head.clinic);
  });
});

it('lines are whole however the answer was cut', async () => {
  const pieces = async function* () {
    yield* ['{"done":1,"of"', ':2}\n{"done":2,', '"of":2}\n\n{"res', 'ult":{}}'];
  };
  expect(await Array.fromAsync(linesIn(pieces()))).toEqual([{ done: 1, of: 2 }, { done: 2, of: 2 }, { result: {} }]);
});

describe('what is tried', () => {
  const tried = {
    ...nothingTried('2026-11-21', ['walk', 'swim']),
    facts: [{ concept: 'rain', answer: 'yes' as const, on: '2026-11-21', since: '' }],
    mixture: ['salt'],
  };

  it('says nothing that nobody said: no empty date, no mixture that was not stated, nothing complete', () => {
    expect(chartOf(tried)).toEqual({
      patient: { id: 'invented' },
      facts: [{ concept: 'rain', answer: 'yes', on: '2026-11-21' }],
      planned: { walk: { components: ['salt'] }, swim: { components: ['salt'] } },
    });
    expect(chartOf({ ...tried, mixture: null }).planned).toEqual({});
  });

  it('comes back out of a case whole, or not at all', () => {
    const of = { on: tried.on, procedures: ['walk', 'swim'] };
    const clearances = [{ rule: 'rain', concepts: [], by: 'aunt', decision: 'refused' as const, on: '2026-11-20' }];
    const chart = { ...chartOf(tried), clearances };
    const again = triedOf({ ...of, chart: structuredClone(chart) as never });
    expect(again === null ? null : chartOf(again)).toEqual(chart);
    const planned = { walk: { components: ['salt'] }, swim: {} };
    expect(triedOf({ ...of, chart: { ...chart, planned } as never })).toBeNull();
  });
});

describe('a topic of rules', () => {
  it('has a name in every language, none of them its id in another one', () => {
    const { rules, texts } = ownKnowledge();
    for (const [lang, { messages }] of Object.entries(texts))
      for (const { topic } of rules)
        expect(messages, `${lang}: write words.topic.${topic} in messages/words.${lang}.yaml`).toHaveProperty([
          `words.topic.${topic}`,
        ]);
  });

  it('is called by its id where an older knowledge has no name for it', () => {
    expect(topicName('bad-weather', { messages: {} })).toBe('Bad weather');
    expect(topicName('bad-weather', { messages: { 'words.topic.bad-weather': 'pogoda' } })).toBe('Pogoda');
  });
});

describe('the cases of a rule, run in a browser', () => {
  const words = { yes: 'yes', unknown: 'unknown', nothing: 'nothing' };
  const lang = 'pl';
  const artifact = ownKnowledge();
  const texts = artifact.texts[lang];
  if (texts === undefined) throw new Error('the knowledge speaks no Polish');
  const { library, ...knowledge } = artifact;
  const known = {
    clinic: 'north',
    knowledge: { ...knowledge, lang, languages: [lang] },
    library: { ...library, version: artifact.version },
    texts,
    voice: voiceOf(texts),
  } as unknown as Known;

  // Every case is run by test/knowledge.test.ts; here the comparison is tried on some of them.
  it('come out as expected in another language than they are written in', () => {
    const some = library.cases.filter((_, at) => at % 30 === 0);
    const others = some.filter((one) => !runCase(one, known, words).every(({ holds }) => holds));
    expect(others.map(({ file, line }) => `${file}:${line}`)).toEqual([]);
  });

  it('come out otherwise where something else is expected, and that is told in words', () => {
    const one = library.cases.find(({ expected }) => Object.values(expected).some((text) => text.startsWith('yes')));
    if (one === undefined) throw new Error('no case finds anything');
    const expected = Object.fromEntries(Object.keys(one.expected).map((id) => [id, 'no']));
    const found = runCase({ ...one, expected }, known, words).filter(({ holds }) => !holds);
    expect(found.length).toBeGreaterThan(0);
    for (const ran of found) expect(ran.found).toMatch(/^(yes|unknown|nothing)/);
  });
});

test('a rule says for how many days a "no" holds that it reads, the soonest and the longest', () => {
  const read: Pick<Rule, 'criterion'> = { criterion: { or: [{ concept: 'rain' }, { concept: 'snow' }] } };
  const concepts = { rain: { shelfLife: 0 }, snow: { shelfLife: 90 } } as unknown as Knowledge['concepts'];
  expect(holdsFor(read, { concepts })).toEqual({ least: 0, most: 90 });
  expect(holdsFor(read, { concepts: {} })).toBeNull();
});

test('how often a rule was found and overridden is told in hundreds and shares, and of nothing it is nothing', () => {
  expect([perHundred(3, 40), perHundred(1, 3), perHundred(0, 0)]).toEqual([7.5, 33.3, 0]);
  expect(overriddenShare({ yes: 4, overridden: 1 })).toBe(0.25);
  expect(overriddenShare({ yes: 0, overridden: 0 })).toBe(0);
});

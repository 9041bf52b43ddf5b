import { describe, expect, it } from 'vitest';
import { bundle, coded, condition, countsOf, factsOf, type Json, listedOf, observation, read } from './made-up.ts';

const ink = coded('loinc', '800-1', 'Ink');
const amount = (value: unknown, unit: Json = { unit: 'mg/dL' }): Json => ({ valueQuantity: { value, ...unit } });
const open = { concept: 'thin-ink', answer: 'unknown', on: '2026-03-04' };
const results = (json: Json) =>
  (read(json).measurements ?? []).map(({ said: _said, where: _where, ...result }) => result);

describe('results', () => {
  it.each(['final', 'amended', 'corrected'])('count when they are %s', (status) => {
    expect(read(observation(ink, { status, ...amount(4) })).measurements).toEqual([
      { loinc: '800-1', value: 4, unit: 'mg/dL', on: '2026-03-04', said: 'Ink', where: 'Observation/1' },
    ]);
  });

  it('raise their concept when they are preliminary', () => {
    const json = observation(ink, { status: 'preliminary', ...amount(4) });
    expect(results(json)).toEqual([]);
    expect(factsOf(json)).toEqual([open]);
    expect(factsOf(observation(ink, { status: undefined, ...amount(4) }))).toEqual([open]);
  });

  it.each(['registered', 'cancelled', 'entered-in-error', 'unknown'])('are nothing when they are %s', (status) => {
    const { facts, measurements, notUnderstood } = read(observation(ink, { status, ...amount(4) }));
    expect({ facts, measurements, notUnderstood }).toEqual({ facts: [], measurements: [], notUnderstood: [] });
  });

  it('take the UCUM code before the text of the unit', () => {
    const ucum = { system: 'http://unitsofmeasure.org', code: 'mg/dL', unit: 'milligrams' };
    expect(results(observation(ink, amount(4, ucum)))[0]?.unit).toBe('mg/dL');
    const text = { system: 'http://unitsofmeasure.org', code: 'x', unit: 'mg per dL' };
    expect(results(observation(ink, amount(4, text)))[0]?.unit).toBe('mg per dL');
    expect(results(observation(ink, amount(4, { system: 'urn:else', code: 'mg/dL' })))).toEqual([]);
  });

  it.each([
    ['without a unit', amount(4, {})],
    ['in an unknown unit', amount(4, { unit: 'stone' })],
    ['in a unit that only objects have', amount(4, { unit: 'constructor' })],
    ['with a comparator', { valueQuantity: { value: 4, unit: 'mg/dL', comparator: '<' } }],
    ['without a value', { valueQuantity: { unit: 'mg/dL' } }],
    ['absent for a reason', { dataAbsentReason: coded('snomed', '9') }],
    ['given as a text', { valueString: 'about 4' }],
  ])('%s are not used, are listed and leave their concept unknown', (_, more) => {
    const json = observation(ink, more);
    expect(results(json)).toEqual([]);
    expect(factsOf(json)).toEqual([open]);
    expect(countsOf(json)).toEqual([false]);
    expect(listedOf(json)[0]).toMatchObject({ code: 'http://loinc.org|800-1', text: 'Ink', on: '2026-03-04' });
  });

  it('without a date are not used, are listed and leave their concept unknown', () => {
    const json = observation(ink, { effectiveDateTime: undefined, issued: '2026-03-04T00:00:00Z', ...amount(4) });
    expect(results(json)).toEqual([]);
    expect(factsOf(json)).toEqual([{ concept: 'thin-ink', answer: 'unknown' }]);
    expect(countsOf(json)).toEqual([false]);
  });

  it('that took a while have the month that they fell in, else its end', () => {
    const over = (start: string, end: string) =>
      results(observation(ink, { effectiveDateTime: undefined, effectivePeriod: { start, end }, ...amount(4) }))[0]?.on;
    expect(over('2026-03-02', '2026-03-09')).toBe('2026-03');
    expect(over('2026-03-02T08:00:00Z', '2026-03-02T09:00:00Z')).toBe('2026-03-02');
    expect(over('2026-02-27', '2026-03-09')).toBe('2026-03-09');
  });

  it('that cannot be read ask nothing more beside a readable one after them', () => {
    const unreadable = observation(ink, { id: '2', ...amount(4, {}) });
    const later = observation(ink, { effectiveDateTime: '2026-03-05', ...amount(9) });
    const before = observation(ink, { effectiveDateTime: '2026-03', ...amount(9) });
    expect(factsOf(bundle(unreadable, later))).toEqual([]);
    expect(factsOf(bundle(unreadable, before))).toEqual([open]);
  });

  it('are read from components like from observations', () => {
    const panel = { code: { text: 'Panel' }, component: [{ code: ink, ...amount(4) }, { code: { text: 'Else' } }] };
    expect(results(observation({}, panel))).toEqual([{ loinc: '800-1', value: 4, unit: 'mg/dL', on: '2026-03-04' }]);
    expect(listedOf(observation({}, panel)).map(({ text, counts }) => [text, counts])).toEqual([['Else', false]]);
  });

  it('may be codes that stand for a value', () => {
    const shade = { kind: 'shade', value: 4, unit: '{shade}', on: '2026-03-04' };
    const value = coded('snomed', '2004');
    expect(results(observation({ text: 'Shade' }, { valueCodeableConcept: value }))).toEqual([shade]);
    expect(results(observation(value))).toEqual([shade]);
    expect(results(condition(value))).toEqual([shade]);
    expect(factsOf(condition(value, { recordedDate: undefined }))).toEqual([
      { concept: 'dark-shade', answer: 'unknown' },
    ]);
    expect(factsOf(observation(value, { status: 'preliminary' }))).toEqual([
      { concept: 'dark-shade', answer: 'unknown', on: '2026-03-04' },
    ]);
  });
});

describe('answers in codes', () => {
  const asked = coded('loinc', '700-0', 'Brief?');
  const answered = (value: Json, more: Json = {}) => observation(asked, { valueCodeableConcept: value, ...more });
  const brief = { concept: 'brief-state', on: '2026-03-04' };

  it('are facts on the day that they are about', () => {
    expect(factsOf(answered(coded('snomed', '1004')))).toEqual([{ ...brief, answer: 'yes' }]);
    expect(factsOf(answered(coded('loinc', 'LA1-1')))).toEqual([{ ...brief, answer: 'yes' }]);
    expect(factsOf(answered(coded('snomed', '1003')))).toEqual([{ ...brief, answer: 'no' }]);
    expect(read(answered(coded('snomed', '1004', 'It is'))).facts[0]?.said).toBe('Brief?: It is');
  });

  it('raise and settle nothing when they are preliminary', () => {
    for (const code of ['1004', '1003'])
      expect(factsOf(answered(coded('snomed', code), { status: 'preliminary' }))).toEqual([
        { ...brief, answer: 'unknown' },
      ]);
  });

  it('are questions where the date matters and there is none', () => {
    const json = answered(coded('snomed', '1004'), { effectiveDateTime: undefined });
    expect(factsOf(json)).toEqual([{ concept: 'brief-state', answer: 'unknown' }]);
  });

  it('leave open what was asked when nobody knows the answer', () => {
    expect(factsOf(answered({ text: 'perhaps' }))).toEqual([{ ...brief, answer: 'unknown' }]);
    expect(countsOf(answered({ text: 'perhaps' }))).toEqual([false]);
  });

  it('understood as no rule say nothing', () => {
    expect(factsOf(observation({ text: 'x' }, { valueCodeableConcept: coded('snomed', '1005') }))).toEqual([]);
    expect(factsOf(observation(coded('loinc', '701-0'), { valueCodeableConcept: coded('snomed', '1004') }))).toEqual(
      [],
    );
  });

  it('may be true or false where the code is itself the finding', () => {
    const finding = coded('snomed', '1020');
    const pale = { concept: 'lone-illness', on: '2026-03-04' };
    expect(factsOf(observation(finding, { valueBoolean: true }))).toEqual([{ ...pale, answer: 'yes' }]);
    expect(factsOf(observation(finding, { valueBoolean: false }))).toEqual([{ ...pale, answer: 'no' }]);
    expect(factsOf(observation(finding))).toEqual([{ ...pale, answer: 'unknown' }]);
    expect(factsOf(observation(coded('snomed', '1001'), { valueBoolean: false }))).toEqual([]);
  });

  it('raise what a denied negation denied', () => {
    expect(factsOf(observation(coded('snomed', '1003'), { valueBoolean: false }))).toEqual([
      { ...brief, answer: 'unknown' },
    ]);
  });

  it.each<[string, Json]>([
    ['absent', {}],
    ['absent for a reason', { dataAbsentReason: coded('snomed', '9') }],
    ['a text', { valueString: 'not so' }],
    ['true', { valueBoolean: true }],
    ['false', { valueBoolean: false }],
    ['a code that nobody knows', { valueCodeableConcept: coded('loinc', 'LA9-9') }],
    ['a code that means no rule', { valueCodeableConcept: coded('snomed', '1005') }],
    ['beside components', { component: [{ code: { text: 'Else' } }] }],
  ])('to a question of the knowledge leave it open when they are %s', (_, more) => {
    expect(factsOf(observation(asked, more))).toEqual([{ ...brief, answer: 'unknown' }]);
  });

  it('about something else leave the question open', () => {
    expect(factsOf(answered(coded('snomed', '1020'))).map(({ concept, answer }) => [concept, answer])).toEqual([
      ['lone-illness', 'yes'],
      ['brief-state', 'unknown'],
    ]);
  });

  it('to questions that nobody knows are listed and do not count', () => {
    expect(countsOf(observation(coded('loinc', '999-9'), amount(4)))).toEqual([false]);
  });
});

// A chart as FHIR and back: nothing is lost that decides anything, and what is lost counts.
import type { Artifact } from '@primum/contract';
import { type Chart, type Fact, STATUSES } from '@primum/engine';
import { OWN, readFhir, toFhir } from '@primum/fhir';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ON, artifact as world } from './made-up.ts';

fc.configureGlobal({ seed: 20_261_121 });

const area = { parents: [] };
const artifact = { ...world, areas: { hand: area, foot: area } } as unknown as Artifact;
const CONCEPTS = ['green-illness', 'moss-illness', 'pale-illness', 'brief-state', 'blue-medicine', 'sip', 'sensitive'];

const date = fc.constantFrom('2019', '2026-03', '2026-11-01', '2026-11-21', '2027-01-01');
const word = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }).filter((text) => text.trim() === text);
const details = {
  since: date,
  until: date,
  last: date,
  on: date,
  status: fc.constantFrom(...STATUSES),
  unconfirmed: fc.boolean(),
  product: word,
  said: word,
  matched: fc.constantFrom('stated', 'code', 'name', 'answer'),
} as const;
const about = { concept: fc.constantFrom(...CONCEPTS) };
const requiredKeys = ['concept', 'answer'] as ('concept' | 'answer')[];
const fact: fc.Arbitrary<Fact> = fc.oneof(
  fc.record({ ...about, ...details, answer: fc.constantFrom('yes', 'no', 'unknown') }, { requiredKeys }),
  fc.record(
    { ...about, ...details, answer: fc.constantFrom('yes', 'unknown'), area: fc.constantFrom('hand', 'foot') },
    { requiredKeys },
  ),
);
const result = fc.oneof(
  fc.record({ loinc: fc.constantFrom('800-1', '800-2'), value: fc.integer(), unit: fc.constant('mg/dL'), on: date }),
  fc.record({ kind: fc.constant('shade'), value: fc.integer(), unit: fc.constant('{shade}'), on: date, said: word }),
  fc.record({ loinc: fc.constant('800-1'), value: fc.integer(), unit: fc.constant('mg per dL'), on: date }),
);
const entry = fc.record({ text: word, code: word, on: date, counts: fc.boolean() });
const chart: fc.Arbitrary<Chart> = fc.record({
  patient: fc.record(
    { id: fc.constantFrom('p1', 'a/b', 'ü'), birthDate: date, sex: fc.constantFrom('male', 'female', 'other') },
    { requiredKeys: ['id'] },
  ),
  facts: fc.array(fact, { maxLength: 6 }),
  measurements: fc.array(result, { maxLength: 3 }),
  notUnderstood: fc.array(entry, { maxLength: 2 }),
  hints: fc.array(fc.record({ concept: fc.constantFrom(...CONCEPTS), said: word }), { maxLength: 2 }),
});

const nowhere = <T extends { readonly where?: string }>(list: readonly T[] = []) =>
  list.map(({ where: _where, ...rest }) => rest);
const again = (given: Chart): Chart =>
  readFhir(JSON.parse(JSON.stringify(toFhir(given, artifact))), artifact, '2027-06-01');
const facts = (...list: Fact[]): Chart => ({ patient: { id: 'p1' }, facts: list });
const readResponse = (item: object[], status = 'completed') =>
  readFhir(
    { resourceType: 'QuestionnaireResponse', id: 'a', status, questionnaire: OWN.facts, authored: ON, item },
    artifact,
    ON,
  );
const sip = (answer: object, ...item: object[]) => ({ linkId: 'sip', answer: [answer], item });
const code = (word_: string) => ({ valueCoding: { code: word_ } });

describe('a chart written as FHIR', () => {
  it('is read back with every fact, result, entry and hint as it was', () => {
    fc.assert(
      fc.property(chart, (given) => {
        const read = again(given);
        expect(nowhere(read.facts)).toEqual(given.facts);
        expect(nowhere(read.measurements)).toMatchObject(given.measurements ?? []);
        expect(read.measurements).toHaveLength(given.measurements?.length ?? 0);
        expect(nowhere(read.notUnderstood)).toMatchObject(given.notUnderstood ?? []);
        expect(read.notUnderstood).toHaveLength(given.notUnderstood?.length ?? 0);
        expect(nowhere(read.hints)).toEqual(given.hints);
        expect([read.patient.birthDate, read.patient.sex]).toEqual([given.patient.birthDate, given.patient.sex]);
      }),
      { numRuns: 300 },
    );
  });

  it('names its patient in every resource, and the references resolve', () => {
    const { entry: entries } = toFhir({ patient: { id: 'a/b' }, facts: [{ concept: 'sip', answer: 'yes' }] }, artifact);
    expect(entries.map(({ fullUrl }) => fullUrl)).toEqual([
      'https://primum.invalid/Patient/patient',
      'https://primum.invalid/QuestionnaireResponse/answers',
    ]);
    expect(entries[1]?.resource['subject']).toEqual({ reference: 'Patient/patient' });
    expect(entries[0]?.resource['identifier']).toEqual([{ system: OWN.patient, value: 'a/b' }]);
  });

  it.each([' blue', 'blue ', '', ' '])('says that a product was lost that FHIR cannot write: %j', (product) => {
    const read = again(facts({ concept: 'blue-medicine', answer: 'no', product, on: ON }));
    expect(nowhere(read.facts)).toEqual([{ concept: 'blue-medicine', answer: 'unknown', matched: 'answer' }]);
    expect(read.notUnderstood).toMatchObject([{ code: 'blue-medicine', counts: true }]);
  });

  it('has its clearances as tasks; an agreement is no entry, and a refusal counts as not understood', () => {
    const clearance = { rule: 'blue', concepts: ['blue-medicine'], by: 'painter', on: ON } as const;
    const given = (decision: 'cleared' | 'refused'): Chart => ({
      ...facts(),
      clearances: [{ ...clearance, decision, until: '2027-01-01', conditions: ['only once'] }],
    });
    const counted = (decision: 'cleared' | 'refused') =>
      again(given(decision)).notUnderstood?.filter((one) => one.counts !== false);
    expect(counted('cleared')).toEqual([]);
    expect(counted('refused')).toMatchObject([{ code: 'urn:primum:rule|blue', counts: true, on: ON }]);
    const task = toFhir(given('cleared'), artifact).entry.find(({ resource }) => resource.resourceType === 'Task');
    expect(JSON.stringify(task)).toContain('only once');
  });
});

describe('a response of ours that somebody changed', () => {
  const wrong: readonly (readonly [string, object])[] = [
    ['an unknown detail', { linkId: 'sip.frob', answer: [code('x')] }],
    ['an unknown status', { linkId: 'sip.status', answer: [code('x')] }],
    ['an area of nobody', { linkId: 'sip.area', answer: [code('constructor')] }],
    ['an area beside a no', { linkId: 'sip.area', answer: [code('hand')] }],
    ['two answers to a detail', { linkId: 'sip.status', answer: [code('ended'), code('active')] }],
    ['a detail of something else', { linkId: 'sop.status', answer: [code('ended')] }],
    ['something below a detail', { linkId: 'sip.status', answer: [code('ended')], item: [{ linkId: 'sip.on' }] }],
  ];
  it.each(wrong)('with %s leaves a question, and is listed and counts', (_, detail) => {
    const { facts: read, notUnderstood } = readResponse([sip(code('no'), detail)]);
    expect(nowhere(read)).toEqual([{ concept: 'sip', answer: 'unknown', matched: 'answer' }]);
    expect(notUnderstood).toMatchObject([{ code: 'sip', counts: true }]);
  });

  it('with a detail twice, an answer too many or none leaves a question', () => {
    const on = { linkId: 'sip.on', answer: [{ valueDate: ON }] };
    const twice = readResponse([sip(code('no'), on, on)]);
    const both = readResponse([{ linkId: 'sip', answer: [code('no'), code('no')] }]);
    const none = readResponse([{ linkId: 'sip' }]);
    for (const { facts: read, notUnderstood } of [twice, both, none]) {
      expect(read).toMatchObject([{ concept: 'sip', answer: 'unknown' }]);
      expect(notUnderstood).toMatchObject([{ counts: true }]);
    }
  });

  it('never loses a yes', () => {
    const read = readResponse([sip(code('yes'), { linkId: 'sip.until', answer: [{ valueString: 'long ago' }] })]);
    expect(read.facts).toMatchObject([{ concept: 'sip', answer: 'yes' }]);
    expect(read.facts[0]).not.toHaveProperty('until');
  });

  it('about something unknown is listed and counts', () => {
    const read = readResponse([
      { linkId: 'frob', answer: [code('no')] },
      { linkId: OWN.hint, answer: [code('frob')] },
    ]);
    expect(read.facts).toEqual([]);
    expect(read.notUnderstood).toMatchObject([{ code: 'frob' }, { code: OWN.hint, text: 'frob' }]);
    expect(read.notUnderstood?.every(({ counts }) => counts)).toBe(true);
  });

  it('that is not finished says no "no", and one entered in error says nothing', () => {
    expect(readResponse([sip(code('no'))], 'in-progress').facts).toMatchObject([{ answer: 'unknown' }]);
    expect(readResponse([sip(code('no'))], 'entered-in-error')).toMatchObject({ facts: [], notUnderstood: [] });
  });
});

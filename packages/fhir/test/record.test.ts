import { InputError } from '@primum/contract';
import { readFhirRecord, readNdjson } from '@primum/fhir';
import { describe, expect, it } from 'vitest';
import {
  artifact,
  bundle,
  coded,
  condition,
  countsOf,
  factsOf,
  type Json,
  listedOf,
  ON,
  observation,
  order,
  patient,
  read,
  resource,
  words,
} from './made-up.ts';

const pale = coded('snomed', '1001');
const placeOf = (json: unknown): string => {
  try {
    read(json);
  } catch (error) {
    if (error instanceof InputError) return error.place;
    throw error;
  }
  return 'nothing thrown';
};

describe('the patient', () => {
  it('has the id, the birth date as written, the gender as sex', () => {
    expect(read(patient({ birthDate: '1990-05', gender: 'female' })).patient).toEqual({
      id: 'p',
      birthDate: '1990-05',
      sex: 'female',
    });
    expect(read(patient({ gender: 'odd' })).patient).toEqual({ id: 'p' });
  });

  it('has the sex for clinical use, where that differs from the gender', () => {
    const url = 'http://hl7.org/fhir/StructureDefinition/patient-sexParameterForClinicalUse';
    const one = (word: string) => ({ url, extension: [{ url: 'value', valueCodeableConcept: words(word) }] });
    const sex = (...extension: Json[]) => read(patient({ gender: 'male', extension })).patient.sex;
    expect(sex(one('female-typical'))).toBe('female');
    expect(sex(one('specified'))).toBe('other');
    expect(sex(one('unknown'))).toBe('unknown');
    expect(sex(one('female-typical'), one('male-typical'))).toBe('unknown');
    expect(sex(one('who-knows'))).toBe('unknown');
    expect(sex({ url, valueString: 'female' })).toBe('unknown');
    expect(sex({ url: 'urn:else' })).toBe('male');
    expect(sex({ url, valueCodeableConcept: words('female-typical') })).toBe('female');
  });

  it('was not born after the day asked about: such a date is not used, and listed', () => {
    expect(read(patient({ birthDate: '2026-11-22' })).patient).toEqual({ id: 'p' });
    expect(listedOf(patient({ birthDate: '2027' }))).toMatchObject([
      { where: 'Patient/p', text: '2027', counts: false },
    ]);
    expect(read(patient({ birthDate: '2026' })).patient.birthDate).toBe('2026');
  });

  it('is said to be dead', () => {
    expect(read(patient({ deceasedBoolean: true })).patient.deceased).toBe(true);
    expect(read(patient({ deceasedDateTime: '2026-01-01T10:00:00Z' })).patient.deceased).toBe(true);
    expect(read(patient({ deceasedBoolean: false })).patient.deceased).toBeUndefined();
  });

  it('is known by the references, or unknown, where there is no Patient', () => {
    expect(read(condition(pale, { subject: { reference: 'Patient/7' } })).patient).toEqual({ id: '7' });
    expect(read(condition(pale, { subject: { reference: 'urn:uuid:8' } })).patient).toEqual({ id: '8' });
    expect(read(condition(pale)).patient).toEqual({ id: 'unknown' });
  });

  it('without an id is the one that the references name', () => {
    const json = bundle(
      patient({ id: undefined, gender: 'male' }),
      condition(pale, { subject: { reference: 'Patient/7' } }),
    );
    expect(read(json).patient).toEqual({ id: '7', sex: 'male' });
    expect(factsOf(json)).toHaveLength(1);
  });

  it('is one: two are refused', () => {
    expect(placeOf(bundle(patient(), patient({ id: 'q' })))).toBe('Bundle.entry[1].resource');
    const of = (id: string) => condition(pale, { subject: { reference: `Patient/${id}` } });
    expect(placeOf(bundle(of('a'), of('b')))).toBe('Bundle.entry[1].resource.subject.reference');
    expect(factsOf(bundle(patient(), patient(), of('p')))).toHaveLength(1);
  });
});

describe('whose a resource is', () => {
  const filed = (subject: Json | undefined, fullUrl?: string, more: Json = {}) => ({
    resourceType: 'Bundle',
    entry: [{ fullUrl, resource: patient(more) }, { resource: condition(pale, { subject }) }],
  });
  const to = (reference: string) => ({ reference });

  it('is the patient without a subject, or by id or fullUrl', () => {
    expect(factsOf(filed(undefined))).toHaveLength(1);
    expect(factsOf(filed(to('Patient/p')))).toHaveLength(1);
    expect(factsOf(filed(to('Patient/p/_history/2')))).toHaveLength(1);
    expect(factsOf(filed(to('http://a.example/Patient/p')))).toHaveLength(1);
    expect(factsOf(filed(to('urn:uuid:9'), 'urn:uuid:9'))).toHaveLength(1);
    expect(factsOf(filed(to('http://a.example/Patient/p'), 'http://a.example/Patient/p'))).toHaveLength(1);
    expect(factsOf(filed({ display: 'Ann' }))).toHaveLength(1);
  });

  it('is the patient by other plain names', () => {
    for (const reference of ['p', '/Patient/p', 'urn:uuid:p', 'Patient?identifier=s|1', 'Patient?identifier=1'])
      expect(factsOf(filed(to(reference), undefined, { identifier: [{ system: 's', value: '1' }] }))).toHaveLength(1);
    expect(factsOf(filed(to('Patient/9'), 'urn:uuid:9'))).toHaveLength(1);
  });

  it('is unclear where a reference says nothing of what it means: listed, and it counts', () => {
    for (const reference of ['q', 'urn:uuid:q', 'Patient?identifier=s|2']) {
      expect(factsOf(filed(to(reference)))).toEqual([]);
      expect(countsOf(filed(to(reference)))).toEqual([true]);
    }
    const device = { fullUrl: 'urn:uuid:d', resource: resource('Device', {}) };
    const json = filed(to('urn:uuid:d'));
    expect(countsOf({ ...json, entry: [...json.entry, device] })).toEqual([false, false]);
  });

  it('is somebody else: listed, and it does not count', () => {
    for (const json of [
      filed(to('Patient/q')),
      filed(to('Group/p')),
      filed(to('http://b.example/Patient/p'), 'http://a.example/Patient/p'),
      filed({ identifier: { system: 's', value: '2' } }, undefined, { identifier: [{ system: 's', value: '1' }] }),
      bundle(patient(), observation(coded('snomed', '1001'), { focus: [to('Patient/q')], valueBoolean: true })),
      bundle(condition(pale, { subject: to('Group/1') })),
    ]) {
      expect(factsOf(json)).toEqual([]);
      expect(countsOf(json)).toEqual([false]);
    }
  });

  it('is the family: listed, and it does not count', () => {
    const json = resource('FamilyMemberHistory', {
      patient: to('Patient/p'),
      relationship: { text: 'mother' },
      condition: [{ code: pale }],
    });
    expect(factsOf(bundle(patient(), json))).toEqual([]);
    expect(listedOf(json)).toMatchObject([{ text: 'mother', counts: false }]);
  });
});

describe('Bundles', () => {
  it('list resources of other kinds, which do not count', () => {
    const outcome = { resourceType: 'OperationOutcome', issue: 'odd shape, and nobody minds' };
    const json = bundle(patient(), outcome, resource('Procedure', { code: pale }), resource('Thing', { code: 7 }));
    expect(factsOf(json)).toEqual([]);
    expect(listedOf(json).map(({ where, counts }) => [where, counts])).toEqual([
      ['Bundle.entry[1].resource', false],
      ['Procedure/1', false],
      ['Thing/1', false],
    ]);
  });

  it('list entries without a resource', () => {
    expect(
      countsOf({ resourceType: 'Bundle', type: 'batch-response', entry: [{ response: { status: '404' } }] }),
    ).toEqual([false]);
  });

  it('may hold Bundles', () => {
    const json = bundle(patient(), bundle(condition(pale)));
    expect(factsOf(json)).toHaveLength(1);
    expect(placeOf(bundle(bundle(condition(pale, { recordedDate: 5 }))))).toBe(
      'Bundle.entry[0].resource.entry[0].resource.recordedDate',
    );
  });

  it('with a next page are partial', () => {
    const link = [{ relation: 'self' }, { relation: 'next', url: 'http://a.example' }];
    const of = (json: unknown) => readFhirRecord(json, artifact, ON).partial;
    expect(of({ ...bundle(), link })).toBe(true);
    expect(of(bundle({ ...bundle(), link }))).toBe(true);
    expect(of({ ...bundle(), link: link.slice(0, 1) })).toBe(false);
    expect(of(bundle())).toBe(false);
  });

  it('of a history say what their newest version says', () => {
    const wrong = condition(pale, { verificationStatus: words('entered-in-error') });
    const history = { ...bundle(wrong, condition(pale)), type: 'history' };
    expect(factsOf(history)).toEqual([]);
    const nameless = { resource: condition(pale, { id: undefined }), request: { method: 'POST', url: 'Condition' } };
    expect(factsOf({ ...history, entry: [nameless, nameless] })).toHaveLength(2);
    const deleted = { request: { method: 'DELETE', url: 'Condition/1' } };
    expect(factsOf({ ...history, entry: [deleted, { resource: condition(pale) }] })).toEqual([]);
  });

  it('never say that anything is complete', () => {
    expect(read(bundle(patient()))).not.toHaveProperty('complete');
  });
});

describe('a refuted entry', () => {
  const refuted = (code: Json) =>
    condition(code, { id: '2', recordedDate: '2026-10-01', verificationStatus: words('refuted') });
  const answers = (...resources: Json[]) => factsOf(bundle(...resources)).map(({ answer }) => answer);

  it('does not take back what another entry says by another code', () => {
    expect(answers(condition(coded('snomed', '1010')), refuted(coded('icd10cm', 'A10.5')))).toEqual(['yes']);
    expect(answers(condition(coded('snomed', '1008')), refuted(coded('snomed', '1010')))).toEqual(['yes']);
  });

  it('is a no to what the same code said', () => {
    const lone = coded('snomed', '1020');
    expect(answers(condition(lone), refuted(lone))).toEqual(['yes', 'no']);
    expect(answers(condition(coded('snomed', '1010')), refuted(lone))).toEqual(['yes', 'no']);
  });
});

describe('lines', () => {
  const lines = (...resources: unknown[]) => resources.map((one) => JSON.stringify(one)).join('\n');
  const facts = (text: string) => readNdjson(text, artifact, ON).chart.facts;

  it('are the resources of one patient', () => {
    expect(facts(`${lines(patient(), condition(pale), order(coded('rxnorm', '501')))}\r\n\n`)).toHaveLength(2);
  });

  it('of two patients are refused', () => {
    expect(() => facts(lines(patient(), patient({ id: 'q' })))).toThrow('line 2: Patient');
  });

  it('that are no JSON are refused with their number', () => {
    expect(() => facts(`${lines(patient())}\n{`)).toThrow(InputError);
    expect(() => facts(`${lines(patient())}\n{`)).toThrow('line 2');
    expect(() => facts(lines(condition(pale, { recordedDate: '2026-02-30' })))).toThrow(
      'line 1: Condition.recordedDate',
    );
  });
});

describe('a wrong shape is refused with its place', () => {
  it.each<[string, unknown]>([
    ['', 7],
    ['', null],
    ['', []],
    ['resourceType', {}],
    ['resourceType', { resourceType: 7 }],
    ['resourceType', { resourceType: 'Encounter' }],
    ['Bundle.entry', { resourceType: 'Bundle', entry: {} }],
    ['resourceType', { resourceType: 'condition' }],
    ['Bundle.entry[0]', { resourceType: 'Bundle', entry: [null] }],
    ['Bundle.entry[0]', { resourceType: 'Bundle', entry: [{ fullUrl: 'urn:uuid:1' }] }],
    ['Bundle.entry[0]', { resourceType: 'Bundle', entry: [{ resource: null }] }],
    ['Bundle.entry[0].resource.resourceType', bundle({ id: 'x' })],
    ['Condition.code', resource('Condition', { code: 'text' })],
    ['Condition.code.coding[0].code', condition({ coding: [{ code: 7 }] })],
    ['Condition.clinicalStatus', condition(pale, { clinicalStatus: 'active' })],
    ['Condition.onsetDateTime', condition(pale, { onsetDateTime: '2026-02-30' })],
    ['Condition.recordedDate', condition(pale, { recordedDate: 'yesterday' })],
    ['Bundle.entry[0].resource.onsetDateTime', bundle(condition(pale, { onsetDateTime: 2020 }))],
    ['Observation.valueQuantity.value', observation(coded('loinc', '800-1'), { valueQuantity: { value: '4' } })],
    ['Observation.valueQuantity.value', observation(coded('loinc', '800-1'), { valueQuantity: { value: Infinity } })],
    ['Patient.birthDate', patient({ birthDate: '1990-13' })],
    ['Patient.deceasedBoolean', patient({ deceasedBoolean: 'yes' })],
  ])('%s', (place, json) => {
    expect(placeOf(json)).toBe(place);
  });

  it('refuses a day asked about that is none', () => {
    expect(() => read(patient(), '2026-11')).toThrow('on:');
  });
});

describe('foreign input', () => {
  it('with unknown content is read', () => {
    const json = { ...condition(pale), text: { div: 5 }, note: 'x', __proto__: null, _recordedDate: [1] };
    expect(factsOf(json)).toHaveLength(1);
    expect(factsOf(condition(pale, { code: { ...pale, extension: 'odd' } }))).toHaveLength(1);
  });

  it('nested 20,000 deep is read', () => {
    const nest = (open: string, inner: string, close: string) => open.repeat(20_000) + inner + close.repeat(20_000);
    const bundles = nest('{"resourceType":"Bundle","entry":[{"resource":', JSON.stringify(condition(pale)), '}]}');
    expect(factsOf(JSON.parse(bundles))).toHaveLength(1);
    const items = nest('{"linkId":"g","item":[', '', ']}');
    const response = `{"resourceType":"QuestionnaireResponse","questionnaire":"urn:primum:questionnaire","item":[${items}]}`;
    expect(factsOf(JSON.parse(response))).toEqual([]);
    expect(factsOf(JSON.parse(`{"resourceType":"Patient","x":${nest('[', '', ']')}}`))).toEqual([]);
  });

  it('of ten megabytes of noise is read', () => {
    const noise = 'no bluezinex. '.repeat(750_000);
    expect(countsOf(order({ text: noise }))).toEqual([true]);
    const many = Array.from({ length: 50_000 }, (_, i) => resource('Thing', { id: String(i), x: '-'.repeat(200) }));
    expect(countsOf(bundle(...many))).toHaveLength(50_000);
  }, 60_000);

  it('is the same chart however often it is read', () => {
    const json = bundle(patient(), condition(pale), order({ text: 'frob' }));
    expect(read(json)).toEqual(read(structuredClone(json)));
  });
});

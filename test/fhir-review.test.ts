import { CATEGORIES, type Report, type Screening, screen } from '@primum/engine';
import { readFhir, readNdjson } from '@primum/fhir';
import { describe, expect, test } from 'vitest';
import { ownKnowledge } from './support/knowledge.ts';

/** Records that once read as milder than they are. */

const ON = '2026-11-21';
const ALL = CATEGORIES;
const knowledge = ownKnowledge();

type Json = { [key: string]: unknown };
const URIS = {
  cm: 'http://hl7.org/fhir/sid/icd-10-cm',
  icd: 'http://hl7.org/fhir/sid/icd-10',
  sct: 'http://snomed.info/sct',
  atc: 'http://www.whocc.no/atc',
  rx: 'http://www.nlm.nih.gov/research/umls/rxnorm',
  loinc: 'http://loinc.org',
} as const;
/** `cm C15.9` as a coding. */
const coded = (...codes: readonly string[]): Json => ({
  coding: codes.map((written) => {
    const [system, code] = written.split(' ');
    return { system: URIS[system as keyof typeof URIS], code };
  }),
});
const words = (code: string): Json => ({ coding: [{ code }] });
const subject = { reference: 'Patient/p1' };
const condition = (code: Json, more: Json = {}): Json => ({
  resourceType: 'Condition',
  id: 'c1',
  subject,
  code,
  recordedDate: '2026-11-10',
  ...more,
});
const statement = (medicationCodeableConcept: Json, more: Json = {}): Json => ({
  resourceType: 'MedicationStatement',
  id: 'm1',
  status: 'active',
  subject,
  medicationCodeableConcept,
  dateAsserted: '2026-11-20',
  ...more,
});
const order = (medicationCodeableConcept: Json, bounds: Json, more: Json = {}): Json => ({
  resourceType: 'MedicationRequest',
  status: 'active',
  intent: 'order',
  subject,
  medicationCodeableConcept,
  authoredOn: '2026-11-01',
  dosageInstruction: [{ timing: { repeat: { boundsPeriod: bounds } } }],
  ...more,
});
const observation = (code: Json, more: Json = {}): Json => ({
  resourceType: 'Observation',
  id: 'o1',
  status: 'final',
  subject,
  code,
  effectiveDateTime: '2026-11-20',
  ...more,
});
const allergy = (text: string): Json => ({
  resourceType: 'AllergyIntolerance',
  id: 'a1',
  patient: subject,
  code: { text },
  recordedDate: '2026-01-01',
});

const bundle = (...resources: readonly Json[]): Json => ({
  resourceType: 'Bundle',
  type: 'collection',
  entry: [{ resourceType: 'Patient', id: 'p1', birthDate: '1985-05-01', gender: 'female' }, ...resources].map(
    (resource) => ({ resource }),
  ),
});
const answers = (...resources: readonly Json[]): readonly string[] =>
  readFhir(bundle(...resources), knowledge, ON).facts.map(({ concept, answer }) => `${concept} ${answer}`);
const screened = (...resources: readonly Json[]): Report =>
  screen(knowledge, readFhir(bundle(...resources), knowledge, ON), { on: ON, complete: ALL });
/** The outcomes of the two founding procedures, the record taken as complete. */
const outcomes = (...resources: readonly Json[]): readonly string[] =>
  screened(...resources).screenings.map(({ atLeast, atMost }: Screening) => `${atLeast} to ${atMost}`);

describe('an end that is known to the month or year may be today', () => {
  test('warfarin, stopped this month', () => {
    const bounds = { start: '2024-01-05', end: '2026-11' };
    const json = order(coded('rx 11289'), bounds, { status: 'stopped', authoredOn: '2024-01-05' });
    expect(outcomes(json)).toEqual(Array(2).fill('contraindicated to contraindicated'));
  });

  test('impetigo, over this month', () => {
    const json = condition(coded('sct 48277006'), { onsetDateTime: '2026-10-20', abatementDateTime: '2026-11' });
    expect(outcomes(json)[0]).toBe('deferred to deferred');
  });

  test('a pregnancy, over this year', () => {
    const more = { onsetDateTime: '2026-03-20', recordedDate: '2026-04-01', abatementDateTime: '2026' };
    expect(outcomes(condition(coded('sct 77386006'), more))).toEqual(Array(2).fill('deferred to deferred'));
  });
});

describe('what is refuted or not taken says no only of what it names', () => {
  const refuted = { verificationStatus: words('refuted') };

  test.each(['cm C15.9', 'cm D68.8', 'cm E31.0', 'cm Z85.3', 'cm E72.11', 'cm R45.851', 'sct 39579001', 'cm M06.9'])(
    '%s: nothing',
    (code) => {
      expect(answers(condition(coded(code), refuted))).toEqual([]);
      expect(screened(condition(coded(code), refuted)).notUnderstood).toEqual([]);
    },
  );

  test.each([
    ['sct 9014002', 'psoriasis'],
    ['sct 69896004', 'rheumatoid-arthritis'],
    ['cm L40.9', 'psoriasis'],
    ['sct 24700007', 'multiple-sclerosis'],
  ])('%s: no %s', (code, concept) => {
    expect(answers(condition(coded(code), refuted))).toEqual([`${concept} no`]);
  });

  test('a cancer refuted leaves another one suspected', () => {
    const suspected = condition(coded('sct 162573006'), { id: 'c2' });
    expect(outcomes(condition(coded('cm C15.9'), refuted), suspected)[0]).toMatch(/ to contraindicated$/);
  });

  test('one mixture of antibiotics not taken leaves another one asked about', () => {
    const other = statement({ text: 'Augmentin' }, { id: 'm2', dateAsserted: '2026-11-15' });
    expect(answers(statement(coded('atc J01RA01'), { status: 'not-taken' }), other)).toEqual([
      'amoxicillin-clavulanate unknown',
    ]);
  });

  test('"no known allergy", denied, asks', () => {
    expect(answers(observation(coded('sct 716186003'), { valueBoolean: false }))).toEqual(['allergy unknown']);
  });
});

describe('a negation reaches no further than it says', () => {
  test.each([
    ['do not stop warfarin 5 mg', 'warfarin unknown'],
    ['no aspirin, warfarin 5 mg', 'warfarin yes'],
    ['Non-vitamin K antagonist oral anticoagulant apixaban 5 mg', 'apixaban yes'],
  ])('%s', (text, said) => {
    expect(answers(statement({ text }))).toContain(said);
  });

  test.each([
    ['non-steroidal anti-inflammatory drugs and lidocaine', ['allergy-to-nsaid yes', 'allergy-to-lidocaine yes']],
    ['Penicillin, Xylocaine', ['allergy-to-penicillin yes', 'allergy yes']],
  ])('an allergy to %s', (text, said) => {
    expect(answers(allergy(text))).toEqual(expect.arrayContaining(said));
  });

  test.each(['Penicillin allergy', 'Allergy to penicillin (finding)', 'penicillin'])(
    '%s is no other allergy',
    (text) => {
      expect(answers(allergy(text))).toEqual(['allergy-to-penicillin yes']);
    },
  );
});

describe('a status asked for and not understood stays a question', () => {
  test.each([
    ['loinc 82810-3', 'pregnancy'],
    ['loinc 63895-7', 'breastfeeding'],
  ])('%s', (code, concept) => {
    for (const more of [
      { valueCodeableConcept: coded('loinc LA4489-6') },
      { valueCodeableConcept: coded('sct 261665006') },
      { valueString: 'no idea' },
      { valueBoolean: false },
      { valueBoolean: true },
      { dataAbsentReason: words('unknown') },
      {},
    ])
      expect(answers(observation(coded(code), more))).toEqual([`${concept} unknown`]);
  });

  test('an answer that is understood decides', () => {
    const of = (code: string, value: string) =>
      answers(observation(coded(code), { valueCodeableConcept: coded(value) }));
    expect(of('loinc 82810-3', 'sct 60001007')).toEqual(['pregnancy no']);
    expect(of('loinc 82810-3', 'loinc LA15173-0')).toEqual(['pregnancy yes']);
    expect(of('loinc 63895-7', 'loinc LA29253-4')).toEqual(['breastfeeding no']);
  });

  test('a provisional pregnancy without a date stays open beside a "not pregnant"', () => {
    const provisional = condition(coded('sct 77386006'), {
      recordedDate: undefined,
      verificationStatus: words('provisional'),
    });
    const not = observation(coded('loinc 82810-3'), {
      effectiveDateTime: ON,
      valueCodeableConcept: coded('sct 60001007'),
    });
    expect(outcomes(JSON.parse(JSON.stringify(provisional)), not)[0]).toMatch(/ to deferred$/);
  });
});

describe('codes that ask', () => {
  test('of a pregnancy beside a sure code of something else', () => {
    expect(answers(condition(coded('sct 371631005', 'cm O99.343')))).toEqual([
      'panic-disorder yes',
      'pregnancy unknown',
    ]);
  });

  test.each([
    ['ATC L01', statement(coded('atc L01XA01')), 'no-contraindication-found'],
    ['methotrexate as ATC L01', statement(coded('atc L01BA01')), 'clearance-required'],
    ['an infusion of cisplatin', statement(coded('rx 1736854')), 'no-contraindication-found'],
    ['its name', statement({ text: 'cisplatin 50 mg' }), 'no-contraindication-found'],
  ])('of an active malignancy: %s', (_, json, atLeast) => {
    expect(answers(json)).toContain('active-malignancy unknown');
    expect(outcomes(json)[0]).toBe(`${atLeast} to contraindicated`);
  });

  test('of a sibling edition', () => {
    expect(answers(condition(coded('icd Z79.01')))).toEqual(['anticoagulant unknown']);
  });

  test('in remission beside a status that says otherwise', () => {
    const of = (status: string) => answers(condition(coded('cm C91.01'), { clinicalStatus: words(status) }));
    expect(of('remission')).toContain('malignancy-not-in-remission unknown');
    expect(of('active')).toContain('malignancy-not-in-remission unknown');
    expect(of('relapse')).toContain('malignancy-not-in-remission yes');
  });
});

describe('orders', () => {
  test('one that starts later leaves the end of the one before', () => {
    const before = order(
      coded('atc J01CA04'),
      { start: '2026-11-08', end: '2026-11-15' },
      { status: 'completed', id: 'r1' },
    );
    const next = order(coded('atc J01CA04'), { start: '2026-12-20' }, { id: 'r2' });
    const [, microneedling] = screened(before, next).screenings;
    expect(microneedling?.findings.map(({ rule }) => rule)).toContain('systemic-antibiotic');
    expect(microneedling?.atLeast).toBe('deferred');
  });

  test('of the last day of all are read', () => {
    expect(() =>
      screened(order(coded('atc J01CA04'), {}, { status: 'completed', authoredOn: '9999-12-31' })),
    ).not.toThrow();
  });
});

test('a line of a record may hold any character', () => {
  const line = JSON.stringify(statement({ text: 'warfarin\u2028 5 mg' }));
  expect(readNdjson(line, knowledge, ON).chart.facts).toHaveLength(1);
});

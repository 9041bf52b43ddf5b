import { CATEGORIES, type Screening, screen } from '@primum/engine';
import { readFhir } from '@primum/fhir';
import { describe, expect, test } from 'vitest';
import { ownKnowledge } from './support/knowledge.ts';

const knowledge = ownKnowledge();

const ON = '2026-11-21';
const ALL = CATEGORIES;
const SYSTEM = {
  cm: 'http://hl7.org/fhir/sid/icd-10-cm',
  icd: 'http://hl7.org/fhir/sid/icd-10',
  sct: 'http://snomed.info/sct',
  atc: 'http://www.whocc.no/atc',
  rx: 'http://www.nlm.nih.gov/research/umls/rxnorm',
  loinc: 'http://loinc.org',
} as const;

type Json = { [key: string]: unknown };
const subject = { reference: 'Patient/p1' };
const code = (coded: string): Json => {
  const [system = '', value = ''] = coded.split(' ');
  return { coding: [{ system: SYSTEM[system as keyof typeof SYSTEM], code: value }] };
};
const status = (value: string): Json => ({
  coding: [{ system: 'http://terminology.hl7.org/CodeSystem/condition-clinical', code: value }],
});
const condition = (coded: string, over: Json = {}): Json => ({
  resourceType: 'Condition',
  id: 'c1',
  subject,
  code: code(coded),
  onsetDateTime: '2026-11-10',
  recordedDate: '2026-11-10',
  ...over,
});
const medicine = (coded: string, over: Json = {}): Json => ({
  resourceType: 'MedicationStatement',
  id: 'm1',
  status: 'active',
  subject,
  medicationCodeableConcept: code(coded),
  effectivePeriod: { start: '2026-10-01' },
  ...over,
});
const ended = (coded: string, end: string): Json =>
  medicine(coded, { status: 'completed', effectivePeriod: { start: '2026-10-01', end } });
const allergy = (coded: string): Json => ({
  resourceType: 'AllergyIntolerance',
  id: 'a1',
  patient: subject,
  code: code(coded),
  recordedDate: '2026-01-01',
});
const lab = (loinc: string, value: number, unit: string): Json => ({
  resourceType: 'Observation',
  id: 'o1',
  status: 'final',
  subject,
  code: code(`loinc ${loinc}`),
  effectiveDateTime: '2026-11-01',
  valueQuantity: { value, unit, system: 'http://unitsofmeasure.org', code: unit },
});

const screened = (resources: readonly Json[], sex = 'female'): readonly [Screening, Screening] => {
  const all = [{ resourceType: 'Patient', id: 'p1', birthDate: '1985-05-01', gender: sex }, ...resources];
  const bundle = { resourceType: 'Bundle', type: 'collection', entry: all.map((resource) => ({ resource })) };
  const [a, b] = screen(knowledge, readFhir(bundle, knowledge, ON), { on: ON, complete: ALL }).screenings;
  return [a!, b!];
};
/** What one rule says in one column: its disposition when yes, in brackets when unknown, "-" when no or not addressed. */
const said = (of: Screening, rule: string): string => {
  const found = of.findings.find((one) => one.rule === rule);
  if (found === undefined) return '-';
  const mark = found.origin === 'extension' ? ' ext' : '';
  return found.answer === 'yes' ? `${found.disposition}${mark}` : `(${found.disposition})${mark}`;
};

type Row = readonly [string, readonly Json[], string, string, string];
const ROWS: readonly Row[] = [
  ['impetigo', [condition('sct 48277006')], 'skin-infection', 'deferred', 'contraindicated'],
  ['cellulitis by ICD', [condition('cm L03.211')], 'skin-infection', 'deferred', 'contraindicated'],
  ['herpes simplex', [condition('icd B00.1')], 'skin-infection', 'deferred', 'contraindicated'],
  ['influenza', [condition('cm J10.1')], 'other-infection', 'deferred', 'deferred ext'],
  ['pneumonia', [condition('icd J18.9')], 'other-infection', 'deferred', 'deferred ext'],
  ['acne', [condition('cm L70.0')], 'inflammatory-skin-condition', 'deferred', 'deferred'],
  ['rosacea', [condition('sct 398909004')], 'inflammatory-skin-condition', 'deferred', 'deferred'],
  ['eczema', [condition('sct 43116000')], 'inflammatory-skin-condition', 'deferred', 'deferred'],
  [
    'eczema, resolved',
    [condition('sct 43116000', { clinicalStatus: status('resolved') })],
    'inflammatory-skin-condition',
    '-',
    '-',
  ],
  ['allergic contact dermatitis', [condition('cm L23.9')], 'allergic-skin-condition', 'deferred', 'deferred'],
  ['pregnant', [condition('sct 77386006')], 'pregnancy', 'deferred', 'deferred'],
  [
    'pregnant, no date',
    [{ ...condition('sct 77386006'), onsetDateTime: undefined, recordedDate: undefined }],
    'pregnancy',
    '(deferred)',
    '(deferred)',
  ],
  ['breastfeeding', [condition('sct 413712001')], 'breastfeeding', 'deferred', 'deferred'],
  ['lupus', [condition('cm M32.9')], 'autoimmune-disease', 'contraindicated', 'contraindicated'],
  [
    'multiple sclerosis in a code of 2025',
    [condition('cm G35.A')],
    'autoimmune-disease',
    'contraindicated',
    'contraindicated',
  ],
  [
    'psoriasis in remission',
    [condition('sct 9014002', { clinicalStatus: status('remission') })],
    'autoimmune-disease',
    'contraindicated',
    'contraindicated',
  ],
  ['vitiligo', [condition('icd L80')], 'autoimmune-disease', 'contraindicated', 'contraindicated'],
  [
    'von Willebrand disease',
    [condition('sct 128105004')],
    'bleeding-disorder',
    'contraindicated',
    'contraindicated ext',
  ],
  ['hemophilia', [condition('icd D66')], 'bleeding-disorder', 'contraindicated', 'contraindicated ext'],
  ['thrombophilia is no bleeding disorder', [condition('cm D68.59')], 'bleeding-disorder', '-', '-'],
  ['thrombocytopenia', [condition('sct 302215000')], 'low-platelet-count', 'contraindicated', 'contraindicated'],
  ['platelets 149', [lab('777-3', 149, '10*3/uL')], 'low-platelet-count', 'contraindicated', 'contraindicated'],
  ['platelets 150', [lab('777-3', 150, '10*3/uL')], 'low-platelet-count', '-', '-'],
  [
    'platelets in an unknown unit',
    [lab('777-3', 150, 'furlong')],
    'low-platelet-count',
    '(contraindicated)',
    '(contraindicated)',
  ],
  ['warfarin', [medicine('rx 11289')], 'anticoagulant', 'contraindicated', 'contraindicated ext'],
  ['enoxaparin', [medicine('atc B01AB05')], 'anticoagulant', 'contraindicated', 'contraindicated ext'],
  [
    'long-term anticoagulant, by status code',
    [condition('cm Z79.01')],
    'anticoagulant',
    'contraindicated',
    'contraindicated ext',
  ],
  ['a heparin gel is no anticoagulant', [medicine('atc C05BA03')], 'anticoagulant', '-', '-'],
  [
    'rivaroxaban ended 13 days ago',
    [ended('atc B01AF01', '2026-11-08')],
    'anticoagulant-ended',
    'clearance-required ext',
    'clearance-required ext',
  ],
  ['rivaroxaban ended 14 days ago', [ended('atc B01AF01', '2026-11-07')], 'anticoagulant-ended', '-', '-'],
  ['shellfish allergy', [allergy('sct 300913006')], 'allergy', 'precautions', '-'],
  [
    'latex allergy, mixture not stated',
    [allergy('sct 300916003')],
    'unstated-mixture-allergy',
    'clearance-required',
    'clearance-required ext',
  ],
  ['type 2 diabetes', [condition('cm E11.9')], 'diabetes', 'precautions', 'contraindicated'],
  [
    'type 2 diabetes without a word on its control',
    [condition('cm E11.9')],
    'uncontrolled-diabetes',
    '(deferred)',
    '-',
  ],
  ['diabetes with hyperglycemia', [condition('cm E11.65')], 'uncontrolled-diabetes', 'deferred', '-'],
  [
    'diabetes and HbA1c 8.1 %',
    [condition('sct 44054006'), lab('4548-4', 8.1, '%')],
    'uncontrolled-diabetes',
    'deferred',
    '-',
  ],
  ['diabetes and HbA1c 6.9 %', [condition('sct 44054006'), lab('4548-4', 6.9, '%')], 'uncontrolled-diabetes', '-', '-'],
  ['prediabetes is no diabetes', [condition('sct 15777000')], 'diabetes', '-', '-'],
  ['keloid', [condition('cm L91.0')], 'abnormal-scarring', 'clearance-required', 'contraindicated'],
  ['breast cancer', [condition('cm C50.911')], 'active-malignancy', 'contraindicated', 'contraindicated'],
  ['polycythemia vera', [condition('icd D45')], 'active-malignancy', 'contraindicated', 'contraindicated'],
  [
    'melanoma in situ',
    [condition('cm D03.9')],
    'in-situ-or-uncertain-neoplasm',
    'clearance-required ext',
    'clearance-required ext',
  ],
  [
    'breast cancer in remission: the history',
    [condition('cm C50.911', { clinicalStatus: status('remission') })],
    'malignancy-history',
    'clearance-required',
    'clearance-required ext',
  ],
  [
    'breast cancer in remission',
    [condition('cm C50.911', { clinicalStatus: status('remission') })],
    'active-malignancy',
    '-',
    '-',
  ],
  [
    'breast cancer, inactive: not a word of remission',
    [condition('cm C50.911', { clinicalStatus: status('inactive') })],
    'active-malignancy',
    '(contraindicated)',
    '(contraindicated)',
  ],
  [
    'personal history of cancer, nothing on remission',
    [condition('cm Z85.3')],
    'active-malignancy',
    '(contraindicated)',
    '(contraindicated)',
  ],
  [
    'suspected lung cancer',
    [condition('sct 162573006')],
    'active-malignancy',
    '(contraindicated)',
    '(contraindicated)',
  ],
  ['Crohn disease', [condition('sct 34000006')], 'chronic-inflammatory-disease', 'clearance-required', '-'],
  ['COPD', [condition('icd J44.9')], 'chronic-inflammatory-disease', 'clearance-required', '-'],
  [
    'body dysmorphic disorder',
    [condition('cm F45.22')],
    'psychological-disorder',
    'clearance-required',
    'clearance-required ext',
  ],
  [
    'a depressive episode asks',
    [condition('cm F32.9')],
    'psychological-disorder',
    '(clearance-required)',
    '(clearance-required) ext',
  ],
  ['phenylketonuria', [condition('icd E70.0')], 'metabolic-disorder', '-', 'contraindicated'],
  ['obesity asks', [condition('cm E66.9')], 'metabolic-disorder', '-', '(contraindicated)'],
  ['iron deficiency anemia', [condition('sct 87522002')], 'anemia', '-', 'contraindicated'],
  ['hemoglobin 119 g/L', [lab('718-7', 11.9, 'g/dL')], 'anemia', '-', 'contraindicated'],
  ['hemoglobin 120 g/L', [lab('718-7', 12, 'g/dL')], 'anemia', '-', '-'],
  ['amoxicillin, taken', [medicine('rx 723')], 'systemic-antibiotic', '-', 'deferred'],
  ['amoxicillin ended 13 days ago', [ended('atc J01CA04', '2026-11-08')], 'systemic-antibiotic', '-', 'deferred'],
  ['amoxicillin ended 14 days ago', [ended('atc J01CA04', '2026-11-07')], 'systemic-antibiotic', '-', '-'],
  ["St John's wort", [medicine('atc N06AX25')], 'photosensitizing-herb', '-', 'contraindicated'],
  [
    "St John's wort ended 13 days ago",
    [ended('rx 258326', '2026-11-08')],
    'photosensitizing-herb-ended',
    '-',
    'deferred ext',
  ],
  [
    'skin type IV',
    [
      {
        ...lab('718-7', 1, 'x'),
        code: { text: 'Fitzpatrick skin type' },
        valueQuantity: undefined,
        valueCodeableConcept: code('sct 403231003'),
      },
    ],
    'darker-skin',
    'precautions',
    '-',
  ],
  [
    'a text nobody can place',
    [condition('x', { code: { text: 'wobbly' } })],
    'unrecognized-entry',
    '(clearance-required) ext',
    '(clearance-required)',
  ],
];

describe('every row of the table of readings, from FHIR', () => {
  test.each(ROWS)('%s', (_, resources, rule, mesotherapy, microneedling) => {
    const [a, b] = screened(resources.map((one) => JSON.parse(JSON.stringify(one)) as Json));
    expect([said(a, rule), said(b, rule)]).toEqual([mesotherapy, microneedling]);
  });
});

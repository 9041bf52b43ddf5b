import type { Artifact, CodeEntry, CodeMode, NameEntry, System } from '@primum/contract';
import type { Chart, Fact, Measurement } from '@primum/engine';
import { readFhir } from '@primum/fhir';
import { concept } from './concept.ts';

/** A small world that does not exist: illnesses, medicines, allergies and the codes by which records name them. */

export const ON = '2026-11-21';

export const SYSTEM = {
  icd10cm: 'http://hl7.org/fhir/sid/icd-10-cm',
  icd10: 'http://hl7.org/fhir/sid/icd-10',
  snomed: 'http://snomed.info/sct',
  atc: 'http://www.whocc.no/atc',
  rxnorm: 'http://www.nlm.nih.gov/research/umls/rxnorm',
  loinc: 'http://loinc.org',
} as const satisfies Record<System, string>;

const concepts = [
  concept('green-illness', {}),
  concept('moss-illness', { parents: ['green-illness'] }),
  concept('pale-illness', { lasts: 'episode' }),
  concept('lone-illness', { lasts: 'episode' }),
  concept('brief-state', { category: 'states', lasts: 'episode', longest: 300 }),
  concept('blue-medicine', { category: 'medications', lasts: 'use', longestCourse: 90 }),
  concept('navy-medicine', { parents: ['blue-medicine'], category: 'medications', lasts: 'use', longestCourse: 90 }),
  concept('red-medicine', { category: 'medications', lasts: 'use' }),
  concept('pink-medicine', { category: 'medications', lasts: 'use', longestCourse: 14 }),
  concept('sip', { category: 'habits', lasts: 'use' }),
  concept('sensitive', { category: 'allergies' }),
  concept('sensitive-to-quux', { category: 'allergies', parents: ['sensitive'] }),
  concept('thin-ink', { lasts: 'episode' }),
  concept('dark-shade', { category: 'states' }),
  concept('constructor-like', {}),
];

const code = (system: System, value: string, mode: CodeMode, about: string | null): CodeEntry => ({
  system,
  code: value,
  mode,
  concept: about,
  display: null,
  verified: 'V0',
});

const codes: readonly CodeEntry[] = [
  code('icd10cm', 'A10', 'ask', 'green-illness'),
  code('icd10cm', 'A10.5', 'is', 'green-illness'),
  code('icd10cm', 'A10.51', 'is', 'pale-illness'),
  code('icd10cm', 'A10.6', 'none', null),
  code('icd10cm', 'B30.11', 'is', 'pale-illness'),
  code('icd10cm', 'Z90', 'is', 'sensitive-to-quux'),
  code('snomed', '1001', 'is', 'pale-illness'),
  code('snomed', '1002', 'ask', 'green-illness'),
  code('snomed', '1003', 'no', 'brief-state'),
  code('snomed', '1004', 'is', 'brief-state'),
  code('snomed', '1005', 'none', null),
  code('snomed', '1006', 'is', 'green-illness'),
  code('snomed', '1006', 'is', 'pale-illness'),
  code('snomed', '1007', 'hint', 'blue-medicine'),
  code('snomed', '1008', 'is', 'moss-illness'),
  code('snomed', '1009', 'no', 'sensitive'),
  code('snomed', '1010', 'is', 'green-illness'),
  code('snomed', '1011', 'ask', 'sip'),
  code('snomed', '1012', 'no', 'blue-medicine'),
  code('snomed', '1020', 'is', 'lone-illness'),
  code('icd10cm', 'C70', 'is', 'lone-illness'),
  code('icd10cm', 'C71.01', 'is', 'green-illness'),
  code('icd10cm', 'C71.01', 'no', 'lone-illness'),
  { ...code('snomed', '1021', 'is', 'pale-illness'), display: 'Pale illness' },
  { ...code('rxnorm', '510', 'is', 'pink-medicine'), display: 'Pink medicine' },
  code('rxnorm', '511', 'is', 'pink-medicine'),
  code('atc', 'Q02AA01', 'is', 'pink-medicine'),
  code('rxnorm', '501', 'is', 'blue-medicine'),
  code('rxnorm', '502', 'none', null),
  code('rxnorm', '503', 'ask', 'blue-medicine'),
  { ...code('rxnorm', '504', 'is', 'sensitive-to-quux'), within: 'allergy' },
  code('snomed', '1013', 'is', 'sensitive-to-quux'),
  code('rxnorm', '505', 'hint', 'green-illness'),
  code('rxnorm', '506', 'is', 'red-medicine'),
  code('atc', 'Q01AA', 'is', 'blue-medicine'),
  code('loinc', 'LA1-1', 'is', 'brief-state'),
  code('loinc', '700-0', 'ask', 'brief-state'),
  code('loinc', '701-0', 'none', null),
];

const name = (text: string, about: string, kind: NameEntry['kind'] = 'ingredient'): NameEntry => ({
  name: text,
  concept: about,
  kind,
});

const measurements: readonly Measurement[] = [
  {
    id: 'ink',
    concept: 'thin-ink',
    of: null,
    loinc: ['800-1', '800-2'],
    shelfLife: 90,
    scales: [
      {
        units: { 'mg/dL': 1, 'mg per dL': 1 },
        bands: [
          {
            sex: null,
            minAge: null,
            maxAge: null,
            when: null,
            abnormal: { below: 5 },
            normal: { from: 5 },
            citations: [],
          },
        ],
      },
    ],
  },
  {
    id: 'shade',
    concept: 'dark-shade',
    of: null,
    loinc: [],
    shelfLife: 1000,
    scales: [{ units: { '{shade}': 1 }, bands: [] }],
  },
];

const system = (uri: string, byPrefix: boolean) => ({ uris: [uri], byPrefix, covered: byPrefix });

export const artifact: Artifact = {
  version: '0.0.0',
  sha256: '',
  approved: false,
  concepts: Object.fromEntries(concepts.map((one) => [one.id, one])),
  rules: [{ id: 'blue', topic: 'colors', criterion: { concept: 'blue-medicine' }, columns: {}, forbids: [] }],
  procedures: [],
  measurements,
  components: {},
  areas: {},
  roles: [],
  texts: {},
  terminology: {
    systems: {
      icd10cm: system(SYSTEM.icd10cm, true),
      icd10: system(SYSTEM.icd10, true),
      snomed: system(SYSTEM.snomed, false),
      atc: system(SYSTEM.atc, true),
      rxnorm: system(SYSTEM.rxnorm, false),
      loinc: system(SYSTEM.loinc, false),
    },
    codes,
    names: [
      name('bluezine', 'blue-medicine'),
      name("Old Tom's weed", 'red-medicine'),
      { ...name('quux', 'sensitive-to-quux'), within: 'allergy' },
      name('bluezine', 'green-illness', 'hint'),
      name('pink medicine', 'pink-medicine'),
      name('rosol', 'pink-medicine'),
      name('hintol', 'green-illness', 'hint'),
      name('Bluebrand', 'blue-medicine', 'brand'),
      name('Redbrand', 'red-medicine', 'brand'),
      name('Redbrand', 'green-illness', 'hint'),
      { ...name('Quuxbrand', 'sensitive-to-quux', 'brand'), within: 'allergy' },
    ],
    localForms: ['gel', 'eye drops'],
    values: [{ system: 'snomed', code: '2004', kind: 'shade', value: 4, unit: '{shade}' }],
  },
  vocabulary: {
    synonyms: { en: { sensitive: ['sensitivity'] } },
    negating: {
      en: { negations: ['no', 'not', 'negative for'], ends: ['but'], goesOn: [], lists: ['and'] },
      xx: { negations: ['nee'], ends: ['oder'], goesOn: [], lists: [] },
    },
    fillWords: ['to', 'sting'],
    ordinaryWords: [],
  },
  library: {
    sources: [],
    citations: {},
    conflicts: [],
    cases: [],
    alsoCited: {},
    intake: { topics: [], texts: {}, urgent: [], urgentTexts: {} },
    compendium: { answers: [], aftercare: [], texts: {} },
  },
};

export type Json = Record<string, unknown>;

export const coded = (system: System, code: string, display?: string): Json => ({
  coding: [{ system: SYSTEM[system], code, ...(display === undefined ? {} : { display }) }],
});

export const both = (...concepts: Json[]): Json => ({ coding: concepts.flatMap(({ coding }) => coding) });

export const words = (...codes: string[]): Json => ({ coding: codes.map((one) => ({ code: one })) });

export const resource = (resourceType: string, more: Json): Json => ({ resourceType, id: '1', ...more });

export const condition = (code: Json, more: Json = {}): Json =>
  resource('Condition', { code, recordedDate: '2026-03-04', ...more });

export const order = (medicine: Json, more: Json = {}): Json =>
  resource('MedicationRequest', {
    status: 'active',
    intent: 'order',
    medicationCodeableConcept: medicine,
    authoredOn: '2026-03-04',
    ...more,
  });

export const observation = (code: Json, more: Json = {}): Json =>
  resource('Observation', { status: 'final', code, effectiveDateTime: '2026-03-04', ...more });

export const patient = (more: Json = {}): Json => resource('Patient', { id: 'p', ...more });

export const bundle = (...resources: Json[]): Json => ({
  resourceType: 'Bundle',
  type: 'collection',
  entry: resources.map((one) => ({ resource: one })),
});

export const read = (json: unknown, on = ON): Chart => readFhir(json, artifact, on);

/** The facts of one resource, without where they stand and what the record calls them. */
export const factsOf = (json: unknown, on = ON): Partial<Fact>[] =>
  read(json, on).facts.map(({ where: _where, said: _said, matched: _matched, product: _product, ...fact }) => fact);

export const listedOf = (json: unknown) => read(json).notUnderstood ?? [];

/** Whether each entry that was not understood counts. */
export const countsOf = (json: unknown) => listedOf(json).map(({ counts }) => counts);

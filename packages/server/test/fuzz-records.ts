// Records of one entry each, all of whose other categories are complete: whatever is misread of the entry shows at once.
import { type Artifact, SYSTEMS } from '@primum/contract';
import { CATEGORIES, type Category } from '@primum/engine';
import { ON } from './served.ts';

const SUBJECT = { reference: 'Patient/p' };
const PATIENT = { resourceType: 'Patient', id: 'p', gender: 'male', birthDate: '1985-05-01' };
const DAY = '2026-11-20';

const status = (system: string, code: string): object => ({
  coding: [{ system: `http://terminology.hl7.org/CodeSystem/${system}`, code }],
});

type Coded = Readonly<Record<string, unknown>>;

const RESOURCES: readonly (readonly [Category, (code: Coded) => object])[] = [
  [
    'conditions',
    (code) => ({
      resourceType: 'Condition',
      clinicalStatus: status('condition-clinical', 'active'),
      verificationStatus: status('condition-ver-status', 'confirmed'),
      code,
      onsetDateTime: '2026-10-01',
      recordedDate: DAY,
    }),
  ],
  [
    'medications',
    (code) => ({
      resourceType: 'MedicationRequest',
      status: 'active',
      intent: 'order',
      medicationCodeableConcept: code,
      authoredOn: DAY,
      dosageInstruction: [{ timing: { repeat: { boundsPeriod: { start: DAY, end: '2026-12-01' } } } }],
    }),
  ],
  [
    'medications',
    (code) => ({
      resourceType: 'MedicationStatement',
      status: 'active',
      medicationCodeableConcept: code,
      effectivePeriod: { start: '2026-11-01' },
      dateAsserted: DAY,
    }),
  ],
  [
    'medications',
    (code) => ({
      resourceType: 'MedicationAdministration',
      status: 'completed',
      medicationCodeableConcept: code,
      effectiveDateTime: ON,
    }),
  ],
  [
    'allergies',
    (code) => ({
      resourceType: 'AllergyIntolerance',
      clinicalStatus: status('allergyintolerance-clinical', 'active'),
      verificationStatus: status('allergyintolerance-verification', 'confirmed'),
      code,
      recordedDate: DAY,
    }),
  ],
  [
    'states',
    (code) => ({
      resourceType: 'Condition',
      clinicalStatus: status('condition-clinical', 'active'),
      code,
      onsetDateTime: DAY,
      recordedDate: DAY,
    }),
  ],
  ['treatments', (code) => ({ resourceType: 'Procedure', status: 'completed', code, performedDateTime: DAY })],
];

/** A few codes of each system for things of a category. */
const codesOf = (artifact: Artifact, category: Category): readonly Coded[] => {
  const { codes, systems } = artifact.terminology;
  return SYSTEMS.flatMap((system) => {
    const own = codes.filter(
      ({ system: of, concept }) =>
        of === system && concept !== null && artifact.concepts[concept]?.category === category,
    );
    const some = own.filter((_, index) => index % Math.ceil(own.length / 4) === 0);
    const [uri = ''] = systems[system].uris;
    return some.map(({ code, display }) => ({ coding: [{ system: uri, code, display: display ?? 'Something' }] }));
  });
};

/** What a laboratory found beyond every limit. */
const results = (artifact: Artifact): readonly object[] =>
  artifact.measurements.flatMap(({ loinc, scales }) => {
    const [scale] = scales;
    const { abnormal } = scale?.bands[0] ?? {};
    const [code] = loinc;
    if (scale === undefined || abnormal === undefined || code === undefined) return [];
    const value = 'from' in abnormal ? abnormal.from : abnormal.below * 0.9;
    const [uri] = artifact.terminology.systems.loinc.uris;
    return [
      {
        resourceType: 'Observation',
        status: 'final',
        code: { coding: [{ system: uri, code }] },
        effectiveDateTime: DAY,
        valueQuantity: { value, unit: Object.keys(scale.units)[0] },
      },
    ];
  });

const bodyOf = (resource: object): object => ({
  bundle: {
    resourceType: 'Bundle',
    type: 'collection',
    entry: [PATIENT, { ...resource, id: 'r', subject: SUBJECT, patient: SUBJECT }].map((one) => ({ resource: one })),
  },
  on: ON,
  complete: CATEGORIES,
});

/** Bodies of screenings. */
export const records = (artifact: Artifact): readonly object[] =>
  [...RESOURCES.flatMap(([category, resource]) => codesOf(artifact, category).map(resource)), ...results(artifact)].map(
    bodyOf,
  );

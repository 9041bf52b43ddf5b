import type { Patient } from '@primum/engine';
import { wordOf } from './codeable.ts';
import { defined } from './defined.ts';
import type { Element } from './element.ts';

type Sex = NonNullable<Patient['sex']>;

const CLINICAL = 'http://hl7.org/fhir/StructureDefinition/patient-sexParameterForClinicalUse';
const SEXES: readonly Sex[] = ['male', 'female', 'other', 'unknown'];
const WORDS = ['male-typical', 'female-typical', 'specified', 'male', 'female', 'unknown'] as const;
const MEANS: Readonly<Record<(typeof WORDS)[number], Sex>> = Object.freeze({
  'male-typical': 'male',
  'female-typical': 'female',
  specified: 'other',
  male: 'male',
  female: 'female',
  unknown: 'unknown',
});

/** Sex for clinical use: what the extension says; `unknown` where several contexts say different things. */
const clinicalSex = (at: Element): Sex | undefined => {
  const said = at
    .list('extension')
    .filter((one) => one.text('url') === CLINICAL)
    .flatMap((one) => [one, ...one.list('extension').filter((part) => part.text('url') === 'value')])
    .flatMap((one) => wordOf(one.child('valueCodeableConcept'), WORDS) ?? []);
  const sexes = [...new Set(said.map((word) => MEANS[word]))];
  return sexes.length > 1 ? 'unknown' : sexes[0];
};

/** Reads a Patient. `id` is used where the resource has none. */
export const readPatient = (at: Element, id: string): Patient => {
  const gender = at.text('gender');
  return defined({
    id: at.text('id') ?? id,
    birthDate: at.date('birthDate'),
    sex: clinicalSex(at) ?? SEXES.find((sex) => sex === gender),
    deceased: at.flag('deceasedBoolean') === true || at.date('deceasedDateTime') !== undefined || undefined,
  });
};

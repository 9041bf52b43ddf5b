import type { Patient } from '@primum/engine';
import { wordOf } from './codeable.ts';
import { firstDay } from './dates.ts';
import { defined } from './defined.ts';
import type { Element } from './element.ts';
import { NOTHING, type Reader, unread } from './found.ts';
import { WHY } from './why.ts';

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

const sexOf = (extension: Element): Sex => {
  const word = [extension, ...extension.list('extension').filter((part) => part.text('url') === 'value')]
    .map((one) => wordOf(one.child('valueCodeableConcept'), WORDS))
    .find((one) => one !== undefined);
  return word === undefined ? 'unknown' : MEANS[word];
};

/** Sex for clinical use: what the extension says; `unknown` where it cannot be read, or several say different things. */
const clinicalSex = (at: Element): Sex | undefined => {
  const said = at.list('extension').filter((one) => one.text('url') === CLINICAL);
  const sexes = [...new Set(said.map(sexOf))];
  return sexes.length > 1 ? 'unknown' : sexes[0];
};

/** A birth date after the day asked about is a slip of the pen. */
const birthOf = (at: Element, on: string): { readonly date: string | undefined; readonly late: boolean } => {
  const date = at.date('birthDate');
  return { date, late: date !== undefined && firstDay(date) > on };
};

/** Reads a Patient. `id` is used where the resource has none; `on` is the day asked about. */
export const readPatient = (at: Element, id: string, on: string): Patient => {
  const gender = at.text('gender');
  const birth = birthOf(at, on);
  return defined({
    id: at.text('id') ?? id,
    birthDate: birth.late ? undefined : birth.date,
    sex: clinicalSex(at) ?? SEXES.find((sex) => sex === gender),
    deceased: at.flag('deceasedBoolean') === true || at.date('deceasedDateTime') !== undefined || undefined,
  });
};

/** Lists what a Patient says and nobody can use. */
export const readPatientEntry: Reader = (at, { on, where }) => {
  const birth = birthOf(at, on);
  return birth.late ? unread(defined({ where, text: birth.date, why: WHY.born, counts: false })) : NOTHING;
};

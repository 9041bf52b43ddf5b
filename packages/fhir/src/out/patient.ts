import type { Patient } from '@primum/engine';
import { defined } from '../defined.ts';
import { OWN } from '../own.ts';
import type { Resource } from './resource.ts';

/** How a patient is called and reached. */
export interface Named {
  readonly name?: string | undefined;
  readonly phone?: string | undefined;
  readonly email?: string | undefined;
}

const isId = (text: string): boolean => /^[A-Za-z0-9\-.]{1,64}$/.test(text);

/**
 * A patient as a FHIR Patient. An id that FHIR does not allow stands as an identifier.
 * @example patientResource({ id: 'p1', birthDate: '1990-05-01' }).birthDate // '1990-05-01'
 */
export const patientResource = (patient: Patient, { name, phone, email }: Named = {}): Resource => {
  const { id, birthDate, sex, deceased } = patient;
  const telecom = [
    ...(phone === undefined ? [] : [{ system: 'phone', value: phone }]),
    ...(email === undefined ? [] : [{ system: 'email', value: email }]),
  ];
  return defined({
    resourceType: 'Patient',
    id: isId(id) ? id : 'patient',
    identifier: [{ system: OWN.patient, value: id }],
    name: name === undefined ? undefined : [{ text: name }],
    telecom: telecom.length === 0 ? undefined : telecom,
    gender: sex,
    birthDate,
    deceasedBoolean: deceased,
  });
};

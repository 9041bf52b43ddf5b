import { InputError, token } from '@primum/contract';
import type { Patient } from '@primum/engine';
import type { Entry } from './bundle.ts';
import type { Element } from './element.ts';
import { readPatient } from './patient.ts';
import { type Filed, idOf, refersTo } from './reference.ts';

/** Whose record it is, and which resources are theirs. */
export interface Subject {
  readonly patient: Patient;
  readonly owns: (entry: Entry) => boolean;
}

/** The element that names whose a resource is. */
const SUBJECTS: Readonly<Record<string, 'subject' | 'patient'>> = Object.freeze({
  Condition: 'subject',
  MedicationRequest: 'subject',
  MedicationStatement: 'subject',
  MedicationAdministration: 'subject',
  AllergyIntolerance: 'patient',
  Observation: 'subject',
  Procedure: 'subject',
  FamilyMemberHistory: 'patient',
  QuestionnaireResponse: 'subject',
});

const subjectOf = ({ at, type }: Entry): Element | undefined => {
  const name = Object.hasOwn(SUBJECTS, type) ? SUBJECTS[type] : undefined;
  return name === undefined ? undefined : at.child(name);
};

/** A reference to something that is no patient: a group, a device, a place. */
const isThing = (subject: Element, reference: string): boolean => {
  const type = subject.text('type') ?? /(?:^|\/)([A-Z][A-Za-z]+)\/[^/]+$/.exec(reference)?.[1];
  return type !== undefined && type !== 'Patient';
};

const refused = (place: string, name: string): InputError =>
  new InputError(place, `${token(name)} is a second patient; give each patient a record of their own.`);

const isSame = (one: Filed, other: Filed): boolean => {
  if (one.fullUrl !== undefined && one.fullUrl === other.fullUrl) return true;
  const web = [one.fullUrl, other.fullUrl].every((url) => url?.startsWith('http') === true);
  return one.id !== undefined && one.id === other.id && !web;
};

/** Whether an identifier, where there is no reference, is one of the patient's. Of another system it says nothing. */
const mayBe = (subject: Element, patient: Element): boolean => {
  const identifier = subject.child('identifier');
  const [system, value] = [identifier?.text('system'), identifier?.text('value')];
  const own = patient.list('identifier').filter((one) => one.text('system') === system);
  return value === undefined || own.length === 0 || own.some((one) => one.text('value') === value);
};

/** What an observation is about, where that is not its subject. */
const focusOf = ({ at, type }: Entry): readonly Element[] => (type === 'Observation' ? at.list('focus') : []);

const ofPatient = (entry: Entry): Subject => {
  const theirs = (one: Element | undefined): boolean => {
    const reference = one?.text('reference');
    if (one === undefined) return true;
    return reference === undefined ? mayBe(one, entry.at) : refersTo(reference, entry);
  };
  const id = entry.fullUrl === undefined ? 'unknown' : idOf(entry.fullUrl);
  return { patient: readPatient(entry.at, id), owns: (other) => [subjectOf(other), ...focusOf(other)].every(theirs) };
};

/** Without a Patient, everything is about the one patient that its references name. */
const ofReferences = (entries: readonly Entry[]): Subject => {
  const named = entries.flatMap((entry) => {
    const subject = subjectOf(entry);
    const reference = subject?.text('reference');
    if (subject === undefined || reference === undefined || isThing(subject, reference)) return [];
    return [{ place: subject.at('reference'), id: idOf(reference) }];
  });
  const id = named[0]?.id ?? 'unknown';
  const second = named.find((one) => one.id !== id);
  if (second !== undefined) throw refused(second.place, second.id);
  const owns = (one: Element | undefined): boolean => {
    const reference = one?.text('reference');
    return one === undefined || reference === undefined || (!isThing(one, reference) && idOf(reference) === id);
  };
  return { patient: { id }, owns: (entry) => [subjectOf(entry), ...focusOf(entry)].every(owns) };
};

/**
 * Finds the one patient of a record.
 * @throws InputError when it holds two.
 */
export const findSubject = (entries: readonly Entry[]): Subject => {
  const patients = entries.filter(({ type }) => type === 'Patient');
  const [first] = patients;
  if (first === undefined) return ofReferences(entries);
  const second = patients.find((one) => one !== first && !isSame(first, one));
  if (second !== undefined) throw refused(second.at.place, second.where);
  if (first.id !== undefined || first.fullUrl !== undefined) return ofPatient(first);
  const named = ofReferences(entries);
  return { ...named, patient: readPatient(first.at, named.patient.id) };
};

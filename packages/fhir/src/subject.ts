import { InputError, token } from '@primum/contract';
import type { Patient } from '@primum/engine';
import type { Entry } from './bundle.ts';
import type { Element } from './element.ts';
import { readPatient } from './patient.ts';
import { type Filed, idOf, namesOf, refersTo } from './reference.ts';

/** Whose a resource is: the patient's, somebody else's, or nobody can say. */
export type Owner = 'patient' | 'other' | 'unclear';

/** Whose record it is, and which resources are theirs. */
export interface Subject {
  readonly patient: Patient;
  readonly owner: (entry: Entry) => Owner;
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

/** A reference that says nothing of what it means: a bare id, a UUID, a search. */
const isBare = (reference: string): boolean => !/(?:^|\/)[A-Z][A-Za-z]+\/[^/]+$/.test(reference);

/** The same reference as type and id, where it is an id alone or begins with a slash. */
const completed = (reference: string): string => {
  if (reference.startsWith('/')) return reference.slice(1);
  return /^[A-Za-z0-9\-.]+$/.test(reference) ? `Patient/${reference}` : reference;
};

/** A search for an identifier: `Patient?identifier=SYSTEM|VALUE`. */
const searched = (reference: string): { readonly system: string | undefined; readonly value: string } | null => {
  const [, written] = /^\/?Patient\?identifier=([^&]+)$/.exec(reference) ?? [];
  if (written === undefined) return null;
  const [first = '', second] = written.replaceAll(/%7C/gi, '|').split('|');
  return second === undefined ? { system: undefined, value: first } : { system: first || undefined, value: second };
};

/** Whether a search finds the patient by an identifier. */
const isFound = (reference: string, patient: Element): boolean => {
  const wanted = searched(reference);
  return (
    wanted !== null &&
    patient
      .list('identifier')
      .some((one) => one.text('value') === wanted.value && [undefined, one.text('system')].includes(wanted.system))
  );
};

/** The gravest of several: somebody else's, unclear, the patient's. */
const ownerOf = (owners: readonly Owner[]): Owner =>
  (['other', 'unclear'] as const).find((owner) => owners.includes(owner)) ?? 'patient';

/** Whether an identifier, where there is no reference, is one of the patient's. Of another system it says nothing. */
const mayBe = (subject: Element, patient: Element): boolean => {
  const identifier = subject.child('identifier');
  const [system, value] = [identifier?.text('system'), identifier?.text('value')];
  const own = patient.list('identifier').filter((one) => one.text('system') === system);
  return value === undefined || own.length === 0 || own.some((one) => one.text('value') === value);
};

/** What an observation is about, where that is not its subject. */
const focusOf = ({ at, type }: Entry): readonly Element[] => (type === 'Observation' ? at.list('focus') : []);

const ofPatient = (patient: Entry, entries: readonly Entry[], on: string): Subject => {
  const known = new Set(entries.flatMap(namesOf));
  const whose = (one: Element | undefined): Owner => {
    if (one === undefined) return 'patient';
    const reference = one.text('reference');
    if (reference === undefined) return mayBe(one, patient.at) ? 'patient' : 'other';
    if (isThing(one, reference)) return 'other';
    if (refersTo(completed(reference), patient) || isFound(reference, patient.at)) return 'patient';
    return isBare(reference) && !known.has(reference) ? 'unclear' : 'other';
  };
  const id = patient.fullUrl === undefined ? 'unknown' : idOf(patient.fullUrl);
  return {
    patient: readPatient(patient.at, id, on),
    owner: (entry) => ownerOf([subjectOf(entry), ...focusOf(entry)].map(whose)),
  };
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
  const whose = (one: Element | undefined): Owner => {
    const reference = one?.text('reference');
    const same = one === undefined || reference === undefined || (!isThing(one, reference) && idOf(reference) === id);
    return same ? 'patient' : 'other';
  };
  return { patient: { id }, owner: (entry) => ownerOf([subjectOf(entry), ...focusOf(entry)].map(whose)) };
};

/**
 * Finds the one patient of a record.
 * @param on the day asked about
 * @throws InputError when it holds two.
 */
export const findSubject = (entries: readonly Entry[], on: string): Subject => {
  const patients = entries.filter(({ type }) => type === 'Patient');
  const [first] = patients;
  if (first === undefined) return ofReferences(entries);
  const second = patients.find((one) => one !== first && !isSame(first, one));
  if (second !== undefined) throw refused(second.at.place, second.where);
  if (first.id !== undefined || first.fullUrl !== undefined) return ofPatient(first, entries, on);
  const named = ofReferences(entries);
  return { ...named, patient: readPatient(first.at, named.patient.id, on) };
};

import { type Artifact, InputError, readDay, token } from '@primum/contract';
import type { Chart, NotUnderstood } from '@primum/engine';
import { readAllergy } from './allergy.ts';
import { type Entry, resolver, typeOf, unpack } from './bundle.ts';
import { readCodeable } from './codeable.ts';
import { readCondition } from './condition.ts';
import { Element } from './element.ts';
import { readFamily } from './family.ts';
import { type Found, merge, NOTHING, type Reader, unread } from './found.ts';
import { lexiconOf } from './lexicon.ts';
import { listed } from './listed.ts';
import { readAdministration, readRequest, readStatement } from './medication.ts';
import { readObservation } from './observation.ts';
import { readPatientEntry } from './patient.ts';
import { readProcedure } from './procedure.ts';
import { readQuestionnaireResponse } from './questionnaire-response.ts';
import { settle } from './settle.ts';
import { findSubject } from './subject.ts';
import { WHY } from './why.ts';

/** A record as read. `partial`: it says itself that there is more, so nothing in it may be taken as complete. */
export interface FhirRecord {
  readonly chart: Chart;
  readonly partial: boolean;
}

const silent: Reader = () => NOTHING;

/** One reader per resource type. Who the Patient is, is read for itself; a Medication, where something refers to it. */
const READERS: Readonly<Record<string, Reader>> = Object.freeze({
  Patient: readPatientEntry,
  Medication: silent,
  Condition: readCondition,
  AllergyIntolerance: readAllergy,
  MedicationRequest: readRequest,
  MedicationStatement: readStatement,
  MedicationAdministration: readAdministration,
  Observation: readObservation,
  Procedure: readProcedure,
  FamilyMemberHistory: readFamily,
  QuestionnaireResponse: readQuestionnaireResponse,
});

const isKnown = (type: string): boolean => Object.hasOwn(READERS, type);

const notTheirs = ({ at, where }: Entry, unclear: boolean): NotUnderstood =>
  listed(where, readCodeable(at.child('code')), unclear ? WHY.subjectUnclear : WHY.subject, unclear);

/** The resources of one patient, as a chart. */
export const readResources = (resources: readonly Element[], artifact: Artifact, day: string): FhirRecord => {
  const on = readDay(day, 'on');
  const lexicon = lexiconOf(artifact);
  const { entries, notUnderstood, partial } = unpack(resources);
  const subject = findSubject(entries, on);
  const resolve = resolver(entries);
  const readOne = (entry: Entry): Found => {
    const { at, type, where } = entry;
    const read = isKnown(type) ? READERS[type] : undefined;
    if (read === undefined) return unread({ where, text: type, why: WHY.resource, counts: false });
    const owner = subject.owner(entry);
    if (owner !== 'patient') return unread(notTheirs(entry, owner === 'unclear'));
    return read(at, { lexicon, on, where, resolve: resolve(entry) });
  };
  const found = merge(entries.map(readOne));
  const chart: Chart = {
    patient: subject.patient,
    facts: settle(found, lexicon, on),
    measurements: found.measured.map(({ result }) => result),
    notUnderstood: [...notUnderstood, ...found.notUnderstood],
    hints: found.hints,
  };
  return { chart, partial };
};

const openRoot = (json: unknown): Element => {
  const bare = new Element(json, '');
  const type = typeOf(bare);
  if (type === 'Bundle' || isKnown(type)) return new Element(json, type);
  throw new InputError(
    'resourceType',
    `${token(type)} is no patient's record; give a Bundle or a resource about a patient.`,
  );
};

/**
 * Reads a FHIR R4 Bundle, or a single resource, as the chart of one patient.
 * What it does not understand is listed in the chart; only a wrong shape is refused.
 * @param on the day asked about, YYYY-MM-DD
 * @throws InputError with the place of what is wrong
 * @example readFhirRecord(JSON.parse(text), artifact, '2026-11-21').partial
 */
export const readFhirRecord = (json: unknown, artifact: Artifact, on: string): FhirRecord =>
  readResources([openRoot(json)], artifact, on);

/**
 * The chart alone; see `readFhirRecord`.
 * @example readFhir(JSON.parse(text), artifact, '2026-11-21').facts
 */
export const readFhir = (json: unknown, artifact: Artifact, on: string): Chart =>
  readFhirRecord(json, artifact, on).chart;

import type { Knowledge, Result } from '@primum/engine';
import { defined } from '../defined.ts';
import { OWN } from '../own.ts';
import { type Resource, referenceTo } from './resource.ts';

const LOINC = 'http://loinc.org';
const UCUM = 'http://unitsofmeasure.org';

/** The code of a result: LOINC where it has one or the knowledge knows one, else the knowledge's own name of the measurement. */
const codingOf = ({ loinc, kind }: Result, { measurements }: Knowledge): object => {
  const known = loinc ?? measurements.find(({ id }) => id === kind)?.loinc[0];
  return known === undefined ? { system: OWN.measurement, code: kind } : { system: LOINC, code: known };
};

/** A unit of UCUM has no blank and no sign beyond ASCII; a unit that is none keeps its name only. */
const quantity = (value: number, unit: string): object =>
  /^[!-~]+$/.test(unit) ? { value, unit, system: UCUM, code: unit } : { value, unit };

/**
 * A result as a FHIR Observation.
 * @example observationResource({ loinc: '1-1', value: 4, unit: 'g/L', on: '2026-11-01' }, { id: 'o1', patient, knowledge }).status // 'final'
 */
export const observationResource = (
  result: Result,
  { id, patient, knowledge }: { readonly id: string; readonly patient: Resource; readonly knowledge: Knowledge },
): Resource => {
  const { value, unit, on, said } = result;
  return {
    resourceType: 'Observation',
    id,
    status: 'final',
    code: defined({ coding: [codingOf(result, knowledge)], text: said?.trim() || undefined }),
    subject: referenceTo(patient),
    effectiveDateTime: on,
    valueQuantity: quantity(value, unit),
  };
};

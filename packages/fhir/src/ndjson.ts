import { type Artifact, InputError } from '@primum/contract';
import { typeOf } from './bundle.ts';
import { Element } from './element.ts';
import { type FhirRecord, readResources } from './record.ts';

const parse = (line: string, place: string): unknown => {
  try {
    return JSON.parse(line);
  } catch {
    throw new InputError(place, 'this is not JSON; write one FHIR resource on each line.');
  }
};

const toResource = (line: string, number: number): Element => {
  const place = `line ${number}`;
  const json = parse(line, place);
  return new Element(json, `${place}: ${typeOf(new Element(json, place))}`);
};

/**
 * Reads lines of FHIR R4 resources as the record of one patient. Blank lines are passed over.
 * @param on the day asked about, YYYY-MM-DD
 * @throws InputError with the line and the place in it; also where the lines are about two patients
 * @example readNdjson(text, artifact, '2026-11-21').chart.facts
 */
export const readNdjson = (text: string, artifact: Artifact, on: string): FhirRecord =>
  readResources(
    text.split('\n').flatMap((line, i) => (line.trim() === '' ? [] : [toResource(line, i + 1)])),
    artifact,
    on,
  );

import { type Artifact, InputError, readChart } from '@primum/contract';
import type { Chart } from '@primum/engine';
import { readFhirRecord, readNdjson } from '@primum/fhir';
import { notJson, tryJson } from './parse-json.ts';
import { nameOf } from './read-text.ts';

/** A record that can be screened; `partial` when it says that there is more of it elsewhere. */
export interface ScreenedRecord {
  readonly chart: Chart;
  readonly partial: boolean;
}

type Kind = 'fhir' | 'chart';

const kindOf = (json: unknown, place: string): Kind => {
  if (typeof json === 'object' && json !== null && !Array.isArray(json)) {
    if ('resourceType' in json) return 'fhir';
    if ('facts' in json) return 'chart';
  }
  throw new InputError(
    place,
    'it is neither a chart (no `facts`) nor a FHIR resource (no `resourceType`); give one of them.',
  );
};

/** Errors name the file, then the place in it. */
const within = <T>(name: string, read: () => T): T => {
  try {
    return read();
  } catch (error) {
    if (error instanceof InputError) throw new InputError(name, error.message);
    throw error;
  }
};

const readOne = (json: unknown, place: string, artifact: Artifact, on: string): ScreenedRecord =>
  within(place, () =>
    kindOf(json, '') === 'fhir'
      ? readFhirRecord(json, artifact, on)
      : { chart: readChart(json, artifact), partial: false },
  );

interface Line {
  readonly json: unknown;
  readonly place: string;
}

const linesOf = (text: string, name: string): readonly Line[] =>
  text.split('\n').flatMap((line, index) => {
    if (line.trim() === '') return [];
    const place = `${name}:${index + 1}`;
    const read = tryJson(line, place);
    if (read === null) throw notJson(line, place);
    return [{ json: read.json, place }];
  });

/** Lines of charts are a record each; lines of FHIR resources are one record, of one patient. */
const readLines = (text: string, name: string, artifact: Artifact, on: string): readonly ScreenedRecord[] => {
  const lines = linesOf(text, name);
  const kinds = lines.map(({ json, place }) => within(place, () => kindOf(json, '')));
  const other = kinds.findIndex((kind) => kind !== kinds[0]);
  if (other !== -1) {
    throw new InputError(lines[other]?.place ?? name, 'charts and FHIR resources are mixed; give one kind.');
  }
  return kinds[0] === 'chart'
    ? lines.map(({ json, place }) => readOne(json, place, artifact, on))
    : [within(name, () => readNdjson(text, artifact, on))];
};

/** The first line is JSON by itself, so the text is meant as lines. */
const isLines = (text: string): boolean => {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const [first = ''] = lines;
  return lines.length > 1 && /^\s*\{.*\}\s*$/s.test(first) && tryJson(first, '') !== null;
};

/**
 * The records of a text: one chart, one FHIR resource or Bundle, or lines of either. Anything else is refused.
 * @example readRecords(text, 'patient.json', artifact, '2026-11-21').records
 */
export const readRecords = (text: string, file: string, artifact: Artifact, on: string) => {
  const name = nameOf(file);
  const whole = tryJson(text, name);
  if (whole !== null) return { records: [readOne(whole.json, name, artifact, on)], many: false };
  if (!isLines(text)) throw notJson(text, name);
  const records = readLines(text, name, artifact, on);
  return { records, many: records.length > 1 };
};

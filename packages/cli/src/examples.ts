import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Artifact, readRequest } from '@primum/contract';
import { type Report, type Request, screen } from '@primum/engine';
import { tryJson } from './input/parse-json.ts';
import { readRecords } from './input/records.ts';

/** The patients that come with this checkout. */
export const EXAMPLES_FOLDER = fileURLToPath(new URL('../../../examples/', import.meta.url));

/** The folders of examples, by name; each holds `patient.json` and `request.json`. */
export const exampleNames = (): readonly string[] =>
  readdirSync(EXAMPLES_FOLDER, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(`${EXAMPLES_FOLDER}${entry.name}/patient.json`))
    .map(({ name }) => name)
    .sort();

const requestOf = (name: string, artifact: Artifact): Request => {
  const place = `${name}/request.json`;
  return readRequest(tryJson(readFileSync(`${EXAMPLES_FOLDER}${place}`, 'utf8'), place)?.json, artifact);
};

/**
 * The report that an example patient gets.
 * @example screenExample('healthy-adult', artifact).screenings
 */
export const screenExample = (name: string, artifact: Artifact): Report => {
  const request = requestOf(name, artifact);
  const file = `${name}/patient.json`;
  const { records } = readRecords(readFileSync(EXAMPLES_FOLDER + file, 'utf8'), file, artifact, request.on);
  const [record] = records;
  if (record === undefined) throw new Error(`${file} holds no record`);
  return screen(artifact, record.chart, request);
};

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { Artifact } from '@primum/contract';
import type { Report } from '@primum/engine';
import { toText } from '@primum/words';
import { EXAMPLES_FOLDER, exampleNames, screenExample } from './examples.ts';
import { textsOf } from './options.ts';

/** One file that an example must have, and what it must hold. */
export interface Golden {
  /** Its name below examples/. */
  readonly file: string;
  readonly expected: string;
  /** What it holds now; empty where there is no file. */
  readonly actual: string;
}

const read = (file: string): string =>
  existsSync(EXAMPLES_FOLDER + file) ? readFileSync(EXAMPLES_FOLDER + file, 'utf8') : '';

/** The hash of the knowledge moves with every comma in it; a golden shows what a change does to patients, and nothing else. */
const withoutHash = (report: Report): Report => ({ ...report, knowledge: { ...report.knowledge, sha256: '...' } });

const goldensOf = (name: string, artifact: Artifact): readonly Golden[] => {
  const report = withoutHash(screenExample(name, artifact));
  const page = toText(report, textsOf(artifact, report.lang), { citations: artifact.library.citations });
  const files = [
    [`${name}/report.${report.lang}.txt`, page],
    [`${name}/report.json`, `${JSON.stringify(report, null, 2)}\n`],
  ] as const;
  return files.map(([file, expected]) => ({ file, expected, actual: read(file) }));
};

/**
 * The report of every example, as text and as JSON, beside the file that holds it.
 * @example goldens(artifact).filter(({ expected, actual }) => expected !== actual)
 */
export const goldens = (artifact: Artifact): readonly Golden[] =>
  exampleNames().flatMap((name) => goldensOf(name, artifact));

/** Makes the file what it must be. */
export const accept = ({ file, expected }: Golden): void => writeFileSync(EXAMPLES_FOLDER + file, expected);

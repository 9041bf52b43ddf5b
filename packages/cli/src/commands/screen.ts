import { type Artifact, InputError } from '@primum/contract';
import { type Chart, type Report, screen } from '@primum/engine';
import { toText } from '@primum/words';
import { exitStatus } from '../exit-status.ts';
import { readText } from '../input/read-text.ts';
import { readRecords, type ScreenedRecord } from '../input/records.ts';
import { planOf, requestOf, type ScreenOptions, textsOf } from '../options.ts';
import { layout } from '../paint.ts';
import { print } from '../print.ts';

/** Every category can be named as complete only of a record that is there as a whole. */
const chartOf = ({ chart, partial }: ScreenedRecord, options: ScreenOptions): Chart => {
  if (partial && options.complete === true) {
    throw new InputError(
      '--complete',
      'this record says that it is only a part; get the rest of it, or leave --complete out.',
    );
  }
  return chart;
};

/**
 * Reads the records of a text and screens each.
 * @example screenText(text, 'patient.json', { on: '2026-11-21' }, artifact)
 */
export const screenText = (text: string, name: string, options: ScreenOptions, artifact: Artifact) => {
  const request = requestOf(options, artifact);
  const { records, many } = readRecords(text, name, artifact, request.on);
  const reports = records.map((record): Report => {
    const chart = planOf(chartOf(record, options), options, request.procedures ?? [], artifact);
    return screen(artifact, chart, request);
  });
  return { reports, many };
};

const asJson = (reports: readonly Report[], many: boolean): string =>
  reports.map((report) => `${JSON.stringify(report, null, many ? undefined : 2)}\n`).join('');

const asText = (reports: readonly Report[], options: ScreenOptions, artifact: Artifact): string => {
  const page = { ...layout(), citations: artifact.library.citations };
  return reports.map((report) => toText(report, textsOf(artifact, options.lang), page)).join('\n');
};

/** `primum screen FILE|-`: prints the reports, returns the exit status. Nothing is printed unless every record was read. */
export const runScreen = (file: string, options: ScreenOptions, artifact: Artifact): number => {
  const { reports, many } = screenText(readText(file), file, options, artifact);
  print(options.format === 'json' ? asJson(reports, many) : asText(reports, options, artifact));
  return exitStatus(reports);
};

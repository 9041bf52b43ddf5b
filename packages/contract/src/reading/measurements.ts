import type { Knowledge, Measurement, Result } from '@primum/engine';
import { InputError } from '../input-error.ts';
import { didYouMean } from '../nearest.ts';
import { token } from '../token.ts';
import { withDates } from './dates.ts';
import { type Known, requireKnown } from './known.ts';

/** The first few of a list; all of them would be no help. */
const some = (list: readonly string[]): string =>
  list.length <= 6 ? `one of ${list.join(', ')}` : `${list.slice(0, 6).join(', ')} or the like`;

const byLoinc = (loinc: string, knowledge: Knowledge, place: string): Measurement => {
  const found = knowledge.measurements.find((measurement) => measurement.loinc.includes(loinc));
  if (found !== undefined) return found;
  const codes = knowledge.measurements.flatMap((measurement) => measurement.loinc);
  const help = didYouMean(loinc, codes, `use ${some(codes)}, or name the \`kind\`.`);
  throw new InputError(`${place}.loinc`, `${token(loinc)} is no measurement of this knowledge; ${help}`);
};

const byKind = (kind: string, knowledge: Knowledge, known: Known, place: string): Measurement => {
  requireKnown('measurement', kind, known, `${place}.kind`);
  const found = knowledge.measurements.find((measurement) => measurement.id === kind);
  if (found === undefined) throw new InputError(`${place}.kind`, 'is no measurement of this knowledge.');
  return found;
};

const measured = (result: Result, knowledge: Knowledge, known: Known, place: string): Measurement => {
  const code = result.loinc === undefined ? null : byLoinc(result.loinc, knowledge, place);
  const kind = result.kind === undefined ? null : byKind(result.kind, knowledge, known, place);
  const found = code ?? kind;
  if (found === null) throw new InputError(place, 'says not what was measured; give a `loinc` or a `kind`.');
  if (code !== null && kind !== null && code !== kind) {
    throw new InputError(place, `\`loinc\` and \`kind\` name two measurements; keep the right one.`);
  }
  return found;
};

/**
 * One result of a native chart: its kind and unit known, its date real.
 * @example readResult({ loinc: '1-1', value: 3, unit: 'g/L', on: '2026-11-01' }, knowledge, known, 'measurements[0]')
 */
export const readResult = (result: Result, knowledge: Knowledge, known: Known, place: string): Result => {
  const units = measured(result, knowledge, known, place).scales.flatMap((scale) => Object.keys(scale.units));
  if (!units.includes(result.unit)) {
    const help = didYouMean(result.unit, units, `use ${some(units)}.`);
    throw new InputError(`${place}.unit`, `${token(result.unit)} is no unit of this measurement; ${help}`);
  }
  return withDates(result, ['on'], place);
};

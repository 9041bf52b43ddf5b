import { InputError } from '@primum/contract';
import { misplaced } from './misplaced.ts';

const DEEPEST = 256;
/** Beyond this, looking for the place of the fault would take longer than it is worth. */
const LOOKED_THROUGH = 1_000_000;

const isTooDeep = (json: unknown): boolean => {
  let level: readonly unknown[] = [json];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > DEEPEST) return true;
    level = level.flatMap((one) => (typeof one === 'object' && one !== null ? Object.values(one) : []));
  }
  return false;
};

const placeIn = (text: string): string => {
  if (text.length > LOOKED_THROUGH) return '';
  const before = text.slice(0, misplaced(text)).split('\n');
  return ` (line ${before.length}, column ${(before.at(-1)?.length ?? 0) + 1})`;
};

/**
 * JSON as a value, or null when the text is none.
 * @throws {InputError} when it is nested deeper than any record is
 */
export const tryJson = (text: string, place: string): { readonly json: unknown } | null => {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw new InputError(place, 'it is nested too deep; no record is.');
  }
  if (isTooDeep(json)) throw new InputError(place, `it is nested deeper than ${DEEPEST} levels; no record is.`);
  return { json };
};

/**
 * The sentence for a text that is not JSON; it tells the place and repeats nothing of the text.
 * @example notJson('{"facts": [}', 'patient.json').message // 'patient.json: it is not JSON (line 1, column 12); ...'
 */
export const notJson = (text: string, place: string): InputError =>
  new InputError(place, `it is not JSON${placeIn(text)}; give a chart, a FHIR resource, or lines of either.`);

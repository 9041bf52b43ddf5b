import { InputError } from '@primum/contract';
import type { Head } from '@primum/records';
import { tryJson } from '../input/parse-json.ts';
import { nameOf, readText } from '../input/read-text.ts';

const fieldOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;

const headIn = (verdict: unknown): readonly [clinic: string, head: Head] | null => {
  const [clinic, head] = [fieldOf(verdict, 'clinic'), fieldOf(verdict, 'head')];
  const [seq, hash] = [fieldOf(head, 'seq'), fieldOf(head, 'hash')];
  if (typeof clinic !== 'string' || typeof seq !== 'number' || typeof hash !== 'string') return null;
  return [clinic, { seq, hash }];
};

/**
 * The heads by clinic that `primum verify --format json` once printed.
 * @throws {InputError} when the file is something else, or holds a clinic that was not whole then
 * @example readHeads('heads.json').get('north')?.seq
 */
export const readHeads = (file: string): ReadonlyMap<string, Head> => {
  const clinics = fieldOf(tryJson(readText(file, { holds: 'heads', form: 'JSON' }), nameOf(file))?.json, 'clinics');
  const heads = Array.isArray(clinics) ? clinics.map(headIn) : [null];
  const whole = heads.filter((head) => head !== null);
  if (whole.length === heads.length) return new Map(whole);
  throw new InputError(
    '--head',
    'the file does not hold a head of each clinic; keep what `primum verify --format json` prints.',
  );
};

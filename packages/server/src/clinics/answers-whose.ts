import { type Patient, readSpan } from '@primum/engine';
import { refuse } from '../read-body.ts';

type Place = readonly (string | number)[];

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** Where a record says who it is about. */
const placeOf = (record: unknown, key: string, at: Place = []): Place | null => {
  if (!isObject(record)) return null;
  if (record['resourceType'] === 'Patient') return key in record ? [...at, key] : at;
  const entries: readonly unknown[] = Array.isArray(record['entry']) ? record['entry'] : [];
  return (
    entries
      .map((entry, index) =>
        isObject(entry) ? placeOf(entry['resource'], key, [...at, 'entry', index, 'resource']) : null,
      )
      .find((place) => place !== null) ?? null
  );
};

/** Two dates of which at least one day may be the same; a month or a year is all of its days. */
const mayBeSame = (one: string, other: string): boolean => {
  const [a, b] = [readSpan(one), readSpan(other)];
  return a.first <= b.last && b.first <= a.last;
};

const isOf = (sex: Patient['sex']): boolean => sex === 'female' || sex === 'male';

/**
 * Refuses a record whose patient cannot be this person: born on another day, or of the other sex.
 * @throws {Refusal} with the place in the record
 * @example requireSamePatient(bundle, { id: 'x', birthDate: '1990' }, { id: 'p1', birthDate: '1990-05-01' }) // nothing
 */
export const requireSamePatient = (record: unknown, said: Patient, known: Patient): void => {
  const wrong = (key: string, what: string): Error => {
    const place = placeOf(record, key) ?? [];
    return refuse(`This record is of somebody else: the ${what} is not that of this person.`, 'bundle', ...place);
  };
  if (said.birthDate !== undefined && known.birthDate !== undefined && !mayBeSame(said.birthDate, known.birthDate))
    throw wrong('birthDate', 'birth date');
  if (isOf(said.sex) && isOf(known.sex) && said.sex !== known.sex) throw wrong('gender', 'sex');
};

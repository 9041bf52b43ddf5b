import type { Concept, Criterion } from '@primum/engine';
import { type Family, familyOf } from './family.ts';

/** What can make a criterion true: `now ID` and `ended ID`. */
export type Triggers = ReadonlySet<string>;

const both = (sets: readonly Triggers[]): Triggers => {
  const [first = new Set<string>(), ...rest] = sets;
  const shared = new Set([...first].filter((one) => rest.every((set) => set.has(one))));
  // Two facts are needed, of different concepts: each has a part in it.
  return shared.size > 0 ? shared : new Set(sets.flatMap((set) => [...set]));
};

const walk = (criterion: Criterion, family: Family, allergies: readonly string[]): Triggers => {
  const mark = (when: string, id: string) => family.below(id).map((low) => `${when} ${low}`);
  if ('concept' in criterion) return new Set(mark('now', criterion.concept));
  if ('recent' in criterion) return new Set([...mark('now', criterion.recent), ...mark('ended', criterion.recent)]);
  if ('ended' in criterion) return new Set(mark('ended', criterion.ended));
  if ('component' in criterion) return new Set(allergies.map((id) => `now ${id}`));
  if ('planned' in criterion) return new Set([`planned ${criterion.planned}`]);
  if ('not' in criterion) return new Set();
  if ('or' in criterion) return new Set(criterion.or.flatMap((one) => [...walk(one, family, allergies)]));
  const barred = criterion.and.flatMap((one) => ('not' in one ? [...walk(one.not, family, allergies)] : []));
  const wanted = criterion.and.filter((one) => !('not' in one)).map((one) => walk(one, family, allergies));
  return new Set([...both(wanted)].filter((one) => !barred.includes(one)));
};

/**
 * What can make each criterion true, concept by concept, `not` left out.
 * @example triggersIn(concepts)({ concept: 'rain' }) // Set { 'now rain', 'now drizzle' }
 */
export const triggersIn = (concepts: Readonly<Record<string, Concept>>): ((criterion: Criterion) => Triggers) => {
  const family = familyOf(concepts);
  const allergies = Object.values(concepts).flatMap(({ id, category }) => (category === 'allergies' ? [id] : []));
  return (criterion) => walk(criterion, family, allergies);
};

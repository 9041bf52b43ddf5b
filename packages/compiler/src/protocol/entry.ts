import { type Artifact, nearest } from '@primum/contract';
import type * as z from 'zod';
import { type Place, type Problem, problemAt } from '../problem.ts';
import type { Doc, Path } from '../read/doc.ts';

/** One thing that a protocol file sets, and where it stands. */
export interface Entry<T> {
  readonly value: T;
  readonly at: (...path: Path) => Place;
}

/** A setting for one procedure, with the line that made it. */
export interface Placed<T> {
  readonly setting: T;
  readonly place: Place;
}

/** What was read of a part of the file, and what was wrong with it. */
export interface Read<T> {
  readonly settings: readonly Placed<T>[];
  readonly problems: readonly Problem[];
}

/** What stands under a key of the file; undefined where there is none. */
export const partOf = (doc: Doc, key: string): unknown =>
  typeof doc.value === 'object' && doc.value !== null && Object.hasOwn(doc.value, key)
    ? Reflect.get(doc.value, key)
    : undefined;

/** The entries of a list that have their shape; the others are problems of shape already. */
export const entriesOf = <S extends z.ZodType>(doc: Doc, key: string, schema: S): readonly Entry<z.output<S>>[] => {
  const list = partOf(doc, key);
  return (Array.isArray(list) ? list : []).flatMap((raw: unknown, index) => {
    const read = schema.safeParse(raw);
    return read.success ? [{ value: read.data, at: (...path: Path) => doc.at(key, index, ...path) }] : [];
  });
};

/** Ids as they stand in a sentence. */
export const listed = (ids: readonly string[]): string => ids.map((id) => `\`${id}\``).join(', ');

/**
 * A name that the knowledge does not have, with the one that was probably meant; none when it has it.
 * @example unknown(place, 'rule', 'rian', ['rain']) // [{ ..., remedy: 'did you mean `rain`?' }]
 */
export const unknown = (place: Place, kind: string, id: string, known: readonly string[]): readonly Problem[] => {
  if (known.includes(id)) return [];
  const guess = nearest(id, known);
  const few =
    known.length <= 12 ? `use one of ${listed(known)}` : '`primum matrix` and `primum explain` show what there is';
  const remedy = guess === null ? few : `did you mean \`${guess}\`?`;
  return [problemAt(place, `\`${id}\` is no ${kind} of this knowledge`, remedy)];
};

/** The problems of a rule and of procedures that the knowledge does not have. */
export const unknownIn = (
  { value, at }: Entry<{ readonly rule: string; readonly procedures: 'all' | readonly string[] }>,
  { rules, procedures }: Artifact,
): readonly Problem[] => {
  const known = procedures.map(({ id }) => id);
  const named = value.procedures === 'all' ? [] : value.procedures;
  const again = named.flatMap((id, index) => (named.indexOf(id) < index ? [{ id, index }] : []));
  return [
    ...again.map(({ id, index }) =>
      problemAt(at('procedures', index), `\`${id}\` is named twice`, 'keep one of the two'),
    ),
    ...unknown(
      at('rule'),
      'rule',
      value.rule,
      rules.map(({ id }) => id),
    ),
    ...named.flatMap((id, index) => unknown(at('procedures', index), 'procedure', id, known)),
  ];
};

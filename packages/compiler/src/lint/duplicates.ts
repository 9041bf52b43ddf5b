import type { Draft } from '../draft.ts';
import { type Problem, problemAt } from '../problem.ts';
import type { Doc } from '../read/doc.ts';
import type { Lint } from './lint.ts';

interface Keyed {
  readonly doc: Doc;
  readonly keys: readonly string[];
  readonly at: readonly string[];
}

const twice = (what: string, docs: readonly Keyed[]): readonly Problem[] =>
  docs.flatMap(({ doc, keys, at }, index) =>
    keys.flatMap((key) => {
      const first = docs.slice(0, index).find((other) => other.keys.includes(key));
      if (first === undefined) return [];
      return [
        problemAt(
          doc.at(...at, key),
          `the ${what} \`${key}\` stands in ${first.doc.file} already`,
          'keep one of the two',
        ),
      ];
    }),
  );

const keyed = (docs: readonly Doc<object>[]): readonly Keyed[] =>
  docs.map((doc) => ({ doc, keys: Object.keys(doc.value), at: [] }));

const inLists = ({ files }: Draft): readonly Problem[] =>
  files.concepts.flatMap((doc) =>
    Object.entries(doc.value).flatMap(([id, raw]) =>
      (['parents', 'ingredients', 'brands', 'mayMean', 'suggests'] as const).flatMap((key) => {
        const list: readonly string[] = raw?.[key] ?? [];
        return list
          .filter((one, index) => list.indexOf(one) < index)
          .map((one) => problemAt(doc.at(id, key), `\`${one}\` stands twice in \`${key}\` of \`${id}\``, 'keep one'));
      }),
    ),
  );

/** One thing, one place. Concepts, rules and keys of one file are looked at while they are read. */
export const duplicates: Lint = {
  name: 'duplicates',
  description: 'No component, statement, letter or item of a list is there twice.',
  check: (draft) => [
    ...twice('component', keyed(draft.files.components)),
    ...twice(
      'statement',
      draft.files.sources.map((doc) => ({ doc, keys: Object.keys(doc.value.statements), at: ['statements'] })),
    ),
    ...inLists(draft),
  ],
};

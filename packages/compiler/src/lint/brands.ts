import { readBrand } from '../build/brands.ts';
import { aboveOf } from '../build/hierarchy.ts';
import { conceptPlace, type Draft } from '../draft.ts';
import { type Problem, problemAt } from '../problem.ts';
import type { Lint } from './lint.ts';
import { plainWords } from './words.ts';

interface Standing {
  readonly id: string;
  readonly written: string;
  readonly index: number;
}

const standing = ({ files }: Draft): readonly Standing[] =>
  files.concepts.flatMap((doc) =>
    Object.entries(doc.value).flatMap(([id, raw]) =>
      (raw?.brands ?? []).map((written, index) => ({ id, written, index })),
    ),
  );

const at = ({ files }: Draft, { id, index }: Standing) => conceptPlace(files, id, 'brands', index);

/** A brand may name a mixture, and so several concepts; it then means all of them, each time in the same words. */
const apart = (draft: Draft, one: Standing, first: Standing): readonly Problem[] => {
  const parents = (id: string) => draft.artifact.concepts[id]?.parents ?? [];
  const related = aboveOf(parents, one.id).includes(first.id) || aboveOf(parents, first.id).includes(one.id);
  const { name } = readBrand(one.written);
  if (related)
    return [
      problemAt(
        at(draft, one),
        `the brand \`${name}\` stands at \`${first.id}\` and at \`${one.id}\`, of which one is the other`,
        'keep the narrower one',
      ),
    ];
  if (one.written === first.written) return [];
  return [
    problemAt(
      at(draft, one),
      `the brand \`${one.written}\` is \`${first.written}\` at \`${first.id}\``,
      'write both in the same way, or keep the one that is right',
    ),
  ];
};

/** Names that say or ask something else. */
const otherNames = ({ artifact }: Draft): ReadonlyMap<string, string> =>
  new Map(
    artifact.terminology.names
      .filter(({ kind }) => kind === 'ingredient' || kind === 'maybe')
      .map(({ name, concept }) => [plainWords(name), concept]),
  );

/** A brand only asks, so it is nothing else, and it asks one thing. */
export const brands: Lint = {
  name: 'brands',
  description: 'A brand means one set of concepts, is written in one way, and is no ingredient.',
  check: (draft) => {
    const all = standing(draft);
    const others = otherNames(draft);
    const groups = Map.groupBy(all, ({ written }) => plainWords(readBrand(written).name));
    return [...groups].flatMap(([plain, group]) => {
      const [first, ...more] = group;
      if (first === undefined) return [];
      const other = others.get(plain);
      const what = `the brand \`${readBrand(first.written).name}\` is a name of \`${other}\` already`;
      return [
        ...(other === undefined ? [] : [problemAt(at(draft, first), what, 'keep one of the two')]),
        ...more.flatMap((one) => apart(draft, one, first)),
      ];
    });
  },
};

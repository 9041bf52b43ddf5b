import { readBrand } from '../build/brands.ts';
import { problemAt } from '../problem.ts';
import type { Lint } from './lint.ts';
import { plainWords } from './words.ts';

/** A synonym is another word for its concept: not the same again, and no brand, which carries its mark elsewhere. */
export const synonyms: Lint = {
  name: 'synonyms',
  description: 'No synonym repeats the name of its concept or another synonym of it, or is a brand.',
  check: ({ files }) => {
    const raws = files.concepts.flatMap((doc) => Object.values(doc.value));
    const brands = new Set(raws.flatMap((raw) => raw?.brands ?? []).map((one) => plainWords(readBrand(one).name)));
    return files.conceptTexts.flatMap((doc) =>
      Object.entries(doc.value).flatMap(([id, said]) => {
        const list = typeof said === 'string' ? [] : [said.name, ...said.synonyms].map(plainWords);
        return list.flatMap((one, index) => {
          if (index === 0 || (list.indexOf(one) === index && !brands.has(one))) return [];
          const what = `the synonym \`${one}\` of \`${id}\` is ${brands.has(one) ? 'a brand' : 'there already'}`;
          return [problemAt(doc.at(id, 'synonyms', index - 1), what, 'take it out')];
        });
      }),
    );
  },
};

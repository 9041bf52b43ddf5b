import { readBrand } from '../build/brands.ts';
import { conceptPlace, type Draft } from '../draft.ts';
import { problemAt } from '../problem.ts';
import { excepted } from './excepted.ts';
import type { Lint } from './lint.ts';
import { allSaid } from './said.ts';
import { plainWords } from './words.ts';

/** Words that people use: those listed, and those of our own texts in every language. */
const ordinary = (draft: Draft): ReadonlySet<string> => {
  const listed = draft.files.ordinaryWords.flatMap(({ value }) => Object.values(value).flat());
  const said = allSaid(draft).map(({ text }) => text);
  return new Set([...listed, ...said].flatMap((text) => plainWords(text).split(' ')));
};

/** A brand that is an ordinary word would be found in texts that speak of something else. */
export const brandsOrdinary: Lint = {
  name: 'brands-ordinary',
  description: 'No brand consists of ordinary words, in any language of our texts or of ordinary-words.yaml.',
  check: (draft) => {
    const words = ordinary(draft);
    return draft.files.concepts.flatMap((doc) =>
      Object.entries(doc.value).flatMap(([id, raw]) =>
        (raw?.brands ?? []).flatMap((written, index) => {
          const { name } = readBrand(written);
          const plain = plainWords(name);
          const free = !plain.split(' ').every((word) => words.has(word));
          if (free || excepted(draft, 'brands-ordinary', plain.replaceAll(' ', '-'))) return [];
          return [
            problemAt(
              conceptPlace(draft.files, id, 'brands', index),
              `the brand \`${name}\` is an ordinary word`,
              'leave it out, write more of the name, or say in exceptions.txt why it may stay',
            ),
          ];
        }),
      ),
    );
  },
};

import { conceptPlace } from '../draft.ts';
import { problemAt } from '../problem.ts';
import type { Lint } from './lint.ts';

/** A complete category turns silence about a concept into "no"; what lies below it in another category was never asked. */
export const categories: Lint = {
  name: 'categories',
  description: 'A concept is in the category of all its parents.',
  check: ({ artifact: { concepts }, files }) =>
    Object.values(concepts).flatMap(({ id, category, parents }) =>
      parents.flatMap((parent) => {
        const other = concepts[parent]?.category;
        if (other === undefined || other === category) return [];
        const what = `\`${id}\` is in the category ${category}, its parent \`${parent}\` in ${other}`;
        return [problemAt(conceptPlace(files, id), what, 'put both in one category, or take the parent out')];
      }),
    ),
};

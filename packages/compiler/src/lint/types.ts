import { type Column, type Ruling, rank } from '@primum/engine';
import { toColumn } from '../build/rules.ts';
import { type Problem, problemAt } from '../problem.ts';
import type { Lint } from './lint.ts';

const gravity = (column: Column): number => (column.kind === 'ruling' ? rank(column.disposition) : -1);

/** Cleared, the whole would be milder than this type, which nobody can clear. */
const losesLift = (whole: Ruling, one: Column): boolean =>
  whole.lift !== null && one.kind === 'ruling' && one.lift === null && rank(one.disposition) > rank(whole.lift.to);

/** Of a type that nobody stated the gravest counts, so what stands for all types is never milder than for one. */
export const types: Lint = {
  name: 'types',
  description: 'Types are those of the procedure, and none is graver than what stands for all of them, cleared or not.',
  check: ({ artifact, files }) =>
    files.rules.flatMap((doc) =>
      Object.entries(doc.value.columns).flatMap(([procedure, raw]): readonly Problem[] => {
        const column = toColumn(doc.value, raw);
        const known = artifact.procedures.find(({ id }) => id === procedure)?.types ?? [];
        if (column.kind !== 'ruling') return [];
        return Object.entries(column.types).flatMap(([type, one]): readonly Problem[] => {
          const place = doc.at('columns', procedure, 'types', type);
          if (!known.includes(type))
            return [
              problemAt(place, `\`${type}\` is no type of \`${procedure}\``, 'add it to the procedure, or correct it'),
            ];
          if (gravity(one) > gravity(column))
            return [problemAt(place, `\`${type}\` is graver than what stands for all types`, 'swap the two')];
          return losesLift(column, one)
            ? [
                problemAt(
                  place,
                  `\`${type}\` can be cleared less than what stands for all types`,
                  'give it that lift, too',
                ),
              ]
            : [];
        });
      }),
    ),
};

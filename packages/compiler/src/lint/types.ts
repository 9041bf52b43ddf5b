import { type Column, rank } from '@primum/engine';
import { toColumn } from '../build/rules.ts';
import { type Problem, problemAt } from '../problem.ts';
import type { Lint } from './lint.ts';

const gravity = (column: Column): number => (column.kind === 'ruling' ? rank(column.disposition) : -1);

/** Of a type that nobody stated the gravest counts, so what stands for all types is never milder than for one. */
export const types: Lint = {
  name: 'types',
  description: 'Types are those of the procedure, and none is graver than what stands for all of them.',
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
          return gravity(one) > gravity(column)
            ? [problemAt(place, `\`${type}\` is graver than what stands for all types`, 'swap the two')]
            : [];
        });
      }),
    ),
};

import type { Ruling } from '@primum/engine';
import { type Problem, problemAt } from '../problem.ts';
import type { Lint } from './lint.ts';
import { type Written, writtenRulings } from './written.ts';

const check = ({ column, at }: Written<Ruling>): readonly Problem[] => {
  const { disposition, until } = column;
  const deferred = disposition === 'deferred' && until === null;
  const ended = disposition === 'contraindicated' && until !== null;
  const passing = disposition !== 'contraindicated' && column.while !== null;
  return [
    ...(deferred ? [problemAt(at(), '`deferred` has no `until`', 'name the event that ends it')] : []),
    ...(ended
      ? [
          problemAt(
            at('until'),
            '`contraindicated` has an `until`',
            'make it `deferred`, or say `while` of a passing state',
          ),
        ]
      : []),
    ...(passing
      ? [problemAt(at('while'), `\`${disposition}\` has a \`while\``, 'only `contraindicated` has one; take it out')]
      : []),
  ];
};

/** The ends that each disposition can have. */
export const dispositions: Lint = {
  name: 'dispositions',
  description: 'Deferred says until when; contraindicated never does, but may say while what.',
  check: (draft) => writtenRulings(draft).flatMap(check),
};

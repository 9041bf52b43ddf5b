import { readsMixture } from '@primum/engine';
import { problemAt } from '../problem.ts';
import { familyOf } from './family.ts';
import type { Lint } from './lint.ts';
import { readings } from './reading.ts';
import { writtenRulings } from './written.ts';

/** What a source names must be something that the rule reads. */
export const named: Lint = {
  name: 'named',
  description: 'Named concepts exist and lie at or below a concept of the criterion.',
  check: (draft) => {
    const { concepts, rules } = draft.artifact;
    const family = familyOf(concepts);
    return writtenRulings(draft).flatMap(({ rule, column, at }) => {
      const criterion = rules.find((one) => one.id === rule)?.criterion;
      const read = criterion === undefined ? [] : readings(criterion).map(({ concept }) => concept);
      return (column.named ?? []).flatMap((id) => {
        const known = concepts[id];
        if (known === undefined) return [problemAt(at('named'), `\`${id}\` is no concept`, 'define it or take it out')];
        const inMixture = criterion !== undefined && readsMixture(criterion) && known.category === 'allergies';
        if (inMixture || family.above(id).some((high) => read.includes(high))) return [];
        return [
          problemAt(
            at('named'),
            `\`${id}\` lies below nothing that the criterion reads`,
            'give it a parent there, or take it out',
          ),
        ];
      });
    });
  },
};

import { type Criterion, readsMixture } from '@primum/engine';
import type { Draft } from '../draft.ts';
import { type Place, problemAt } from '../problem.ts';
import type { Lint } from './lint.ts';
import { kindsOf, readings } from './reading.ts';

interface Standing {
  readonly criterion: Criterion;
  readonly place: Place;
}

const allCriteria = ({ files }: Draft): readonly Standing[] => [
  ...files.rules.flatMap((doc) => [
    { criterion: doc.value.criterion, place: doc.at('criterion') },
    ...doc.value.forbids.flatMap(({ when }, index) =>
      when === undefined ? [] : [{ criterion: when, place: doc.at('forbids', index, 'when') }],
    ),
  ]),
  ...files.measurements.flatMap((doc) =>
    doc.value.scales.flatMap(({ bands }, scale) =>
      bands.flatMap(({ when }, band) =>
        when === null ? [] : [{ criterion: when, place: doc.at('scales', scale, 'bands', band, 'when') }],
      ),
    ),
  ),
];

/** Whether a `not` stands over something that a plan tells. */
const deniesPlan = (criterion: Criterion): boolean => {
  if ('not' in criterion)
    return kindsOf(criterion.not).length > 0 || readsMixture(criterion.not) || deniesPlan(criterion.not);
  if ('and' in criterion) return criterion.and.some(deniesPlan);
  return 'or' in criterion && criterion.or.some(deniesPlan);
};

/** Criteria of rules, of what they forbid, and of the bands of results. */
export const criteria: Lint = {
  name: 'criteria',
  description: 'Every concept that a criterion names exists, days are counted of a use, and kinds of component exist.',
  check: (draft) => [
    ...allCriteria(draft)
      .filter(({ criterion }) => deniesPlan(criterion))
      .map(({ place }) =>
        problemAt(
          place,
          '`not` stands over what is planned',
          'a mixture that nobody stated denies nothing; say it the other way round',
        ),
      ),
    ...allCriteria(draft).flatMap(({ criterion, place }) =>
      kindsOf(criterion)
        .filter((kind) => !Object.values(draft.artifact.components).some((one) => one.kind === kind))
        .map((kind) => problemAt(place, `no component is of the kind \`${kind}\``, 'add one, or correct the kind')),
    ),
    ...allCriteria(draft).flatMap(({ criterion, place }) =>
      readings(criterion).flatMap(({ concept, window }) => {
        const known = draft.artifact.concepts[concept];
        if (known === undefined) return [problemAt(place, `\`${concept}\` is no concept`, 'define it or name another')];
        if (window === null || known.lasts !== 'standing') return [];
        return [
          problemAt(place, `\`${concept}\` stands and never ends, so no days pass since its end`, 'use `concept`'),
        ];
      }),
    ),
  ],
};

import { SYSTEMS } from '@primum/contract';
import type { Band, Bound } from '@primum/engine';
import type { Draft } from '../draft.ts';
import { type Problem, problemAt } from '../problem.ts';
import type { Lint } from './lint.ts';

type MeasurementDoc = Draft['files']['measurements'][number];

/** Whether no number can be both abnormal and normal. */
const apart = ({ abnormal, normal }: { readonly abnormal: Bound; readonly normal: Bound }): boolean => {
  if ('below' in abnormal) return 'from' in normal && normal.from >= abnormal.below;
  return 'below' in normal && normal.below <= abnormal.from;
};

const units = (doc: MeasurementDoc): readonly Problem[] =>
  doc.value.scales.flatMap((scale, index) => {
    const place = doc.at('scales', index, 'units');
    const factors = Object.entries(scale.units);
    const bad = factors.filter(([, factor]) => !(factor > 0) || !Number.isFinite(factor));
    return [
      ...bad.map(([unit]) =>
        problemAt(place, `the factor of \`${unit}\` is not positive`, 'write how many first units one of it is'),
      ),
      ...(factors[0]?.[1] === 1
        ? []
        : [problemAt(place, 'the first unit does not have the factor 1', 'write 1; the bands are in it')]),
    ];
  });

const bands = (doc: MeasurementDoc): readonly Problem[] =>
  doc.value.scales.flatMap((scale, index) =>
    scale.bands.flatMap((band: Omit<Band, 'when'>, number) =>
      apart(band)
        ? []
        : [
            problemAt(
              doc.at('scales', index, 'bands', number),
              'a number could be abnormal and normal at once',
              'let the two bounds face away from each other',
            ),
          ],
    ),
  );

const values = (doc: MeasurementDoc): readonly Problem[] =>
  SYSTEMS.flatMap((system) =>
    (doc.value.values[system] ?? []).flatMap((written, index) =>
      /^\S+\s*=\s*\d+(\.\d+)?(\s|$)/.test(written)
        ? []
        : [
            problemAt(
              doc.at('values', system, index),
              `\`${written}\` stands for no number`,
              'write `CODE = NUMBER DISPLAY [V1]`',
            ),
          ],
    ),
  );

/** Whether a number can be judged at all: some range of it is plausible. */
const plausible = (doc: MeasurementDoc): readonly Problem[] =>
  doc.value.scales.flatMap((scale, index) =>
    scale.plausible === undefined || scale.plausible.from < scale.plausible.below
      ? []
      : [problemAt(doc.at('scales', index, 'plausible'), 'no number is plausible', 'let `from` be less than `below`')],
  );

/** Results speak for a concept that exists, in units that count. */
export const measurements: Lint = {
  name: 'measurements',
  description: 'The concept of a result exists, its units are positive, its bands do not overlap.',
  check: ({ artifact, files }) =>
    files.measurements.flatMap((doc) => [
      ...(Object.hasOwn(artifact.concepts, doc.value.concept)
        ? []
        : [problemAt(doc.at('concept'), `\`${doc.value.concept}\` is no concept`, 'define it or name another')]),
      ...units(doc),
      ...bands(doc),
      ...plausible(doc),
      ...values(doc),
    ]),
};

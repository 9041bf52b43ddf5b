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

/** A second limit reads the results of a kind that stands for itself, in the units of that kind. */
const second = (doc: MeasurementDoc, all: readonly MeasurementDoc[]): readonly Problem[] => {
  const { of, loinc, scales, values: codes } = doc.value;
  if (of === null) return [];
  const first = all.find(({ name, value }) => name === of && value.of === null);
  const place = doc.at('of');
  if (first === undefined)
    return [problemAt(place, `\`${of}\` is no kind of result of its own`, 'name the file that lists the codes')];
  if (loinc.length + Object.keys(codes).length > 0)
    return [problemAt(place, 'a second limit has no codes of its own', `leave them to \`${of}\``)];
  const said = (one: MeasurementDoc) => JSON.stringify(one.value.scales.map(({ units: known }) => known));
  return said(doc) === said(first) || scales.length === 0
    ? []
    : [problemAt(place, `the units are not those of \`${of}\``, 'write the same scales, in the same order')];
};

/** Results speak for a concept that exists, in units that count. */
export const measurements: Lint = {
  name: 'measurements',
  description: 'The concept of a result exists, its units are positive, its bands do not overlap.',
  check: ({ artifact, files }) =>
    files.measurements.flatMap((doc) => [
      ...(Object.hasOwn(artifact.concepts, doc.value.concept)
        ? []
        : [problemAt(doc.at('concept'), `\`${doc.value.concept}\` is no concept`, 'define it or name another')]),
      ...second(doc, files.measurements),
      ...units(doc),
      ...bands(doc),
      ...plausible(doc),
      ...values(doc),
    ]),
};

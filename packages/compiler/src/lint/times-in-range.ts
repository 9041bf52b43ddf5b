import type { Draft } from '../draft.ts';
import { type Place, type Problem, problemAt } from '../problem.ts';
import type { RawLength } from '../shapes/compendium.ts';
import type { Lint } from './lint.ts';

interface Placed {
  readonly length: RawLength;
  readonly place: Place;
}

const lengths = ({ files }: Draft): readonly Placed[] => [
  ...files.answers.flatMap((doc) => {
    const time = doc.value.default?.time ?? null;
    return time === null ? [] : [{ length: time, place: doc.at('default', 'time') }];
  }),
  ...files.aftercare.flatMap((doc) =>
    Object.entries(doc.value.instructions).flatMap(([id, { from, until }]) => [
      ...(from === null ? [] : [{ length: from, place: doc.at('instructions', id, 'from') }]),
      ...(until === null ? [] : [{ length: until, place: doc.at('instructions', id, 'until') }]),
    ]),
  ),
];

const count = (length: RawLength): number => ('hours' in length ? length.hours : length.days);
const hours = (length: RawLength): number => ('hours' in length ? length.hours : length.days * 24);

const outside = ({ length, place }: Placed): readonly Problem[] => {
  if (length.sources === null) return [];
  const [shortest, longest] = length.sources;
  if (shortest <= count(length) && count(length) <= longest) return [];
  const what = `${count(length)} does not lie between ${shortest} and ${longest}, which the sources name`;
  return [problemAt(place, what, 'take a time that some source bears out, or correct `sources`')];
};

const backwards = ({ files }: Draft): readonly Problem[] =>
  files.aftercare.flatMap((doc) =>
    Object.entries(doc.value.instructions).flatMap(([id, { from, until }]) =>
      from === null || until === null || hours(from) < hours(until)
        ? []
        : [problemAt(doc.at('instructions', id, 'until'), `\`${id}\` ends before it begins`, 'correct one of the two')],
    ),
  );

/** What we take is not beyond what anybody says. */
export const timesInRange: Lint = {
  name: 'times-in-range',
  description: 'A time that is taken lies within those of the sources, and ends after it begins.',
  check: (draft) => [...lengths(draft).flatMap(outside), ...backwards(draft)],
};

import { citedInCompendium } from '../build/compendium-cites.ts';
import type { Draft } from '../draft.ts';
import { type Place, problemAt } from '../problem.ts';
import type { Lint } from './lint.ts';
import { writtenRulings } from './written.ts';

const citing = (draft: Draft): readonly { readonly key: string; readonly place: Place }[] => [
  ...writtenRulings(draft).flatMap(({ column, at }) =>
    column.citations.map((key) => ({ key, place: at('citations') })),
  ),
  ...citedInCompendium(draft.files).flatMap(({ citations: keys, place }) => keys.map((key) => ({ key, place }))),
  ...draft.files.procedures.flatMap((doc) =>
    doc.value.notes.flatMap(({ citations: keys }, index) =>
      keys.map((key) => ({ key, place: doc.at('notes', index, 'citations') })),
    ),
  ),
  ...draft.files.procedures.flatMap((doc) =>
    doc.value.goals.flatMap((said, index) =>
      typeof said === 'string'
        ? []
        : said.citations.map((key) => ({ key, place: doc.at('goals', index, 'citations') })),
    ),
  ),
  ...draft.files.procedures.flatMap((doc) =>
    doc.value.risks.flatMap(({ citations: keys }, index) =>
      keys.map((key) => ({ key, place: doc.at('risks', index, 'citations') })),
    ),
  ),
  ...draft.files.measurements.flatMap((doc) =>
    doc.value.scales.flatMap(({ bands }, scale) =>
      bands.flatMap(({ citations }, band) =>
        citations.map((key) => ({ key, place: doc.at('scales', scale, 'bands', band, 'citations') })),
      ),
    ),
  ),
];

/** Keys of sources/citations.yaml. */
export const citations: Lint = {
  name: 'citations',
  description: 'Every citation exists.',
  check: (draft) =>
    citing(draft)
      .filter(({ key }) => !Object.hasOwn(draft.artifact.library.citations, key))
      .map(({ key, place }) =>
        problemAt(place, `the citation \`${key}\` does not exist`, 'add it to sources/citations.yaml'),
      ),
};

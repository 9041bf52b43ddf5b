import type { Place } from '../problem.ts';
import type { Path } from '../read/doc.ts';
import type { Files } from '../read/files.ts';

/** Something in the compendium or an aftercare that cites: what it is, what it cites, and where it stands. */
export interface Citing {
  readonly by: string;
  readonly statements: readonly string[];
  readonly citations: readonly string[];
  readonly place: Place;
}

interface Cited {
  readonly statements: readonly string[];
  readonly citations?: readonly string[];
}

const citing = (by: string, at: (...path: Path) => Place, path: Path, cited: Cited): Citing => ({
  by,
  statements: cited.statements,
  citations: cited.citations ?? [],
  place: at(...path),
});

const inAnswers = ({ answers }: Files): readonly Citing[] =>
  answers.flatMap(({ name, value, at }) => {
    const by = `answer ${name}`;
    return [
      citing(by, at, ['asks'], { statements: [value.asks] }),
      citing(by, at, [], value),
      ...(value.default === null ? [] : [citing(by, at, ['default'], value.default)]),
      ...Object.entries(value.spread).map(([id, view]) => citing(by, at, ['spread', id], view)),
    ];
  });

const inAftercare = ({ aftercare, signs }: Files): readonly Citing[] => [
  ...aftercare.flatMap(({ name, value, at }) => [
    citing(`aftercare ${name}`, at, ['statements'], value),
    ...Object.entries(value.instructions).map(([id, one]) =>
      citing(`aftercare ${name}`, at, ['instructions', id], one),
    ),
  ]),
  ...signs.flatMap(({ value, at }) => Object.entries(value).map(([id, sign]) => citing(`sign ${id}`, at, [id], sign))),
];

const inUrgent = ({ urgent }: Files): readonly Citing[] =>
  urgent.flatMap(({ value, at }) => Object.entries(value).map(([id, one]) => citing(`urgent ${id}`, at, [id], one)));

/**
 * All that the compendium, the aftercare and what cannot wait cite, with the place of each.
 * @example citedInCompendium(files)[0] // { by: 'answer umbrella', statements: ['Q3.1'], citations: [], place: ... }
 */
export const citedInCompendium = (files: Files): readonly Citing[] => [
  ...inAnswers(files),
  ...inAftercare(files),
  ...inUrgent(files),
];

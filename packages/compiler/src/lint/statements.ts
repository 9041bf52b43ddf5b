import { citedInCompendium } from '../build/compendium-cites.ts';
import type { Draft } from '../draft.ts';
import { type Place, type Problem, problemAt } from '../problem.ts';
import type { Lint } from './lint.ts';

interface Citing {
  readonly statement: string;
  readonly place: Place;
}

const inRules = ({ files }: Draft): readonly Citing[] =>
  files.rules.flatMap((doc) => [
    ...(['columns', 'kinds'] as const).flatMap((part) =>
      Object.entries(doc.value[part]).flatMap(([key, raw]) =>
        typeof raw === 'string' || !('statements' in raw)
          ? []
          : (raw.statements ?? []).map((statement) => ({ statement, place: doc.at(part, key, 'statements') })),
      ),
    ),
    ...doc.value.forbids.flatMap(({ statements }, index) =>
      statements.map((statement) => ({ statement, place: doc.at('forbids', index, 'statements') })),
    ),
  ]);

const elsewhere = ({ files }: Draft): readonly Citing[] => [
  ...citedInCompendium(files).flatMap(({ statements, place }) => statements.map((statement) => ({ statement, place }))),
  ...files.procedures.flatMap((doc) =>
    doc.value.statements.map((statement) => ({ statement, place: doc.at('statements') })),
  ),
  ...files.procedures.flatMap((doc) => [
    ...doc.value.risks.flatMap(({ statements: cited }, index) =>
      cited.map((statement) => ({ statement, place: doc.at('risks', index, 'statements') })),
    ),
    ...doc.value.goals.flatMap((said, index) =>
      typeof said === 'string'
        ? []
        : said.statements.map((statement) => ({ statement, place: doc.at('goals', index, 'statements') })),
    ),
  ]),
  ...files.messages.flatMap((doc) =>
    Object.entries(doc.value).flatMap(([id, said]) =>
      (said?.cites ?? []).map((statement) => ({ statement, place: doc.at(id, 'cites') })),
    ),
  ),
  ...files.conceptTexts.flatMap((doc) =>
    Object.entries(doc.value).flatMap(([id, said]) =>
      typeof said === 'string' ? [] : said.cites.map((statement) => ({ statement, place: doc.at(id, 'cites') })),
    ),
  ),
];

const lost = (draft: Draft, citing: readonly Citing[]): readonly Problem[] => {
  const known = draft.artifact.library.sources.flatMap(({ statements }) => statements.map(({ id }) => id));
  return citing.flatMap(({ statement, place }) => {
    if (known.includes(statement)) return [];
    const section = statement.split('.')[0] ?? statement;
    const last = known.findLast((id) => id.split('.')[0] === section);
    const remedy =
      last === undefined
        ? 'no source has that section; cite another'
        : `section ${section} ends at ${last}; cite another`;
    return [problemAt(place, `the statement ${statement} does not exist`, remedy)];
  });
};

const unused = (draft: Draft, citing: readonly Citing[]): readonly Problem[] => {
  const cited = new Set(citing.map(({ statement }) => statement));
  return draft.files.sources.flatMap((doc) =>
    Object.entries(doc.value.statements).flatMap(([id, { notEncoded }]) => {
      if (cited.has(id) === (notEncoded === null)) return [];
      return notEncoded === null
        ? [
            problemAt(
              doc.at('statements', id),
              `nothing cites the statement ${id}`,
              'cite it, or say in `notEncoded` why nothing rests on it',
            ),
          ]
        : [
            problemAt(
              doc.at('statements', id),
              `the statement ${id} is \`notEncoded\`, and is cited`,
              'take one of the two out',
            ),
          ];
    }),
  );
};

/** Nothing rests on a statement that is not there, and no statement is passed over in silence. */
export const statements: Lint = {
  name: 'statements',
  description: 'Every cited statement exists; every statement is cited, or says why not.',
  check: (draft) => {
    const citing = [...inRules(draft), ...elsewhere(draft)];
    return [...lost(draft, citing), ...unused(draft, citing)];
  },
};

import type { Artifact } from '@primum/contract';
import type { Texts } from '@primum/engine';
import type { Links } from './links.ts';
import { type Reading, readingsOf } from './readings.ts';

type Gave = ReadonlyMap<string, readonly string[]>;

const grouped = (pairs: readonly (readonly [statement: string, text: string])[]): Gave =>
  new Map(
    [...Map.groupBy(pairs, ([one]) => one)].map(([one, all]) => [one, [...new Set(all.map(([, text]) => text))]]),
  );

/** The rules that rest on a statement, each with the procedures for which it does. */
const rulesOf = (artifact: Artifact, texts: Texts, links: Links): Gave => {
  const citing = readingsOf(artifact).flatMap((one) =>
    one.ruling.statements.map((statement) => ({ statement, one, key: `${statement} ${one.rule.id}` })),
  );
  const names = (all: readonly { readonly one: Reading }[]): string =>
    [...new Set(all.map(({ one: { procedure } }) => texts.procedures[procedure] ?? procedure))].join(', ');
  return grouped(
    [...Map.groupBy(citing, ({ key }) => key).values()].flatMap((all) =>
      all
        .slice(0, 1)
        .map(({ statement, one }) => [statement, `rule ${links.rule(one.rule.id)}: ${names(all)}`] as const),
    ),
  );
};

/** The kinds of procedure that a rule keeps from being offered instead. */
const kindsOf = ({ rules }: Artifact, links: Links): Gave =>
  grouped(
    rules.flatMap(({ id, forbids }) =>
      forbids.flatMap(({ kind, statements }) =>
        statements.map((one) => [one, `kind \`${kind}\`, never offered instead: ${links.rule(id)}`] as const),
      ),
    ),
  );

const proceduresOf = ({ procedures }: Artifact, links: Links): Gave =>
  grouped(
    procedures.flatMap(({ id, statements }) =>
      statements.map((one) => [one, `procedure ${links.procedure(id)}`] as const),
    ),
  );

/** The texts of what is kept by id: an action, a risk, a question ... */
const textOf = (kind: string, id: string, texts: Texts, { compendium, intake }: Artifact['library']): string => {
  const said = compendium.texts['en'];
  if (kind === 'question') return texts.questions[id]?.ask ?? id;
  if (kind === 'answer') return said?.answers[id]?.question ?? id;
  const named: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    action: texts.actions,
    risk: texts.risks,
    event: texts.events,
    while: texts.whiles,
    goal: texts.goals,
    role: texts.roles,
    gap: texts.gaps,
    note: texts.notes,
    aftercare: texts.procedures,
    sign: said?.signs ?? {},
    urgent: intake.urgentTexts['en'] ?? {},
  };
  return named[kind]?.[id] ?? id;
};

const othersOf = ({ library }: Artifact, texts: Texts): Gave =>
  grouped(
    Object.entries(library.alsoCited).flatMap(([statement, all]) => {
      const split = all.map((by) => by.split(' '));
      return [...Map.groupBy(split, ([kind = '']) => kind)].map(([kind, same]) => {
        const said = same.map(([, ...id]) => `"${textOf(kind, id.join(' '), texts, library)}"`);
        return [statement, `${kind}: ${said.join(', ')}`] as const;
      });
    }),
  );

/**
 * What each statement gave, in the words of a page: rules with their procedures, kinds, procedures, and whatever else cites it.
 * @example citationsOf(artifact, texts, links).get('A6.2') // ['rule [..](..): Some procedure', 'while: "it is taken"']
 */
export const citationsOf = (artifact: Artifact, texts: Texts, links: Links): Gave => {
  const parts = [
    rulesOf(artifact, texts, links),
    kindsOf(artifact, links),
    proceduresOf(artifact, links),
    othersOf(artifact, texts),
  ];
  const all = [...new Set(parts.flatMap((part) => [...part.keys()]))];
  return new Map(all.map((one) => [one, parts.flatMap((part) => part.get(one) ?? [])]));
};

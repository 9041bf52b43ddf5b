import type { Artifact } from '@primum/contract';
import type { Rule, Ruling, Texts } from '@primum/engine';

/** One thing that a rule says, of all the procedures of which it says the same. */
export interface Reading {
  readonly rule: Rule;
  readonly ruling: Ruling;
  readonly procedures: readonly string[];
}

const same = ({ disposition, origin, sure, statements, citations }: Ruling): string =>
  JSON.stringify([disposition, origin, sure, statements, citations]);

const ofRule = (rule: Rule): readonly Reading[] => {
  const rulings = Object.entries(rule.columns).flatMap(([procedure, column]) =>
    column.kind === 'ruling' ? [{ procedure, ruling: column }] : [],
  );
  return [...Map.groupBy(rulings, ({ ruling }) => same(ruling)).values()].flatMap((group) =>
    group.slice(0, 1).map(({ ruling }) => ({ rule, ruling, procedures: group.map(({ procedure }) => procedure) })),
  );
};

/** Everything that the rules say. */
export const readingsOf = ({ rules }: Artifact): readonly Reading[] => rules.flatMap(ofRule);

/** A reading as the cells of a row: rule, procedures, outcome, what it rests on. */
export const readingRow = ({ rule, ruling, procedures }: Reading, texts: Texts): readonly string[] => [
  `[${rule.id}](../knowledge/rules/${rule.topic}/${rule.id}.yaml)`,
  procedures.map((id) => texts.procedures[id] ?? id).join(', '),
  ruling.disposition,
  [...ruling.statements, ...ruling.citations].join(', '),
];

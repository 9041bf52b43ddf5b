import type { Artifact } from '@primum/contract';
import type { Rule } from '@primum/engine';

type Citing = readonly [statement: string, by: string];

const inRule = ({ id, columns, forbids }: Rule): readonly Citing[] =>
  [
    ...Object.values(columns).flatMap((column) => (column.kind === 'ruling' ? column.statements : [])),
    ...forbids.flatMap(({ statements }) => statements),
  ].map((statement) => [statement, `rule ${id}`]);

/**
 * What each statement gave: rules, procedures, and whatever else cites it, in the order of the knowledge.
 * @example citationsOf(artifact).get('A6.2') // ['rule anticoagulant', 'while taken']
 */
export const citationsOf = ({ rules, procedures, library }: Artifact): ReadonlyMap<string, readonly string[]> => {
  const citing: readonly Citing[] = [
    ...rules.flatMap(inRule),
    ...procedures.flatMap(({ id, statements }) => statements.map((one): Citing => [one, `procedure ${id}`])),
    ...Object.entries(library.alsoCited).flatMap(([one, all]) => all.map((by): Citing => [one, by])),
  ];
  const grouped = Map.groupBy(citing, ([statement]) => statement);
  return new Map([...grouped].map(([statement, all]) => [statement, [...new Set(all.map(([, by]) => by))]]));
};

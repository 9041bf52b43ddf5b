import {
  conceptsOf,
  type Knowledge,
  lacksEnd,
  objectionToOff,
  objectionToStricter,
  type Rule,
  type Ruling,
} from '@primum/engine';

/** An end and a clearance that stand for whatever will be chosen. */
const ANY = { until: { event: '', days: null, months: null }, clearance: { by: [], after: [], term: 1 } } as const;

/** The procedures for which an extension can be switched off. */
export const offChoices = (knowledge: Knowledge, rule: Rule): readonly string[] =>
  knowledge.procedures.map(({ id }) => id).filter((id) => objectionToOff(knowledge, rule, id) === null);

/** The procedures for which a rule can be made that strict. */
export const stricterChoices = (
  { procedures }: Pick<Knowledge, 'procedures'>,
  { columns }: Rule,
  disposition: Ruling['disposition'],
): readonly string[] =>
  procedures
    .map(({ id }) => id)
    .filter((id) => objectionToStricter(columns[id] ?? { kind: 'not-addressed' }, { disposition, ...ANY }) === null);

/** Whether somebody has to say until when, for one of these procedures. */
export const needsEnd = (
  { columns }: Rule,
  procedures: readonly string[],
  disposition: Ruling['disposition'],
): boolean => procedures.some((id) => lacksEnd(columns[id] ?? { kind: 'not-addressed' }, disposition));

/** What rules read of which a "no" holds for more than its day. */
export const shelfLifeChoices = ({ rules, concepts }: Knowledge): readonly string[] =>
  [...new Set(rules.flatMap(({ criterion }) => conceptsOf(criterion)))].filter(
    (id) => (concepts[id]?.shelfLife ?? 0) > 0,
  );

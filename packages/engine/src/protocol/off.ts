import type { Column, Knowledge, Rule, Ruling } from '../knowledge.ts';
import type { Objection } from './settings.ts';

const rulingsOf = (column: Column | undefined): readonly Ruling[] =>
  column?.kind === 'ruling' ? [column, ...Object.values(column.types).flatMap(rulingsOf)] : [];

const covers = ({ rules }: Knowledge, rule: Rule, procedure: string): boolean =>
  rules.some(({ columns }) => {
    const column = columns[procedure];
    return column?.kind === 'covered' && column.by === rule.id;
  });

/**
 * Why a rule cannot be switched off for a procedure; null when it can. Only an extension can, in all types of the procedure,
 * with no source behind it and no other rule that leaves its part to it.
 * @example objectionToOff(knowledge, rule, 'some-procedure') // 'source'
 */
export const objectionToOff = (knowledge: Knowledge, rule: Rule, procedure: string): Objection | null => {
  const rulings = rulingsOf(rule.columns[procedure]);
  if (rulings.length === 0) return 'silent';
  if (rulings.some(({ origin }) => origin === 'source')) return 'source';
  if (rulings.some(({ backed }) => backed === true)) return 'backed';
  return covers(knowledge, rule, procedure) ? 'covers' : null;
};

/** A column with its rulings switched off, those of types included. */
export const switchedOff = (column: Column, off: NonNullable<Ruling['off']>): Column =>
  column.kind !== 'ruling'
    ? column
    : {
        ...column,
        off,
        types: Object.fromEntries(Object.entries(column.types).map(([id, one]) => [id, switchedOff(one, off)])),
      };

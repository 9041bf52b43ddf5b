import type { Statement } from '@primum/contract';
import { citedBy } from './columns.ts';
import type { Known } from './known.ts';

/** What became of the statements of the sources. */
export interface Coverage {
  readonly of: number;
  /** Cited by a rule. */
  readonly inRules: readonly string[];
  /** By anything else: a procedure, a question, a risk, an answer ... */
  readonly elsewhere: readonly string[];
  /** Not encoded, with the reason. */
  readonly notEncoded: readonly Statement[];
  /** None of that: they would be forgotten. */
  readonly open: readonly Statement[];
}

/**
 * Where each statement of the sources went.
 * @example coverageOf(known).open // []
 */
export const coverageOf = ({ knowledge, library }: Pick<Known, 'knowledge' | 'library'>): Coverage => {
  const inRules = new Set(knowledge.rules.flatMap((rule) => citedBy(rule).statements));
  const elsewhere = new Set([
    ...knowledge.procedures.flatMap((one) => [
      ...one.statements,
      ...one.risks.flatMap(({ statements }) => statements),
      ...one.serves.flatMap(({ statements }) => statements),
    ]),
    ...Object.keys(library.alsoCited),
  ]);
  const all = library.sources.flatMap(({ statements }) => statements);
  const rest = all.filter(({ id }) => !inRules.has(id) && !elsewhere.has(id));
  const ids = all.map(({ id }) => id);
  return {
    of: all.length,
    inRules: ids.filter((id) => inRules.has(id)),
    elsewhere: ids.filter((id) => !inRules.has(id) && elsewhere.has(id)),
    notEncoded: rest.filter(({ notEncoded }) => notEncoded !== null),
    open: rest.filter(({ notEncoded }) => notEncoded === null),
  };
};

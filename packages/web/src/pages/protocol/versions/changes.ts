import type { Column, Knowledge, Rule } from '@primum/engine';

/** What became of one column: null is no rule. */
export interface ColumnChange {
  readonly procedure: string;
  readonly before: Column | null;
  readonly after: Column | null;
}

/** A rule that is not what it was. */
export interface RuleChange {
  readonly rule: string;
  readonly kind: 'added' | 'removed' | 'changed';
  /** Whether it speaks in other cases than before. */
  readonly criterion: boolean;
  readonly columns: readonly ColumnChange[];
}

/** How long a "no" about a concept holds, in days. */
export interface LifeChange {
  readonly concept: string;
  readonly before: number;
  readonly after: number;
}

/** What is different between two versions, rule by rule. */
export interface Changes {
  readonly rules: readonly RuleChange[];
  readonly shelfLives: readonly LifeChange[];
  readonly conceptsAdded: readonly string[];
  readonly conceptsRemoved: readonly string[];
}

type Compared = Pick<Knowledge, 'rules' | 'concepts'>;

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

const columnsBetween = (before: Rule | undefined, after: Rule | undefined): readonly ColumnChange[] =>
  [...new Set([...Object.keys(before?.columns ?? {}), ...Object.keys(after?.columns ?? {})])].flatMap((procedure) => {
    const change = { procedure, before: before?.columns[procedure] ?? null, after: after?.columns[procedure] ?? null };
    const silent = [change.before, change.after].every((one) => one === null || one.kind === 'not-addressed');
    return silent || same(change.before, change.after) ? [] : [change];
  });

const between = (before: Rule | undefined, after: Rule | undefined): readonly RuleChange[] => {
  const rule = (after ?? before)?.id;
  if (rule === undefined || same(before, after)) return [];
  const kind = before === undefined ? 'added' : after === undefined ? 'removed' : 'changed';
  const criterion = kind === 'changed' && !same(before?.criterion, after?.criterion);
  return [{ rule, kind, criterion, columns: columnsBetween(before, after) }];
};

/**
 * What is different between two versions, in the order of the newer one.
 * @example changesBetween(inForce, proposed).rules.map(({ rule }) => rule)
 */
export const changesBetween = (before: Compared, after: Compared): Changes => {
  const old = new Map(before.rules.map((rule) => [rule.id, rule]));
  const gone = before.rules.filter(({ id }) => !after.rules.some((rule) => rule.id === id));
  return {
    rules: [
      ...after.rules.flatMap((rule) => between(old.get(rule.id), rule)),
      ...gone.flatMap((rule) => between(rule, undefined)),
    ],
    shelfLives: Object.values(after.concepts).flatMap(({ id, shelfLife }) => {
      const was = before.concepts[id]?.shelfLife;
      return was === undefined || was === shelfLife ? [] : [{ concept: id, before: was, after: shelfLife }];
    }),
    conceptsAdded: Object.keys(after.concepts).filter((id) => !Object.hasOwn(before.concepts, id)),
    conceptsRemoved: Object.keys(before.concepts).filter((id) => !Object.hasOwn(after.concepts, id)),
  };
};

// No rule stands there for nothing: a chart is made from each criterion, and screened for every procedure and every type.
import { type Column, type Criterion, type Finding, type Knowledge, type Rule, screen } from '@primum/engine';
import { describe, expect, it } from 'vitest';
import { ownKnowledge } from './support/knowledge.ts';
import { DAY, witnessesOf } from './support/witness.ts';

const knowledge = ownKnowledge();

/** What a rule says of a procedure of a type, in the first chart made from the criterion that it says yes to. */
const reached = (
  of: Knowledge,
  rule: Rule,
  criterion: Criterion,
  procedure: string,
  type: string | null,
): Finding | undefined => {
  for (const chart of witnessesOf(of, criterion, procedure, type)) {
    const { screenings } = screen(of, chart, { on: DAY, procedures: [procedure] });
    const found = screenings[0]?.findings.find((one) => one.rule === rule.id && one.answer === 'yes');
    if (found !== undefined) return found;
  }
  return undefined;
};

const columnOf = (rule: Rule, procedure: string, type: string | null): Column | undefined => {
  const column = rule.columns[procedure];
  return column?.kind === 'ruling' && type !== null ? (column.types[type] ?? column) : column;
};

/** Procedures and types of which a rule says something; type null: not stated. */
const spokenOf = (of: Knowledge, rule: Rule) =>
  of.procedures.flatMap(({ id, types }) =>
    [null, ...types].flatMap((type) => {
      const column = columnOf(rule, id, type);
      return column?.kind === 'ruling' ? [{ procedure: id, type, disposition: column.disposition }] : [];
    }),
  );

/** Where a rule can never say yes, or says something else than its column. */
const unreached = (of: Knowledge, rule: Rule): readonly string[] =>
  spokenOf(of, rule).flatMap(({ procedure, type, disposition }) => {
    const found = reached(of, rule, rule.criterion, procedure, type);
    return found?.disposition === disposition
      ? []
      : [[procedure, type ?? 'any', found?.disposition ?? 'never'].join(' ')];
  });

const withCriterion = (rule: Rule, criterion: Criterion): Knowledge => ({
  ...knowledge,
  rules: knowledge.rules.map((one) => (one.id === rule.id ? { ...one, criterion } : one)),
});

describe('every rule can be reached', () => {
  it.each(knowledge.rules.map((rule) => [rule.id, rule] as const))('%s', (_, rule) => {
    expect(spokenOf(knowledge, rule).length).toBeGreaterThan(0);
    expect(unreached(knowledge, rule)).toEqual([]);
  });

  it.each(
    knowledge.rules.flatMap((rule) =>
      'or' in rule.criterion ? rule.criterion.or.map((part, at) => [rule.id, at + 1, rule, part] as const) : [],
    ),
  )('%s, by its part %i alone', (_, _at, rule, part) => {
    const found = spokenOf(knowledge, rule).some(
      ({ procedure, type }) => reached(knowledge, rule, part, procedure, type) !== undefined,
    );
    expect(found).toBe(true);
  });

  it('every procedure and every type of it has rules', () => {
    const spoken = knowledge.rules.flatMap((rule) => spokenOf(knowledge, rule));
    for (const { id, types } of knowledge.procedures)
      for (const type of [null, ...types])
        expect(spoken.filter((one) => one.procedure === id && one.type === type).length, id).toBeGreaterThan(10);
  });
});

describe('a rule that nothing can reach is noticed', () => {
  const rule = knowledge.rules.find(({ criterion }) => 'concept' in criterion);
  if (rule === undefined) throw new Error('no rule reads a concept alone');

  it('what contradicts itself', () => {
    const both: Criterion = { and: [rule.criterion, { not: rule.criterion }] };
    expect(unreached(withCriterion(rule, both), { ...rule, criterion: both })).not.toEqual([]);
  });

  it('a kind of component that none is', () => {
    const none: Criterion = { planned: 'nothing-like-it' };
    expect(unreached(withCriterion(rule, none), { ...rule, criterion: none })).not.toEqual([]);
  });
});

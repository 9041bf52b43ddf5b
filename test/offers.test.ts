import { readChart } from '@primum/contract';
import { type Alternative, CATEGORIES, type Category, rank, type Screening, screen } from '@primum/engine';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ownKnowledge } from './support/knowledge.ts';

fc.configureGlobal({ seed: 20_261_121 });

const ON = '2026-11-21';
const knowledge = ownKnowledge();
const CLEARANCE = rank('clearance-required');

type Json = { [key: string]: unknown };

/** Every concept, those that a rule names itself more often. */
const named = knowledge.rules.flatMap(
  ({ criterion }) => JSON.stringify(criterion).match(/[a-z0-9]+(?:-[a-z0-9]+)+|[a-z]{4,}/g) ?? [],
);
const CONCEPTS = [...Object.keys(knowledge.concepts), ...named.filter((id) => Object.hasOwn(knowledge.concepts, id))];
const AREAS = Object.keys(knowledge.areas);
const COMPONENTS = Object.keys(knowledge.components);
const TYPED = knowledge.procedures.filter(({ types }) => types.length > 0);

const day = fc
  .integer({ min: 0, max: 400 })
  .map((ago) => new Date(Date.UTC(2026, 10, 21 - ago)).toISOString().slice(0, 10));
const fact = fc
  .record({
    concept: fc.constantFrom(...CONCEPTS),
    answer: fc.constantFrom('yes', 'yes', 'yes', 'no', 'unknown'),
    on: fc.oneof(fc.constant(ON), day),
    ended: fc.boolean(),
    area: fc.option(fc.constantFrom(...AREAS), { nil: null }),
  })
  .map(({ ended, area, ...said }) => ({
    ...said,
    ...(ended && said.answer === 'yes' ? { last: said.on } : {}),
    ...(area !== null && said.answer !== 'no' ? { area } : {}),
  }));
const plan = fc.record({
  components: fc.option(fc.array(fc.constantFrom(...COMPONENTS), { maxLength: 2 }), { nil: null }),
  area: fc.option(fc.constantFrom(...AREAS), { nil: null }),
  types: fc.tuple(...TYPED.map(({ types }) => fc.option(fc.constantFrom(...types), { nil: null }))),
});
const chart = fc
  .record({
    facts: fc.array(fact, { maxLength: 3 }),
    plan,
    born: fc.constantFrom('1985-05-01', '2009-03-01', null),
    asked: fc.boolean(),
  })
  .map(({ facts, plan: { components, area, types }, born, asked }): { chart: Json; complete: readonly Category[] } => ({
    chart: {
      patient: { id: 'p1', sex: 'female', ...(born === null ? {} : { birthDate: born }) },
      facts,
      planned: Object.fromEntries(
        knowledge.procedures.map(({ id }) => {
          const type = types[TYPED.findIndex((one) => one.id === id)] ?? null;
          const mixed = id === 'mesotherapy' && components !== null;
          return [
            id,
            {
              ...(mixed ? { components } : {}),
              ...(area === null ? {} : { area }),
              ...(type === null ? {} : { type }),
            },
          ];
        }),
      ),
    },
    complete: asked ? CATEGORIES : [],
  }));

const screenAs = (procedure: string, of: Json, complete: readonly Category[]): Screening => {
  const [one] = screen(knowledge, readChart(of, knowledge), { on: ON, procedures: [procedure], complete }).screenings;
  if (one === undefined) throw new Error('no screening');
  return one;
};

/** What a rule says of the procedure, of whatever type. */
const gravestOf = (rule: string, procedure: string): number => {
  const column = knowledge.rules.find(({ id }) => id === rule)?.columns[procedure];
  return column?.kind === 'ruling'
    ? Math.min(
        rank(column.disposition),
        ...Object.values(column.types).map((one) => (one.kind === 'ruling' ? rank(one.disposition) : 0)),
      )
    : 0;
};

const statements = new Set(knowledge.library.sources.flatMap((source) => source.statements.map(({ id }) => id)));
/** What was looked at: the same goals of the same procedure are served by the same, chart after chart. */
const served = new Set<string>();
const expectServed = ({ procedure, goals, serves }: Alternative): void => {
  const seen = JSON.stringify([procedure, goals, serves]);
  if (served.has(seen)) return;
  served.add(seen);
  expect(serves.map(({ goal }) => goal)).toEqual(goals);
  for (const one of serves) {
    expect(one.statements.length + one.citations.length).toBeGreaterThan(0);
    for (const id of one.statements) expect(statements).toContain(id);
    for (const key of one.citations) expect(knowledge.library.citations).toHaveProperty(key);
  }
};

describe('what is offered instead', () => {
  test('10,000 random charts: nothing that its own rules forbid, and each with who says that it serves the goal', {
    timeout: 600_000,
  }, () => {
    let offered = 0;
    fc.assert(
      fc.property(chart, ({ chart: of, complete }) => {
        for (const one of screenAs('mesotherapy', of, complete).alternatives.filter((other) => other.offered)) {
          offered += 1;
          const gravest = Math.max(rank(one.atMost), ...one.findings.map((rule) => gravestOf(rule, one.procedure)));
          if (gravest > CLEARANCE) expect([one.procedure, one.atMost, one.findings]).toBe('offered by no graver rule');
          expectServed(one);
        }
      }),
      { numRuns: 10_000 },
    );
    expect(offered).toBeGreaterThan(10_000);
  });

  test('250 random charts: each that is offered, screened on its own, says the same', () => {
    fc.assert(
      fc.property(chart, ({ chart: of, complete }) => {
        for (const one of screenAs('mesotherapy', of, complete).alternatives.filter((other) => other.offered)) {
          const own = screenAs(one.procedure, of, complete);
          expect([own.outcome, own.atLeast, own.atMost, own.headline.slice(0, 20)]).toEqual([
            one.outcome,
            one.atLeast,
            one.atMost,
            one.headline.slice(0, 20),
          ]);
          expect(rank(own.atMost)).toBeLessThanOrEqual(CLEARANCE);
        }
      }),
      { numRuns: 250 },
    );
  });
});

const yes = (concept: string, over: Json = {}): Json => ({ concept, answer: 'yes', on: ON, ...over });
const offers = (facts: readonly Json[], planned: Json = {}) => {
  const of = { patient: { id: 'p1', birthDate: '1985-05-01', sex: 'female' }, facts, planned };
  const { alternatives } = screenAs('mesotherapy', of, CATEGORIES);
  const ids = (after: boolean) =>
    alternatives
      .filter((one) => one.offered && (one.atMost === 'clearance-required') === after)
      .map(({ procedure }) => procedure);
  return { now: ids(false), afterClearance: ids(true) };
};
const SURFACE = ['topical-hyaluronic-acid', 'topical-peptide'];

describe('who is offered what, asked everything', () => {
  test('nothing found: all ten', () => {
    const { now, afterClearance } = offers([]);
    expect([...now, ...afterClearance]).toHaveLength(10);
  });
  test('pregnant: only hyaluronic acid and peptides without clearance', () =>
    expect(offers([yes('pregnancy')]).now).toEqual(SURFACE));
  test('pregnant, with the peel stated: glycolic or lactic acid after clearance', () => {
    const glycolic = { 'superficial-peel': { type: 'alpha-hydroxy-acid' } };
    expect(offers([yes('pregnancy')]).afterClearance).not.toContain('superficial-peel');
    expect(offers([yes('pregnancy')], glycolic).afterClearance).toContain('superficial-peel');
  });
  test('breastfeeding: the same', () => expect(offers([yes('breastfeeding')]).now).toEqual(SURFACE));
  test('active cancer: only hyaluronic acid without clearance, and peptides after it', () => {
    const { now, afterClearance } = offers([yes('active-malignancy')]);
    expect(now).toEqual(['topical-hyaluronic-acid']);
    expect(afterClearance).toEqual(['topical-peptide']);
  });
  test('lupus on warfarin: hyaluronic acid and peptides, retinoid with precautions, nothing more without clearance', () =>
    expect(offers([yes('systemic-lupus-erythematosus'), yes('warfarin')]).now.toSorted()).toEqual(
      [...SURFACE, 'topical-retinoid'].toSorted(),
    ));
  test('keloids: nothing that punctures', () => {
    const { now, afterClearance } = offers([yes('keloid')]);
    const puncturing = knowledge.procedures.filter(({ kinds }) => kinds.includes('skin-puncture')).map(({ id }) => id);
    for (const id of puncturing) expect([...now, ...afterClearance]).not.toContain(id);
  });
  test('body dysmorphic disorder: nothing at all', () =>
    expect(offers([yes('body-dysmorphic-disorder')])).toEqual({ now: [], afterClearance: [] }));
  test('whatever B excludes is offered no plain needling', () => {
    const named = knowledge.rules.filter(({ columns }) => {
      const column = columns['microneedling-mesotherapy'];
      return column?.kind === 'ruling' && column.origin === 'source' && rank(column.disposition) > CLEARANCE;
    });
    expect(named.length).toBeGreaterThan(8);
    for (const { criterion } of named) {
      const [id] = JSON.stringify(criterion).match(/(?<="(?:concept|recent)":")[a-z0-9-]+/) ?? [];
      if (id === undefined) continue;
      const { now, afterClearance } = offers([yes(id)]);
      expect([...now, ...afterClearance], id).not.toContain('microneedling');
    }
  });
});

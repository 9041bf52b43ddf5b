import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Chart,
  type Clearance,
  type Fact,
  findingsFor,
  type Report,
  rank,
  type Screening,
  screen,
} from '../src/index.ts';
import { CONCEPTS, chart, DAY, WORLD } from './small-world.ts';

const IDS = CONCEPTS.map(({ id }) => id);
const CATEGORIES = ['conditions', 'medications', 'allergies', 'habits', 'states'] as const;

const report = (of: Chart, on = DAY, knowledge = WORLD): Report => screen(knowledge, of, { on });
const first = (of: Chart, on = DAY, knowledge = WORLD): Screening => report(of, on, knowledge).screenings[0]!;

const day = fc.constantFrom(
  '2025-01-01',
  '2026-05',
  '2026-10-30',
  '2026-11-08',
  '2026-11-15',
  '2026-11-20',
  DAY,
  '2026-11-30',
);
const some = <T>(of: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(of, { nil: undefined, freq: 2 });
const clean = (fact: { [key: string]: unknown }): Fact =>
  Object.fromEntries(Object.entries(fact).filter(([, value]) => value !== undefined)) as unknown as Fact;

const anyFact: fc.Arbitrary<Fact> = fc
  .record({
    concept: fc.constantFrom(...IDS),
    answer: fc.constantFrom('yes', 'no', 'unknown'),
    on: some(day),
    since: some(day),
    until: some(day),
    status: some(fc.constantFrom('active', 'inactive', 'remission', 'resolved', 'ended')),
    unconfirmed: some(fc.constant(true)),
    said: some(fc.constantFrom('blue 3', 'blue 5')),
  })
  .map(clean);
const planned = fc.constantFrom<Chart['planned']>(
  undefined,
  { prick: { components: ['numb-a'] } },
  { prick: { components: [] } },
);
const result = fc.record({
  loinc: fc.constant('1-1'),
  value: fc.constantFrom(11, 12.5, 14),
  unit: fc.constantFrom('cup', 'bucket'),
  on: day,
});
const anyChart = (complete: fc.Arbitrary<Chart['complete']>): fc.Arbitrary<Chart> =>
  fc
    .record({
      facts: fc.array(anyFact, { maxLength: 6 }),
      planned,
      complete,
      measurements: fc.array(result, { maxLength: 2 }),
    })
    .map(({ facts, ...over }) =>
      chart(facts, Object.fromEntries(Object.entries(over).filter(([, v]) => v !== undefined))),
    );
const open = anyChart(fc.constant(undefined));
const perhapsComplete = anyChart(fc.option(fc.subarray([...CATEGORIES]), { nil: undefined }));
const RUNS = { numRuns: 400 };
fc.configureGlobal({ seed: 20_261_121 });

describe('properties', () => {
  test('replacing unknown by yes or no never widens the interval', () => {
    const answered = fc.constantFrom('yes' as const, 'no' as const);
    fc.assert(
      fc.property(perhapsComplete, fc.constantFrom(...IDS), answered, (of, concept, answer) => {
        const others = of.facts.filter((fact) => fact.concept !== concept);
        const before = first({ ...of, facts: [...others, { concept, answer: 'unknown', on: '2026-11-20' }] });
        const after = first({ ...of, facts: [...others, { concept, answer, on: DAY }] });
        const width = (one: Screening): number => rank(one.atMost) - rank(one.atLeast);
        expect(width(after)).toBeLessThanOrEqual(width(before));
      }),
      RUNS,
    );
  });

  test('a further yes never makes it milder', () => {
    fc.assert(
      fc.property(perhapsComplete, fc.constantFrom(...IDS), (of, concept) => {
        const before = first(of);
        const after = first({ ...of, facts: [...of.facts, { concept, answer: 'yes', on: DAY }] });
        expect(rank(after.atLeast)).toBeGreaterThanOrEqual(rank(before.atLeast));
        expect(rank(after.atMost)).toBeGreaterThanOrEqual(rank(before.atMost));
      }),
      RUNS,
    );
  });

  test('missing data never makes it milder', () => {
    fc.assert(
      fc.property(open, fc.nat(), (of, n) => {
        const facts = of.facts.filter((_, i) => i !== n % Math.max(1, of.facts.length));
        expect(rank(first({ ...of, facts }).atMost)).toBeGreaterThanOrEqual(rank(first(of).atMost));
      }),
      RUNS,
    );
    fc.assert(
      fc.property(perhapsComplete, (of) => {
        const { complete: _, ...asked } = of;
        expect(rank(first(asked).atMost)).toBeGreaterThanOrEqual(rank(first(of).atMost));
      }),
      RUNS,
    );
  });

  test('a lift lowers only its own rule, only for what it covers, only while it lasts', () => {
    const clearance: fc.Arbitrary<Clearance> = fc.record({
      rule: fc.constantFrom('grumps', 'growth-once'),
      concepts: fc.subarray(IDS),
      by: fc.constantFrom('doctor', 'specialist'),
      after: fc.constant('specialist'),
      decision: fc.constant('cleared' as const),
      on: fc.constantFrom('2026-10-01', '2026-11-01', DAY, '2026-11-22'),
      until: fc.constantFrom('2026-11-20', DAY, '2026-12-01'),
    });
    fc.assert(
      fc.property(perhapsComplete, clearance, (of, lift) => {
        const before = first(of).findings;
        const after = first({ ...of, clearances: [lift] }).findings;
        for (const found of before) {
          const then = after.find((one) => one.rule === found.rule);
          if (found.rule !== lift.rule || then?.lifted === null) expect(then?.disposition).toBe(found.disposition);
          else {
            expect(then?.disposition).toBe('precautions');
            expect(lift.on <= DAY && (lift.until ?? DAY) >= DAY).toBe(true);
            for (const { path } of found.evidence) expect(path.some((id) => lift.concepts.includes(id))).toBe(true);
          }
        }
      }),
      RUNS,
    );
  });

  test('the order and repetition of facts and rules do not matter', () => {
    fc.assert(
      fc.property(perhapsComplete, fc.infiniteStream(fc.nat()), (of, keys) => {
        const mix = <T>(list: readonly T[]): readonly T[] =>
          list
            .map((one) => ({ one, key: keys.next().value ?? 0 }))
            .toSorted((a, b) => a.key - b.key)
            .map(({ one }) => one);
        const shuffled = { ...of, facts: mix([...of.facts, ...of.facts]) };
        expect(JSON.stringify(report(shuffled))).toBe(JSON.stringify(report(of)));
        const turned = first(of, DAY, { ...WORLD, rules: mix([...WORLD.rules, ...WORLD.rules.slice(0, 3)]) });
        const { atLeast, atMost, outcome, earliest } = first(of);
        expect(turned).toMatchObject({ atLeast, atMost, outcome, earliest });
      }),
      { numRuns: 200 },
    );
  });

  test('the same chart, day and knowledge give the same bytes, and nothing given is changed', () => {
    const freeze = <T>(value: T): T => {
      if (typeof value === 'object' && value !== null)
        for (const inner of Object.values(Object.freeze(value))) freeze(inner);
      return value;
    };
    freeze(WORLD);
    fc.assert(
      fc.property(perhapsComplete, (of) => {
        const copy = JSON.parse(JSON.stringify(of)) as Chart;
        expect(JSON.stringify(report(freeze(of)))).toBe(JSON.stringify(report(copy)));
      }),
      { numRuns: 100 },
    );
  });

  test('nothing is offered that its own screening forbids', () => {
    fc.assert(
      fc.property(perhapsComplete, (of) => {
        for (const one of first(of).alternatives.filter(({ offered }) => offered)) {
          expect(rank(one.atMost)).toBeLessThanOrEqual(rank('clearance-required'));
          expect(WORLD.procedures.find(({ id }) => id === one.procedure)?.complete).toBe(true);
        }
      }),
      RUNS,
    );
  });

  test('on every day before earliest the same facts give deferred or graver', () => {
    const sober = anyChart(fc.constant([...CATEGORIES, 'treatments', 'devices'])).map((of) => ({
      ...of,
      facts: [
        ...of.facts.slice(0, 1),
        { concept: 'wine', answer: 'yes', last: '2026-11-18', on: '2026-11-18' } as const,
      ],
    }));
    let dated = 0;
    fc.assert(
      fc.property(sober, (of) => {
        const { earliest } = first(of);
        if (earliest === null) return;
        dated += 1;
        for (let n = 21; n <= 30; n += 1) {
          const on = `2026-11-${n}`;
          if (on < earliest) expect(rank(first(of, on).atLeast)).toBeGreaterThanOrEqual(rank('deferred'));
        }
        expect(rank(first(of, earliest).atLeast)).toBeLessThan(rank('deferred'));
      }),
      RUNS,
    );
    expect(dated).toBeGreaterThan(20);
  });

  test('the findings alone are those of the screenings', () => {
    fc.assert(
      fc.property(perhapsComplete, (of) => {
        const { screenings } = screen(WORLD, of, { on: DAY });
        expect(findingsFor(WORLD, of, { on: DAY })).toEqual(screenings.flatMap(({ findings }) => findings));
      }),
      { numRuns: 100 },
    );
  });

  test('translating changes no disposition', () => {
    const texts = { ...WORLD.texts, xx: { ...WORLD.texts['en']!, rules: {}, months: [], messages: {} } };
    fc.assert(
      fc.property(perhapsComplete, (of) => {
        const said = (lang: string): unknown =>
          screen({ ...WORLD, texts }, of, { on: DAY, lang }).screenings.map((one) => [
            one.outcome,
            one.earliest,
            one.findings.map(({ rule, answer, disposition }) => [rule, answer, disposition]),
            one.alternatives.map(({ procedure, offered }) => [procedure, offered]),
          ]);
        expect(said('xx')).toEqual(said('en'));
      }),
      { numRuns: 100 },
    );
  });
});

describe('every chart of up to two facts of a small world', () => {
  const shapes: readonly Omit<Fact, 'concept'>[] = [
    { answer: 'yes', on: DAY },
    { answer: 'yes', on: '2026-11-10', until: '2026-11-15' },
    { answer: 'yes', status: 'remission', on: '2026-11-10' },
    { answer: 'yes', since: '2027-01-01', on: DAY },
    { answer: 'yes', unconfirmed: true, on: DAY },
    { answer: 'no', on: DAY },
    { answer: 'no', on: '2026-01-01' },
    { answer: 'unknown', on: '2026-11-20' },
  ];
  const ids = [
    'grumps',
    'red-grumps',
    'rash',
    'growth',
    'growth-once',
    'growth-unquiet',
    'thinner',
    'allergy-to-numb-a',
  ];
  const facts = ids.flatMap((concept) => shapes.map((shape) => ({ concept, ...shape })));
  const alone = new Map(facts.map((fact) => [fact, first(chart([fact]))]));

  test('a second fact that says yes today never makes it milder; one that is taken away never does', () => {
    for (const a of facts)
      for (const b of facts) {
        const both = first(chart([a, b]));
        const one = alone.get(a)!;
        expect(rank(one.atMost), JSON.stringify([a, b])).toBeGreaterThanOrEqual(rank(both.atMost));
        if (b === facts.find(({ concept }) => concept === b.concept))
          expect(rank(both.atLeast), JSON.stringify([a, b])).toBeGreaterThanOrEqual(rank(one.atLeast));
      }
  });

  test('what is raised and not settled is never read as no, even where everything is complete', () => {
    const complete = [...CATEGORIES, 'treatments', 'devices'] as const;
    const raised = facts.filter(
      ({ answer, on, ...rest }) =>
        answer === 'unknown' || (answer === 'no' && on === '2026-01-01') || 'unconfirmed' in rest || 'since' in rest,
    );
    for (const fact of raised.filter(({ concept }) => concept !== 'growth-unquiet'))
      expect(first(chart([fact], { complete })).decided, JSON.stringify(fact)).toBe(false);
  });
});

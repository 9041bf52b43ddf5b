import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  CATEGORIES,
  type Chart,
  type Clearance,
  decide,
  type Fact,
  type Finding,
  type Knowledge,
  type MadeStricter,
  objectionToOff,
  objectionToStricter,
  PROTOCOL_CITATION,
  type Protocol,
  type Rule,
  rank,
  type Screening,
  type SwitchedOff,
  screen,
  withProtocol,
} from '../src/index.ts';
import { CONCEPTS, chart, DAY, rule, ruling, WORLD as SMALL } from './small-world.ts';

const extension = { origin: 'extension', statements: [], citations: ['S1'] } as const;
const mild = ruling({ ...extension, disposition: 'precautions' });
const event = (name: string, days: number | null = null) => ({ event: name, days, months: null });
const silent = { kind: 'not-addressed' } as const;

/** The small world with extensions of every kind, one that tells types apart, and one that covers another. */
const RULES: readonly Rule[] = [
  ...SMALL.rules,
  rule('typed', { concept: 'pale' }, { ...extension, types: { soft: mild, softest: silent } }),
  rule('typed-source', { concept: 'pale' }, { ...extension, types: { soft: { ...mild, origin: 'source' } } }),
  rule('backed', { concept: 'sneeze' }, { ...extension, backed: true }),
  rule('glass', { recent: 'wine', free: 15 }, { ...extension, disposition: 'deferred', until: event('glass', 15) }),
  rule('covering', { concept: 'grumps' }, extension),
  rule(
    'covered',
    { concept: 'red-grumps' },
    {},
    { columns: { prick: { kind: 'covered', by: 'covering' }, stroke: silent } },
  ),
];
const WORLD: Knowledge = { ...SMALL, rules: RULES };

const because = { reason: 'seen by our director', author: 'Dr Moon' };
const off = (id: string, of = 'prick'): SwitchedOff => ({ rule: id, procedure: of, ...because });
const stricter = (
  id: string,
  disposition: MadeStricter['disposition'],
  over: Partial<MadeStricter> = {},
): MadeStricter => ({ ...off(id), disposition, until: null, clearance: null, ...over });
const clearance = { by: ['doctor'], after: [], term: 30 };
const protocol = (over: Partial<Protocol> = {}): Protocol => ({
  clinic: 'Moon Clinic',
  author: 'Dr Moon',
  adopted: '2026-11-01',
  knowledge: WORLD.version,
  sha256: 'abc',
  off: [],
  stricter: [],
  shelfLives: {},
  ...over,
});
const under = (over: Partial<Protocol>, knowledge = WORLD): Knowledge => withProtocol(knowledge, protocol(over));
const yes = (concept: string, over: Partial<Fact> = {}): Fact => ({
  concept,
  answer: 'yes',
  on: '2026-11-20',
  ...over,
});
const run = (over: Partial<Protocol>, facts: readonly Fact[], rest: Partial<Chart> = {}, of = 'prick'): Screening =>
  screen(under(over), chart(facts, rest), { on: DAY, procedures: [of], complete: CATEGORIES }).screenings[0]!;
const found = (of: Screening, id: string): Finding | undefined => of.findings.find((one) => one.rule === id);

describe('an extension switched off', () => {
  const ended = yes('blue-thinner', { last: '2026-11-19' });
  test('stays a precaution with reason and author while it fires', () => {
    expect(run({ off: [off('thinner-ended')] }, [ended]).findings).toMatchObject([
      { rule: 'thinner-ended', answer: 'yes', disposition: 'precautions', off: because, stricter: null },
    ]);
  });
  test('stays a possible precaution where it is not known', () => {
    const of = screen(under({ off: [off('covering', 'prick')] }, { ...WORLD, rules: RULES.slice(0, -1) }), chart([]), {
      on: DAY,
    }).screenings[0]!;
    expect(found(of, 'covering')).toMatchObject({ answer: 'unknown', disposition: 'precautions', off: because });
  });
  test('keeps the day until which it is a precaution, and no longer stands in the way of an earliest day', () => {
    const glass = yes('wine', { last: '2026-11-18', on: '2026-11-18' });
    const before = run({}, [glass]);
    expect(before.earliest).toBe('2026-12-03');
    const only = { ...WORLD, rules: RULES.filter(({ id }) => id !== 'wine') };
    const after = screen(under({ off: [off('glass')] }, only), chart([glass]), { on: DAY, complete: CATEGORIES });
    expect(after.screenings[0]).toMatchObject({ outcome: 'precautions', earliest: null, inTheWay: [] });
    expect(found(after.screenings[0]!, 'glass')?.until).toEqual({ date: '2026-12-03' });
  });
  test('does not hide a refusal, and then does not call itself a precaution', () => {
    const decision = { rule: 'thinner-ended', concepts: ['thinner'], by: 'doctor', on: '2026-11-20' } as const;
    const of = run({ off: [off('thinner-ended')] }, [ended], { clearances: [{ ...decision, decision: 'refused' }] });
    expect(of.outcome).toBe('contraindicated');
    expect(found(of, 'thinner-ended')).toMatchObject({ off: null, lapsed: { because: 'refused' } });
  });
  test('is off in every type of the procedure', () => {
    for (const type of [undefined, 'soft'])
      expect(
        found(run({ off: [off('typed')] }, [yes('pale')], { planned: { prick: type ? { type } : {} } }), 'typed'),
      ).toMatchObject({ disposition: 'precautions', off: because });
    const planned = { prick: { type: 'softest' } };
    expect(found(run({ off: [off('typed')] }, [yes('pale')], { planned }), 'typed')).toBeUndefined();
  });
  test.each([
    ['a rule of a source', off('grumps'), /source document/],
    ['an extension of which a type rests on a source', off('typed-source'), /source document/],
    ['an extension behind which a source rules too', off('backed'), /over the ruling of a source/],
    ['a rule that speaks for another', off('covering'), /speaks for another/],
    ['a rule that another speaks for', off('covered'), /says nothing/],
    ['a rule that does not address the procedure', off('glass', 'stroke'), /says nothing/],
    ['a rule that is not there', off('moonlight'), /does not have/],
    ['a procedure that is not there', off('glass', 'constructor'), /does not have/],
    ['without a reason', { ...off('glass'), reason: ' ' }, /without a reason/],
    ['without an author', { ...off('glass'), author: '' }, /without a reason or an author/],
  ])('refused: %s', (_, setting, why) => {
    expect(() => under({ off: [setting] })).toThrow(why);
  });
});

describe('a rule made stricter', () => {
  test('keeps its reason, its author and what the knowledge says', () => {
    const of = run({ stricter: [stricter('sweetness', 'contraindicated')] }, [yes('sweetness')]);
    expect(of.outcome).toBe('contraindicated');
    expect(found(of, 'sweetness')).toMatchObject({
      disposition: 'contraindicated',
      origin: 'source',
      statements: ['X1.1'],
      off: null,
      stricter: { ...because, from: 'precautions' },
    });
  });
  test('deferred ends with the event of the clinic, or with its own end', () => {
    const calm = stricter('sweetness', 'deferred', { until: event('calm') });
    expect(found(run({ stricter: [calm] }, [yes('sweetness')]), 'sweetness')?.until).toEqual({ event: 'calm' });
    const own = rule(
      'own-end',
      { recent: 'wine', free: 15 },
      { disposition: 'precautions', until: event('glass', 15) },
    );
    const knowledge = under({ stricter: [stricter('own-end', 'deferred')] }, { ...WORLD, rules: [own] });
    const glass = yes('wine', { last: '2026-11-18', on: '2026-11-18' });
    const of = screen(knowledge, chart([glass]), { on: DAY, complete: CATEGORIES }).screenings[0]!;
    expect([of.outcome, of.earliest]).toEqual(['deferred', '2026-12-03']);
  });
  test('contraindicated no longer ends, nor can a clearance lower it', () => {
    const of = run({ stricter: [stricter('wine', 'contraindicated'), stricter('growth-once', 'contraindicated')] }, [
      yes('wine', { last: '2026-11-18', on: '2026-11-18' }),
    ]);
    expect(found(of, 'wine')).toMatchObject({ disposition: 'contraindicated', until: null, while: null });
    expect(of.earliest).toBeNull();
  });
  test('clearance is given by whom the clinic names, and lowers it to precautions', () => {
    const set = { stricter: [stricter('sweetness', 'clearance-required', { clearance })] };
    expect(run(set, [yes('sweetness')]).outcome).toBe('clearance-required');
    const decision = { rule: 'sweetness', concepts: ['sweetness'], decision: 'cleared', on: '2026-11-20' } as const;
    const by = (role: string) => run(set, [yes('sweetness')], { clearances: [{ ...decision, by: role }] });
    expect(found(by('doctor'), 'sweetness')).toMatchObject({ disposition: 'precautions', stricter: because });
    expect(by('specialist').outcome).toBe('clearance-required');
  });
  test('a refusal may be taken back by whom the clinic names, later', () => {
    const set = { stricter: [stricter('sweetness', 'clearance-required', { clearance })] };
    const decision = { rule: 'sweetness', concepts: ['sweetness'], by: 'doctor' } as const;
    const refused = { ...decision, decision: 'refused', on: '2026-11-20' } as const;
    const later = { ...decision, decision: 'cleared', on: '2026-11-21' } as const;
    const of = (...clearances: readonly Clearance[]) =>
      found(run(set, [yes('sweetness')], { clearances }), 'sweetness');
    expect(of(refused)?.disposition).toBe('contraindicated');
    expect(of(refused, later)?.disposition).toBe('precautions');
  });
  test('is at least that grave in every type, and stays as grave as it was', () => {
    const set = { stricter: [stricter('typed', 'deferred', { until: event('calm') })] };
    const typed = (type?: string) =>
      found(run(set, [yes('pale')], { planned: { prick: type === undefined ? {} : { type } } }), 'typed');
    expect(typed()).toMatchObject({ disposition: 'contraindicated', stricter: null });
    expect(typed('soft')).toMatchObject({ disposition: 'deferred', stricter: { from: 'precautions' } });
    expect(typed('softest')).toMatchObject({ disposition: 'deferred', stricter: { from: 'not-addressed' } });
  });
  test('may say something where the knowledge does not: an extension that cites the protocol', () => {
    const own = stricter('glass', 'deferred', { procedure: 'stroke', until: event('calm') });
    const glass = yes('wine', { last: '2026-11-18', on: '2026-11-18' });
    expect(run({}, [glass], {}, 'stroke').notAddressed.map(({ rule: id }) => id)).toContain('glass');
    const of = run({ stricter: [own] }, [glass], {}, 'stroke');
    expect(of.notAddressed.map(({ rule: id }) => id)).not.toContain('glass');
    expect(found(of, 'glass')).toMatchObject({
      disposition: 'deferred',
      origin: 'extension',
      why: because.reason,
      citations: [PROTOCOL_CITATION],
      basis: ['protocol'],
      stricter: { ...because, from: 'not-addressed' },
    });
  });
  test.each([
    ['as grave as it is', stricter('wine', 'deferred'), /only become stricter/],
    ['milder', stricter('grumps', 'deferred'), /only become stricter/],
    ['a rule that another speaks for', stricter('covered', 'contraindicated'), /said by another/],
    ['deferred without an end', stricter('sweetness', 'deferred'), /until when/],
    ['clearance of nobody', stricter('sweetness', 'clearance-required'), /says whose/],
    ['without a reason', stricter('sweetness', 'contraindicated', { reason: '' }), /without a reason/],
    ['a rule that is not there', stricter('moonlight', 'contraindicated'), /does not have/],
  ])('refused: %s', (_, setting, why) => {
    expect(() => under({ stricter: [setting] })).toThrow(why);
  });
});

describe('a protocol', () => {
  test('is named in the report, beside the hash of the knowledge', () => {
    const report = (knowledge: Knowledge) => screen(knowledge, chart([]), { on: DAY }).knowledge;
    expect(report(WORLD).protocol).toBeNull();
    expect(report(under({}))).toEqual({
      ...report(WORLD),
      protocol: { clinic: 'Moon Clinic', adopted: '2026-11-01', sha256: 'abc' },
    });
  });
  test('says one thing of a rule', () => {
    const twice = { off: [off('glass')], stricter: [stricter('glass', 'contraindicated')] };
    expect(() => under(twice)).toThrow(/two settings/);
    expect(() => under({ off: [off('glass'), off('glass')] })).toThrow(/two settings/);
  });
  test('is for one knowledge version, and only one at a time', () => {
    expect(() => under({ knowledge: '9' })).toThrow(/for knowledge 9/);
    expect(() => under({}, under({}))).toThrow(/already/);
  });
  test('shortens how long a "no" holds, and does not lengthen it', () => {
    const no: Fact = { concept: 'sneeze', answer: 'no', on: '2026-11-19' };
    expect(run({}, [no]).outcome).toBe('no-contraindication-found');
    expect(run({ shelfLives: { sneeze: 1 } }, [no]).outcome).toBe('not-enough-information');
    for (const [id, days] of [
      ['rash', 1],
      ['sneeze', -1],
      ['sneeze', 0.5],
    ] as const)
      expect(() => under({ shelfLives: { [id]: days } })).toThrow(/shorten/);
    expect(() => under({ shelfLives: { toString: 0 } })).toThrow(/no concept/);
  });
  test('changes nothing that was given', () => {
    const before = JSON.stringify(WORLD);
    under({ off: [off('glass')], stricter: [stricter('sweetness', 'contraindicated')], shelfLives: { sneeze: 0 } });
    expect(JSON.stringify(WORLD)).toBe(before);
  });
});

describe('under any protocol', () => {
  const places = RULES.flatMap(({ id }) => ['prick', 'stroke'].map((of) => ({ rule: id, procedure: of })));
  const columnOf = (id: string, of: string) => RULES.find((one) => one.id === id)!.columns[of]!;
  const mayBeOff = places.filter(({ rule: id, procedure: of }) => {
    const one = RULES.find((each) => each.id === id)!;
    return objectionToOff(WORLD, one, of) === null;
  });
  const mayBeStricter = places.flatMap((place) =>
    (['precautions', 'clearance-required', 'deferred', 'contraindicated'] as const)
      .map((disposition) => stricter(place.rule, disposition, { ...place, until: event('calm'), clearance }))
      .filter((setting) => objectionToStricter(columnOf(place.rule, place.procedure), setting) === null),
  );
  const anyProtocol: fc.Arbitrary<Protocol> = fc
    .record({
      off: fc.subarray(mayBeOff.map((place) => ({ ...place, ...because }))),
      stricter: fc.uniqueArray(fc.constantFrom(...mayBeStricter), {
        maxLength: 12,
        selector: ({ rule: id, procedure: of }) => `${id} ${of}`,
      }),
      shelfLives: fc.dictionary(fc.constantFrom(...CONCEPTS.map(({ id }) => id)), fc.constantFrom(0, 1, 3)),
    })
    .map((set) => {
      const taken = new Set(set.stricter.map(({ rule: id, procedure: of }) => `${id} ${of}`));
      const lives = Object.entries(set.shelfLives).filter(([id, days]) => days <= WORLD.concepts[id]!.shelfLife);
      return protocol({
        stricter: set.stricter,
        off: set.off.filter(({ rule: id, procedure: of }) => !taken.has(`${id} ${of}`)),
        shelfLives: Object.fromEntries(lives),
      });
    });
  const day = fc.constantFrom('2026-11-01', '2026-11-14', '2026-11-18', '2026-11-20', DAY);
  const fact: fc.Arbitrary<Fact> = fc
    .record({
      concept: fc.constantFrom(...CONCEPTS.map(({ id }) => id)),
      answer: fc.constantFrom('yes', 'no', 'unknown'),
      on: day,
      until: fc.option(day, { nil: undefined, freq: 3 }),
    })
    .map(({ until, ...one }) => (until === undefined ? one : { ...one, until }) as Fact);
  const decision: fc.Arbitrary<Clearance> = fc.record({
    rule: fc.constantFrom(...RULES.map(({ id }) => id)),
    concepts: fc.subarray(CONCEPTS.map(({ id }) => id)),
    by: fc.constantFrom('doctor', 'specialist'),
    after: fc.constant('specialist'),
    decision: fc.constantFrom('cleared' as const, 'refused' as const),
    on: day,
  });
  const anyChart: fc.Arbitrary<Chart> = fc
    .record({
      facts: fc.array(fact, { maxLength: 6 }),
      clearances: fc.array(decision, { maxLength: 1 }),
      complete: fc.subarray([...CATEGORIES]),
      planned: fc.constantFrom<NonNullable<Chart['planned']>>(
        {},
        { prick: { type: 'soft' } },
        { prick: { type: 'softest' } },
      ),
    })
    .map(({ facts, ...over }) => chart(facts, over));
  const screened = (knowledge: Knowledge, of: Chart): readonly Screening[] =>
    screen(knowledge, of, { on: DAY, procedures: ['prick', 'stroke'] }).screenings;

  test('no finding gets milder, but for an extension switched off, which is a precaution while it fires', () => {
    let [firedOff, firedStricter] = [0, 0];
    fc.assert(
      fc.property(anyProtocol, anyChart, (set, of) => {
        const after = screened(withProtocol(WORLD, set), of);
        for (const [i, before] of screened(WORLD, of).entries())
          for (const was of before.findings) {
            const is = found(after[i]!, was.rule);
            const switched = set.off.some((one) => one.rule === was.rule && one.procedure === before.procedure);
            if (switched) {
              expect(was.origin).toBe('extension');
              expect(['precautions', 'contraindicated']).toContain(is?.disposition);
              firedOff += 1;
            } else expect(rank(is!.disposition)).toBeGreaterThanOrEqual(rank(was.disposition));
            if (is?.stricter) firedStricter += 1;
            if (was.answer === 'yes') expect(is?.answer).toBe('yes');
          }
      }),
      { numRuns: 400, seed: 20_261_121 },
    );
    expect(Math.min(firedOff, firedStricter)).toBeGreaterThan(200);
  });
  test('what is certain and what is possible get no milder than without the extensions switched off', () => {
    fc.assert(
      fc.property(anyProtocol, anyChart, (set, of) => {
        const after = screened(withProtocol(WORLD, set), of);
        for (const [i, before] of screened(WORLD, of).entries()) {
          const kept = before.findings.map((one) =>
            set.off.some(({ rule: id, procedure: to }) => id === one.rule && to === before.procedure)
              ? { ...one, disposition: 'precautions' as const }
              : one,
          );
          const { atLeast, atMost } = decide(kept, true);
          expect(rank(after[i]!.atLeast)).toBeGreaterThanOrEqual(rank(atLeast));
          expect(rank(after[i]!.atMost)).toBeGreaterThanOrEqual(rank(atMost));
        }
      }),
      { numRuns: 400, seed: 20_261_121 },
    );
  });
  test('without anything switched off, nothing more is offered and no earliest day moves forward', () => {
    fc.assert(
      fc.property(anyProtocol, anyChart, (set, of) => {
        const after = screened(withProtocol(WORLD, { ...set, off: [] }), of);
        for (const [i, before] of screened(WORLD, of).entries()) {
          const offered = (one: Screening) =>
            one.alternatives.filter((each) => each.offered).map((each) => each.procedure);
          expect(offered(before)).toEqual(expect.arrayContaining(offered(after[i]!)));
          const { earliest } = after[i]!;
          if (earliest !== null && before.earliest !== null) expect(earliest >= before.earliest).toBe(true);
        }
      }),
      { numRuns: 200, seed: 20_261_121 },
    );
  });
});

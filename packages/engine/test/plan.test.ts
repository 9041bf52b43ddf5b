import { describe, expect, test } from 'vitest';
import { type Chart, type Fact, type Finding, type Knowledge, type Planned, screen } from '../src/index.ts';
import { chart, concept, DAY, rule, ruling, WORLD } from './small-world.ts';

const LIFT = { to: 'precautions', by: ['doctor'], after: [], term: 30 } as const;

/** The small world with areas, types, ages and kinds of component in its rules. */
const PLANNED: Knowledge = {
  ...WORLD,
  concepts: {
    ...WORLD.concepts,
    scratch: concept('scratch', [], { lasts: 'episode' }),
    young: concept('young', [], { category: 'states', lasts: 'episode', age: { under: 18 } }),
    'blue-soap': concept('blue-soap', [], { category: 'medications', lasts: 'use' }),
    paler: concept('paler', ['pale']),
  },
  procedures: WORLD.procedures.map((one) => ({ ...one, types: one.id === 'prick' ? ['gentle', 'rough'] : [] })),
  measurements: [
    ...WORLD.measurements,
    {
      id: 'much-redness',
      concept: 'paler',
      of: 'redness',
      loinc: [],
      shelfLife: 90,
      scales: (WORLD.measurements[0]?.scales ?? []).map((scale) => ({
        ...scale,
        bands: [
          {
            sex: null,
            minAge: null,
            maxAge: null,
            when: null,
            abnormal: { below: 5 },
            normal: { from: 5 },
            citations: [],
          },
        ],
      })),
    },
  ],
  components: { ...WORLD.components, tar: { id: 'tar', kind: 'glue', allergens: [] } },
  rules: [
    rule('scratch-here', { concept: 'scratch' }, { area: 'treated' }),
    rule('scratch-anywhere', { concept: 'scratch' }, { disposition: 'precautions' }),
    rule(
      'young',
      { concept: 'young' },
      { disposition: 'clearance-required', until: { event: 'grown', days: 0, months: null } },
    ),
    rule(
      'soap',
      { recent: 'blue-soap', months: 6 },
      { disposition: 'deferred', until: { event: 'last-wash', days: null, months: 6 } },
    ),
    rule('glue', { planned: 'glue' }),
    rule('paler', { concept: 'paler' }),
    rule(
      'harsh',
      { concept: 'grumps' },
      {
        lift: LIFT,
        types: { gentle: ruling({ disposition: 'precautions' }), rough: { kind: 'not-addressed' } },
      },
    ),
  ],
};

const findings = (of: Chart, planned: Planned = {}, on = DAY): readonly Finding[] =>
  screen(PLANNED, { ...of, planned: { prick: planned } }, { on, procedures: ['prick'] }).screenings[0]?.findings ?? [];
const one = (id: string, of: Chart, planned: Planned = {}, on = DAY): Finding | undefined =>
  findings(of, planned, on).find(({ rule: found }) => found === id);
const yes = (id: string, over: Partial<Fact> = {}): Fact => ({ concept: id, answer: 'yes', on: '2026-11-20', ...over });

describe('the planned area', () => {
  const HERE = 'scratch-here';
  test('a fact in the planned area counts', () =>
    expect(one(HERE, chart([yes('scratch', { area: 'arm' })]), { area: 'arm' })?.answer).toBe('yes'));
  test('so does one in a part of it, and one in what holds it', () => {
    expect(one(HERE, chart([yes('scratch', { area: 'hand' })]), { area: 'arm' })?.answer).toBe('yes');
    expect(one(HERE, chart([yes('scratch', { area: 'arm' })]), { area: 'hand' })?.answer).toBe('yes');
  });
  test('a fact elsewhere says nothing of the planned area: it stays open', () =>
    expect(one(HERE, chart([yes('scratch', { area: 'leg' })]), { area: 'arm' })?.answer).toBe('unknown'));
  test('what touches the planned area is never apart from it, whichever of the two is named broadly', () => {
    expect(one(HERE, chart([yes('scratch', { area: 'neck' })]), { area: 'shoulder' })?.answer).toBe('yes');
    expect(one(HERE, chart([yes('scratch', { area: 'neck' })]), { area: 'arm' })?.answer).toBe('yes');
    expect(one(HERE, chart([yes('scratch', { area: 'arm' })]), { area: 'neck' })?.answer).toBe('yes');
    expect(one(HERE, chart([yes('scratch', { area: 'hand' })]), { area: 'neck' })?.answer).toBe('unknown');
  });
  test('a fact of which nobody said where counts, and so does a plan of which nobody said where', () => {
    expect(one(HERE, chart([yes('scratch')]), { area: 'arm' })?.answer).toBe('yes');
    expect(one(HERE, chart([yes('scratch', { area: 'leg' })]))?.answer).toBe('yes');
  });
  test('one area that any plan names holds for a plan that names none; two do not', () => {
    const legs = chart([yes('scratch', { area: 'leg' })]);
    const found = (planned: Chart['planned']) =>
      screen(
        PLANNED,
        { ...legs, ...(planned && { planned }) },
        { on: DAY, procedures: ['prick'] },
      ).screenings[0]?.findings.find(({ rule: id }) => id === HERE)?.answer;
    expect(found({ stroke: { area: 'arm' } })).toBe('unknown');
    expect(found({ stroke: { area: 'arm' }, cream: { area: 'leg' } })).toBe('yes');
  });
  test('a rule that says nothing of areas counts them all', () =>
    expect(one('scratch-anywhere', chart([yes('scratch', { area: 'leg' })]), { area: 'arm' })?.answer).toBe('yes'));
  test('an end elsewhere ends nothing here', () => {
    const healed = yes('scratch', { area: 'leg', until: '2026-11-10', on: '2026-11-20' });
    const open = yes('scratch', { area: 'arm', on: '2026-11-01' });
    expect(one(HERE, chart([healed, open]), { area: 'arm' })?.answer).toBe('yes');
  });
  test('an area that the knowledge does not know is never apart from another', () => {
    expect(one(HERE, chart([yes('scratch', { area: 'elsewhere' })]), { area: 'arm' })?.answer).toBe('yes');
    expect(one(HERE, chart([yes('scratch', { area: 'leg' })]), { area: 'elsewhere' })?.answer).toBe('yes');
  });
  test('a clearance covers what was known of an area, and nothing reported of another later', () => {
    const cleared = {
      rule: 'harsh',
      concepts: ['grumps'],
      by: 'doctor',
      decision: 'cleared',
      on: '2026-11-10',
    } as const;
    const known = yes('grumps', { area: 'arm', on: '2026-11-01' });
    const later = (area: string) => chart([known, yes('grumps', { area })], { clearances: [cleared] });
    expect(one('harsh', later('arm'))?.lifted).not.toBeNull();
    expect(one('harsh', later('leg'))).toMatchObject({ lifted: null, lapsed: { because: 'new-evidence' } });
  });
  test('the evidence says where', () =>
    expect(one(HERE, chart([yes('scratch', { area: 'hand' })]), { area: 'hand' })?.evidence[0]?.area).toBe('hand'));
});

describe('the planned type', () => {
  test.each([
    [undefined, 'contraindicated'],
    ['gentle', 'precautions'],
    ['rough', undefined],
  ] as const)('%s: %s', (type, disposition) => {
    const planned = type === undefined ? {} : { type };
    expect(one('harsh', chart([yes('red-grumps')]), planned)?.disposition).toBe(disposition);
  });
});

describe('an age', () => {
  const born = (birthDate: string, facts: readonly Fact[] = []): Chart =>
    chart(facts, { patient: { id: 'p', birthDate } });
  test('is told by the birth date, through the day before the birthday, with the birthday as its end', () => {
    expect(one('young', born('2008-11-22'))).toMatchObject({ answer: 'yes', until: { date: '2026-11-22' } });
    expect(one('young', born('2008-11-21'))).toBeUndefined();
  });
  test('of a birth date that may be on either side stays open; without one, too', () => {
    expect(one('young', born('2008-11'))?.answer).toBe('unknown');
    expect(one('young', born('2008'))?.answer).toBe('unknown');
    expect(one('young', born('2007'))).toBeUndefined();
    expect(one('young', chart([]))?.answer).toBe('unknown');
  });
  test('of a birth date that may be on either side is settled by an answer given since it can be over, by no earlier one', () => {
    const no = (on: string): Fact => ({ concept: 'young', answer: 'no', on });
    expect(one('young', born('2008-11', [no('2026-11-15')]), {}, DAY)).toBeUndefined();
    expect(one('young', born('2008-11', [no('2026-10-31')]), {}, '2026-11-02')?.answer).toBe('unknown');
  });
  test('of somebody not born yet on that day stays open', () =>
    expect(one('young', born('2030-01-01'))?.answer).toBe('unknown'));
  test('said before the birthday that has come since is outgrown', () => {
    expect(one('young', born('2004-01-01', [yes('young', { on: '2020-05-01' })]))).toBeUndefined();
    expect(one('young', born('2004-01-01', [yes('young', { on: '2022-05-01' })]))?.answer).toBe('yes');
  });
  test('that somebody says against the birth date counts, and both are shown', () => {
    const report = screen(PLANNED, born('1990-01-01', [yes('young')]), { on: DAY });
    expect(one('young', born('1990-01-01', [yes('young')]))?.answer).toBe('yes');
    expect(report.contradictions.map(({ concept: id }) => id)).toContain('young');
  });
});

describe('months', () => {
  const washed = (last: string): Chart => chart([yes('blue-soap', { last, on: last })]);
  test('a use that ended within them defers until they are over', () => {
    expect(one('soap', washed('2026-05-22'))).toMatchObject({ answer: 'yes', until: { date: '2026-11-22' } });
    expect(one('soap', washed('2026-05-21'), {}, DAY)?.answer).not.toBe('yes');
  });
  test('they roll forward where the month is too short', () =>
    expect(one('soap', washed('2026-08-31'))).toMatchObject({ until: { date: '2027-03-01' } }));
  test('a use that goes on waits for its end and the months after it', () =>
    expect(one('soap', chart([yes('blue-soap')]))).toMatchObject({ until: { event: 'last-wash', months: 6 } }));
});

describe('a planned kind of component', () => {
  test('speaks when it is in the mixture, and names what to leave out', () => {
    const [screening] = screen(
      PLANNED,
      { ...chart([]), planned: { prick: { components: ['tar'] } } },
      { on: DAY, procedures: ['prick'] },
    ).screenings;
    expect(screening?.findings.find(({ rule: id }) => id === 'glue')?.answer).toBe('yes');
    expect(screening?.changedMixture?.leaveOut).toEqual(['tar']);
  });
  test('is not listed among what the source is silent on: it says nothing of the patient', () => {
    const [stroke] = screen(
      PLANNED,
      { ...chart([]), planned: { stroke: { components: ['tar'] } } },
      { on: DAY, procedures: ['stroke'] },
    ).screenings;
    const silent = stroke?.notAddressed.map(({ rule: id }) => id) ?? [];
    expect(silent).toContain('young');
    expect(silent).not.toContain('glue');
  });
  test('says nothing of another mixture, and is not counted as checked where nobody stated one', () => {
    expect(one('glue', chart([]), { components: [] })).toBeUndefined();
    const [unstated] = screen(PLANNED, chart([]), { on: DAY, procedures: ['prick'] }).screenings;
    expect(unstated?.checked).not.toContain('glue');
  });
});

describe('a concept that a broader yes does not raise', () => {
  const quiet = (raisedByBroader: boolean): Knowledge => ({
    ...PLANNED,
    concepts: { ...PLANNED.concepts, paler: concept('paler', ['pale'], { raisedByBroader }) },
  });
  test.each([
    [true, 'unknown'],
    [false, undefined],
  ])('%s: %s', (raised, answer) => {
    const [screening] = screen(quiet(raised), chart([yes('pale')]), {
      on: DAY,
      procedures: ['prick'],
      complete: ['conditions'],
    }).screenings;
    expect(screening?.findings.find(({ rule: id }) => id === 'paler')?.answer).toBe(answer);
  });
});

describe('a second limit on the same results', () => {
  test.each([
    [4, 'yes'],
    [5, undefined],
  ])('%d cups: %s', (value, answer) => {
    const measurements = [{ loinc: '1-1', value, unit: 'cup', on: DAY }];
    const of = chart([], {
      measurements,
      patient: { id: 'p', sex: 'male', birthDate: '1980-01-01' },
      complete: ['conditions'],
    });
    expect(one('paler', of)?.answer).toBe(answer);
  });
});

describe('what a procedure brings itself', () => {
  const bringing = (possible: readonly string[], besides: readonly string[]): Knowledge => ({
    ...WORLD,
    procedures: WORLD.procedures.map((of) => (of.id === 'prick' ? { ...of, materials: { possible, besides } } : of)),
  });
  const found = (knowledge: Knowledge, facts: readonly Fact[], components?: readonly string[]) => {
    const planned = components === undefined ? {} : { planned: { prick: { components } } };
    const request = { on: DAY, procedures: ['prick'], complete: ['allergies'] } as const;
    const [screening] = screen(knowledge, { ...chart(facts), ...planned }, request).screenings;
    return {
      rules: screening?.findings.filter(({ answer }) => answer === 'yes').map(({ rule: id }) => id) ?? [],
      leaveOut: screening?.changedMixture?.leaveOut ?? null,
    };
  };
  const [mixed] = Object.values(WORLD.components);
  const allergen = mixed?.allergens[0] ?? '';
  const brings = [mixed?.id ?? ''];

  test('beside the mixture counts, stated or not, and cannot be left out', () => {
    expect(found(bringing([], brings), [yes(allergen)]).rules).toContain('unstated');
    expect(found(bringing([], brings), [yes(allergen)], [])).toMatchObject({ leaveOut: null });
    expect(found(bringing([], brings), [yes(allergen)], []).rules).toContain('unstated');
  });
  test('beside the mixture is no second reason where it is named in it', () =>
    expect(found(bringing([], brings), [yes(allergen)], brings).rules).not.toContain('unstated'));
  test('may be there while the mixture is not stated: its allergies alone are asked about', () => {
    expect(found(bringing(brings, []), [yes(allergen)]).rules).toContain('unstated');
    expect(found(bringing([], []), [yes(allergen)]).rules).not.toContain('unstated');
  });
  test('is not looked for in a stated mixture where it is only possible', () =>
    expect(found(bringing(brings, []), [yes(allergen)], []).rules).not.toContain('unstated'));
  test('an allergy of which nobody said to what may be one to it', () =>
    expect(found(bringing(brings, []), [yes('allergy')]).rules).toContain('unstated'));
});

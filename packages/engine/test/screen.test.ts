import { describe, expect, test } from 'vitest';
import {
  type Chart,
  type Clearance,
  type Fact,
  type Finding,
  HEADLINE_LENGTH,
  type Knowledge,
  type Request,
  type Screening,
  screen,
} from '../src/index.ts';
import { chart, DAY, rule, WORLD } from './small-world.ts';

const ALL = ['conditions', 'medications', 'allergies', 'habits', 'states', 'treatments', 'devices'] as const;
const run = (of: Chart, request: Partial<Request> = {}, knowledge: Knowledge = WORLD): Screening => {
  const [first] = screen(knowledge, of, { on: DAY, ...request }).screenings;
  if (first === undefined) throw new Error('no screening');
  return first;
};
const whole = (facts: readonly Fact[], over: Partial<Chart> = {}, on = DAY): Screening =>
  run(chart(facts, over), { complete: ALL, on });
const yes = (concept: string, over: Partial<Fact> = {}): Fact => ({
  concept,
  answer: 'yes',
  on: '2026-11-20',
  ...over,
});
const finding = (of: Screening, id: string): Finding | undefined => of.findings.find((one) => one.rule === id);

describe('the interval', () => {
  test('nothing asked: everything is possible, nothing certain, and it is not decided', () => {
    const { atLeast, atMost, decided, outcome } = run(chart([]));
    expect({ atLeast, atMost, decided, outcome }).toEqual({
      atLeast: 'no-contraindication-found',
      atMost: 'contraindicated',
      decided: false,
      outcome: 'not-enough-information',
    });
  });
  test('all categories complete and nothing said: no contraindication found', () => {
    const all = whole([]);
    expect(all.outcome).toBe('no-contraindication-found');
    expect(all.findings).toEqual([]);
    expect(all.checked).toHaveLength(WORLD.rules.length - 2);
    expect(all.checked).not.toContain('component');
  });
  test('someone on a thinner is decided although nobody asked about the rest', () => {
    const taken = run(chart([yes('blue-thinner')]));
    expect(taken.decided).toBe(true);
    expect(taken.outcome).toBe('contraindicated');
    expect(taken.questions).toEqual([]);
  });
  test('certain clearance with contraindication possible shows clearance and the questions', () => {
    const of = run(chart([yes('growth-once')]), { complete: ['medications', 'habits', 'states', 'allergies'] });
    expect(of.outcome).toBe('clearance-required');
    expect(of.atMost).toBe('contraindicated');
    expect(of.questions.map(({ concept }) => concept)).toContain('growth-unquiet');
  });
  test('nothing graver than precautions possible shows precautions', () => {
    const of = whole([
      { concept: 'sweetness', answer: 'unknown' },
      { concept: 'wild-sweetness', answer: 'no', on: DAY },
    ]);
    expect([of.outcome, of.decided]).toEqual(['precautions', false]);
  });
  test('findings stand gravest first, certain before possible', () => {
    const of = run(chart([yes('sweetness'), yes('rash'), yes('grumps')]));
    expect(of.findings[0]?.rule).toBe('grumps');
    const ranks = of.findings.map(({ disposition }) =>
      ['precautions', 'clearance-required', 'deferred', 'contraindicated'].indexOf(disposition),
    );
    expect(ranks).toEqual(ranks.toSorted((a, b) => b - a));
  });
  test('a sweet one without a word on it being wild is undecided between precautions and deferred', () => {
    const of = whole([yes('sweetness')]);
    expect([of.atLeast, of.atMost]).toEqual(['precautions', 'deferred']);
  });
});

describe('a rule that fails', () => {
  const broken: Knowledge = { ...WORLD, rules: [...WORLD.rules, rule('broken', { concept: 'no-such-thing' })] };
  test('is unknown and carries its error', () => {
    const found = finding(run(chart([]), { complete: ALL }, broken), 'broken');
    expect(found?.answer).toBe('unknown');
    expect(found?.error).toContain('no-such-thing');
  });
});

describe('dates', () => {
  const wine = (last: string): Fact => yes('wine', { last, on: last });
  test.each([
    ['2026-11-07', 'deferred', '2026-11-22'],
    ['2026-11-06', 'no-contraindication-found', null],
  ])('last glass on %s: %s, earliest %s', (last, outcome, earliest) => {
    const of = whole([wine(last)]);
    expect([of.outcome, of.earliest]).toEqual([outcome, earliest]);
  });
  test('every day before earliest is deferred or graver, and that day is not', () => {
    const { earliest } = whole([wine('2026-11-15')]);
    expect(earliest).toBe('2026-11-30');
    for (let day = 21; day < 30; day += 1)
      expect(whole([wine('2026-11-15')], {}, `2026-11-${day}`).outcome).toBe('deferred');
    expect(whole([wine('2026-11-15')], {}, '2026-11-30').outcome).toBe('no-contraindication-found');
  });
  test('still drinking: until days after an event, no date', () => {
    const of = whole([yes('wine')]);
    expect(finding(of, 'wine')?.until).toEqual({ event: 'last-glass', days: 15 });
    expect([of.earliest, of.inTheWay]).toEqual([null, ['wine']]);
  });
  test('no earliest date while something without a date stands or is unknown', () => {
    expect(whole([wine('2026-11-15'), yes('rash')]).earliest).toBeNull();
    expect(run(chart([wine('2026-11-15')])).earliest).toBeNull();
    expect(run(chart([wine('2026-11-15')])).inTheWay).toContain('grumps');
  });
  test('an unknown that keeps the date open is asked, although the outcome is settled', () => {
    const of = run(chart([wine('2026-11-15'), { concept: 'rash', answer: 'unknown', on: DAY }]), { complete: ALL });
    expect([of.decided, of.earliest]).toEqual([true, null]);
    expect(of.questions.map(({ concept }) => concept)).toEqual(['rash']);
  });
  test('a no that names a last day and a first day of not', () => {
    const of = whole([{ concept: 'wine', answer: 'no', since: '2026-11-16', last: '2026-11-15', on: DAY }]);
    expect([of.outcome, of.earliest]).toEqual(['deferred', '2026-11-30']);
  });
  test('a no that names a last day tells of that day', () => {
    const of = whole([{ concept: 'wine', answer: 'no', last: '2026-11-15', on: DAY }]);
    expect([of.outcome, of.earliest]).toEqual(['deferred', '2026-11-30']);
  });
  test('beside one that ended, another that is open keeps the date open and is asked', () => {
    const open = whole([wine('2026-11-15'), yes('wine', { said: 'another', status: 'ended' })]);
    expect([open.outcome, open.earliest, open.questions.map(({ concept }) => concept)]).toEqual([
      'deferred',
      null,
      ['wine'],
    ]);
    const silent = run(chart([wine('2026-11-15')]), { complete: ALL.filter((one) => one !== 'habits') });
    expect([silent.earliest, silent.questions.map(({ concept }) => concept)]).toEqual(['2026-11-30', ['wine']]);
  });
  test('ended thirteen days ago is recent, fourteen is not', () => {
    const ended = (last: string): Screening => whole([yes('blue-thinner', { last, on: last })]);
    expect(ended('2026-11-08').outcome).toBe('clearance-required');
    expect(ended('2026-11-07').outcome).toBe('no-contraindication-found');
  });
});

describe('lifts', () => {
  const clear = (over: Partial<Clearance> = {}): Clearance => ({
    rule: 'grumps',
    concepts: ['grumps'],
    by: 'doctor',
    after: 'specialist',
    decision: 'cleared',
    on: '2026-11-01',
    ...over,
  });
  const at = (over: Partial<Clearance>, facts = [yes('grumps', { on: '2026-01-01' })], on = DAY): Finding | undefined =>
    finding(whole(facts, { clearances: [clear(over)] }, on), 'grumps');
  const state = (found: Finding | undefined): unknown => [
    found?.disposition,
    found?.lifted !== null,
    found?.lapsed?.because,
  ];
  test.each([
    ['lowers its finding to what the rule says', {}, ['precautions', true, undefined]],
    ['through its last day', { until: DAY }, ['precautions', true, undefined]],
    ['not the day after', { until: '2026-11-20' }, ['contraindicated', false, 'expired']],
    ['from its first day', { on: DAY }, ['precautions', true, undefined]],
    ['not before', { on: '2026-11-22' }, ['contraindicated', false, 'not-yet']],
    ['not by another role', { by: 'nobody' }, ['contraindicated', false, 'role']],
    ['a partial end is as early as it can be', { until: '2026-11' }, ['contraindicated', false, 'expired']],
    ['refused', { decision: 'refused' }, ['contraindicated', false, 'refused']],
  ] as const)('%s', (_, over, expected) => expect(state(at(over as Partial<Clearance>))).toEqual(expected));
  test('not without the specialist where two are wanted', () => {
    const { after: _, ...alone } = clear();
    expect(state(finding(whole([yes('grumps')], { clearances: [alone] }), 'grumps'))).toEqual([
      'contraindicated',
      false,
      'no-specialist',
    ]);
  });
  test('without an end it holds for the term of the rule', () => {
    const old = [yes('grumps', { on: '2026-01-01' })];
    expect(state(at({ on: '2026-10-23' }, old))).toEqual(['precautions', true, undefined]);
    expect(state(at({ on: '2026-10-22' }, old))).toEqual(['contraindicated', false, 'expired']);
  });
  test('it does not cover what was reported later', () => {
    const two = [yes('grumps', { on: '2026-01-01' }), yes('red-grumps', { on: '2026-11-10' })];
    expect(state(at({}, two))).toEqual(['contraindicated', false, 'new-evidence']);
  });
  test('it does not cover concepts that it does not name', () => {
    const two = [yes('grumps', { on: '2026-01-01' }), yes('red-grumps', { on: '2026-01-01' })];
    expect(state(at({ concepts: ['red-grumps'] }, two))).toEqual(['contraindicated', false, 'new-evidence']);
  });
  test('what was known then and is said again is still covered', () => {
    const again = [yes('grumps', { on: '2026-01-01' }), yes('grumps', { on: DAY })];
    expect(state(at({}, again))).toEqual(['precautions', true, undefined]);
  });
  test('a clearance older than a refusal does not come back', () => {
    const facts = [yes('grumps', { on: '2026-01-01' })];
    const after = (next: Partial<Clearance>): unknown => {
      const clearances = [clear({ on: '2026-10-25' }), clear({ decision: 'refused', on: '2026-10-28' }), clear(next)];
      return finding(whole(facts, { clearances }), 'grumps')?.disposition;
    };
    expect(after({ on: '2026-11-05', until: '2026-11-06' })).toBe('contraindicated');
    expect(after({ on: '2026-11-05', after: 'nobody' })).toBe('contraindicated');
    expect(after({ on: '2026-11-05' })).toBe('precautions');
  });
  test('what was quiet on its day is not covered when it is active again', () => {
    const again = [
      yes('grumps', { status: 'remission', on: '2026-01-01' }),
      yes('grumps', { status: 'active', on: '2026-11-10' }),
    ];
    expect(state(at({}, again))).toEqual(['contraindicated', false, 'new-evidence']);
  });
  test('what is only possible is not lowered', () => {
    const unsure = [{ concept: 'grumps', answer: 'unknown', on: '2026-10-01' } as const];
    expect(state(at({}, unsure))).toEqual(['contraindicated', false, undefined]);
  });
  test('a history that began after the clearance is not covered', () => {
    const facts = [
      yes('blue-growth', { since: '2015-01-01', on: '2015-01-01' }),
      { concept: 'blue-growth', answer: 'no', on: '2026-11-10' } as const,
      { concept: 'growth-unquiet', answer: 'no', on: DAY } as const,
    ];
    const clearances = [clear({ rule: 'growth-once', concepts: ['growth-once'] })];
    expect(finding(whole(facts, { clearances }), 'growth-once')?.lapsed?.because).toBe('new-evidence');
  });
  test('a refusal that is still to come changes nothing yet', () => {
    const facts = [yes('grumps', { on: '2026-01-01' })];
    const clearances = [clear(), clear({ decision: 'refused', on: '2026-12-01' })];
    expect(state(finding(whole(facts, { clearances }), 'grumps'))).toEqual(['precautions', true, undefined]);
  });
  test('a later, shorter clearance replaces an older, longer one', () => {
    const facts = [yes('grumps', { on: '2026-01-01' })];
    const shorter = [
      clear({ on: '2026-10-01', until: '2027-01-01' }),
      clear({ on: '2026-10-20', until: '2026-11-01' }),
    ];
    expect(state(finding(whole(facts, { clearances: shorter }), 'grumps'))).toEqual([
      'contraindicated',
      false,
      'expired',
    ]);
  });
  test.each([
    ['for this procedure', { procedures: ['prick'] }, undefined, true],
    ['for others only', { procedures: ['stroke', 'cream'] }, undefined, false],
    ['for the area, and the plan names it', { areas: ['arm'] }, 'arm', true],
    ['for the area, and the plan is a part of it', { areas: ['arm'] }, 'hand', true],
    ['for the area, and the plan is larger', { areas: ['hand'] }, 'arm', false],
    ['for the area, and the plan is beside it', { areas: ['shoulder'] }, 'neck', false],
    ['for the area, and the plan names none', { areas: ['arm'] }, undefined, false],
  ])('an agreement %s', (_, scope, area, lowers) => {
    const planned = area === undefined ? {} : { planned: { prick: { area } } };
    const of = whole([yes('grumps', { on: '2026-01-01' })], { clearances: [clear(scope)], ...planned });
    expect(finding(of, 'grumps')?.disposition).toBe(lowers ? 'precautions' : 'contraindicated');
  });
  test('a refusal for one procedure counts for all, and an agreement for another does not end it', () => {
    const refused = clear({ decision: 'refused', on: '2026-10-25', procedures: ['stroke'] });
    const facts = [yes('grumps', { on: '2026-01-01' })];
    const after = (...more: readonly Clearance[]): unknown =>
      state(finding(whole(facts, { clearances: [refused, ...more] }), 'grumps'));
    expect(after()).toEqual(['contraindicated', false, 'refused']);
    expect(after(clear({ procedures: ['stroke'] }))).toEqual(['contraindicated', false, 'refused']);
    expect(after(clear({ procedures: ['prick'] }))).toEqual(['precautions', true, undefined]);
  });
  test('the finding shows the conditions of the agreement', () => {
    expect(at({ conditions: ['One arm only.'] })?.lifted?.conditions).toEqual(['One arm only.']);
  });
  test('an agreement covers nothing that was entered after whoever gave it was told, whatever its date', () => {
    const entered = (entry: number, concept: string) => yes(concept, { on: '2026-01-01', entry });
    const told = (...facts: readonly Fact[]): unknown => state(at({ toldThrough: 5 }, [...facts]));
    expect(told(entered(5, 'grumps'))).toEqual(['precautions', true, undefined]);
    expect(told(entered(6, 'grumps'))).toEqual(['contraindicated', false, 'new-evidence']);
    // What they were told of is the same when it is said again.
    expect(told(entered(5, 'grumps'), entered(9, 'grumps'))).toEqual(['precautions', true, undefined]);
    expect(told(entered(5, 'grumps'), entered(9, 'red-grumps'))).toEqual(['contraindicated', false, 'new-evidence']);
  });
  test('the order of clearances does not matter', () => {
    const two = [clear({ until: '2027-05-01' }), clear({ until: '2027-01-01' })];
    const shown = (clearances: readonly Clearance[]): unknown =>
      finding(whole([yes('grumps', { on: '2026-01-01' })], { clearances }), 'grumps')?.lifted;
    expect(shown(two)).toEqual(shown(two.toReversed()));
  });
  test('a relapse, and another product that ended later, are not the same thing said again', () => {
    const relapse = [yes('grumps', { on: '2026-01-01' }), yes('grumps', { status: 'relapse', on: '2026-11-10' })];
    expect(state(at({}, relapse))).toEqual(['contraindicated', false, 'new-evidence']);
  });
  test('a vaguely dated refusal is as late as it can be', () => {
    const refused = clear({ decision: 'refused', on: '2026-11' });
    const of = whole([yes('grumps', { on: '2026-01-01' })], { clearances: [clear({ on: '2026-11-10' }), refused] });
    expect(state(finding(of, 'grumps'))).toEqual(['contraindicated', false, 'refused']);
  });
  test('a refusal stands until a later decision about the same', () => {
    const refused = clear({ decision: 'refused', on: '2026-10-25' });
    const facts = [yes('grumps', { on: '2026-01-01' })];
    const after = (next: Clearance): unknown => state(finding(whole(facts, { clearances: [refused, next] }), 'grumps'));
    expect(after(clear())).toEqual(['precautions', true, undefined]);
    expect(after(clear({ concepts: ['red-grumps'] }))).toEqual(['contraindicated', false, 'refused']);
  });
  test('a lift never reaches another rule', () => {
    const of = whole([yes('grumps', { on: '2026-01-01' }), yes('pale')], { clearances: [clear()] });
    expect(finding(of, 'pale')?.disposition).toBe('contraindicated');
  });
  test('a lifted finding still keeps the earliest date open', () => {
    const facts = [yes('growth-once', { on: '2026-01-01' }), yes('wine', { last: '2026-11-15', on: '2026-11-15' })];
    const clearances = [clear({ rule: 'growth-once', concepts: ['growth-once'] })];
    const of = whole([...facts, { concept: 'growth-unquiet', answer: 'no', on: DAY }], { clearances });
    expect([of.outcome, of.earliest, of.inTheWay]).toEqual(['deferred', null, ['growth-once']]);
  });
});

describe('components and allergies', () => {
  const planned = (...components: string[]): Partial<Chart> => ({ planned: { prick: { components } } });
  const rules = (of: Screening): readonly string[] =>
    of.findings.map((one) => `${one.rule} ${one.answer} ${one.disposition}`);
  test('to a planned component: that mixture is contraindicated, and the changed one screened', () => {
    const of = whole([yes('allergy-to-numb-a')], planned('numb-a', 'bean-oil'));
    expect(rules(of)).toEqual(['component yes contraindicated', 'allergy yes precautions']);
    expect(of.changedMixture).toMatchObject({ leaveOut: ['numb-a'], components: ['bean-oil'], outcome: 'precautions' });
  });
  test('to something above it', () =>
    expect(finding(whole([yes('allergy-to-numbing')], planned('numb-a')), 'component')?.answer).toBe('yes'));
  test('to something of which nobody said what', () =>
    expect(finding(whole([yes('allergy')], planned('numb-a')), 'component')?.answer).toBe('yes'));
  test('to a sibling that cross-reacts: clearance', () =>
    expect(rules(whole([yes('allergy-to-numb-b')], planned('numb-a')))).toEqual([
      'cross yes clearance-required',
      'allergy yes precautions',
    ]));
  test('to the group, with the planned one denied: another of the group needs clearance', () => {
    const facts = [
      yes('allergy-to-numbing', { on: '2026-11-01' }),
      { concept: 'allergy-to-numb-a', answer: 'no', on: DAY } as const,
    ];
    expect(finding(whole(facts, planned('numb-a')), 'cross')?.disposition).toBe('clearance-required');
  });
  test('to something else: precautions', () =>
    expect(rules(whole([yes('allergy-to-air')], planned('numb-a')))).toEqual(['allergy yes precautions']));
  test('not asked, mixture stated: unknown up to contraindicated, with one question about allergies at all', () => {
    const of = run(chart([], planned('numb-a')), { complete: ALL.filter((one) => one !== 'allergies') });
    expect(of.atMost).toBe('contraindicated');
    expect(of.questions.map(({ concept }) => concept)).toEqual(['allergy']);
  });
  test('mixture not stated: clearance for what may be in it, precautions for the air', () => {
    expect(whole([yes('allergy-to-numb-b')]).outcome).toBe('clearance-required');
    expect(whole([yes('allergy-to-bean')]).outcome).toBe('clearance-required');
    expect(whole([yes('allergy')]).outcome).toBe('clearance-required');
    expect(whole([yes('allergy-to-food')]).outcome).toBe('clearance-required');
    expect(whole([yes('allergy-to-fish')]).outcome).toBe('precautions');
    expect(whole([yes('allergy-to-air')]).outcome).toBe('precautions');
  });
  test('mixture not stated and one allergy known: one question for each class, not for each allergen', () => {
    const of = run(chart([yes('allergy-to-air')]), { complete: ALL.filter((one) => one !== 'allergies') });
    expect(of.questions.map(({ concept }) => concept)).toEqual(['allergy-to-numbing', 'allergy-to-bean']);
  });
  test('a mixture of nothing is a stated one', () =>
    expect(whole([yes('allergy-to-numb-b')], planned()).outcome).toBe('precautions'));
});

describe('questions', () => {
  test('are ordered by what they could add, then by the number of findings', () => {
    const of = run(chart([]));
    const order = ['precautions', 'clearance-required', 'deferred', 'contraindicated'];
    const gravest = of.questions.map((one) => order.indexOf(one.gravest));
    expect(gravest).toEqual(gravest.toSorted((a, b) => b - a));
    const worst = of.questions.filter((one) => one.gravest === 'contraindicated').map((one) => one.rules.length);
    expect(worst[0]).toBe(2);
    expect(worst).toEqual(worst.toSorted((a, b) => b - a));
  });
  test('leave out what can no longer change anything', () => {
    const of = run(chart([yes('rash')]));
    expect(of.questions.map(({ concept }) => concept)).not.toContain('nesting');
    expect(of.questions.map(({ concept }) => concept)).toContain('pale');
  });
});

describe('not addressed', () => {
  test('lists what is yes or unknown, names the yes in the headline, and is no permission', () => {
    const [, second] = screen(WORLD, chart([yes('grumps')]), { on: DAY, procedures: ['prick', 'stroke'] }).screenings;
    expect(second?.notAddressed).toContainEqual({ rule: 'grumps', title: 'grumps', answer: 'yes' });
    expect(second?.headline).toContain('tail.not-addressed');
  });
});

describe('alternatives', () => {
  const stroke = (of: Screening) => of.alternatives.find((one) => one.procedure === 'stroke');
  test('are all listed with their own outcome; those with incomplete rules are not offered', () => {
    const of = whole([yes('grumps')]);
    expect(of.alternatives.map((one) => [one.procedure, one.offered])).toEqual([
      ['stroke', true],
      ['cream', false],
    ]);
  });
  const forbidding: Knowledge = {
    ...WORLD,
    rules: [
      ...WORLD.rules,
      rule('no-soft', { concept: 'grumps' }, {}, { forbids: [{ kind: 'soft', when: null, statements: [] }] }),
    ],
  };
  test('are not offered while a rule that forbids their kind is yes, or unknown', () => {
    expect(stroke(run(chart([yes('grumps')]), { complete: ALL }, forbidding))?.offered).toBe(false);
    expect(stroke(run(chart([]), {}, forbidding))?.offered).toBe(false);
    expect(stroke(run(chart([]), { complete: ALL }, forbidding))?.offered).toBe(true);
  });
  test('serve a goal that is asked for', () => {
    const of = run(chart([], { planned: { prick: { goals: ['other'] } } }));
    expect(of.alternatives).toEqual([]);
  });
});

describe('the report', () => {
  test('names the day, the knowledge, what it does not look at, and what was taken as complete', () => {
    const report = screen(WORLD, chart([], { complete: ['allergies'] }), { on: DAY, complete: ['conditions'] });
    expect(report.complete).toEqual(['conditions', 'allergies']);
    expect(report.notLookedAt).toEqual(['the moon']);
    expect(report.knowledge.approved).toBe(false);
  });
  test('never finds nothing for a procedure whose rules are not all there', () => {
    const [of] = screen(WORLD, chart([]), { on: DAY, complete: ALL, procedures: ['cream'] }).screenings;
    expect([of?.outcome, of?.decided, of?.headline]).toEqual([
      'not-enough-information',
      false,
      'prefix.complete headline.rules-incomplete',
    ]);
  });
  test('lists what the record says both ways of something below what a rule asks', () => {
    const facts = [yes('red-grumps'), { concept: 'red-grumps', answer: 'no', on: DAY } as const];
    expect(screen(WORLD, chart(facts), { on: DAY }).contradictions.map(({ concept }) => concept)).toEqual([
      'red-grumps',
    ]);
  });
  test('lists what the record says both ways', () => {
    const report = screen(WORLD, chart([yes('grumps'), { concept: 'grumps', answer: 'no', on: DAY }]), { on: DAY });
    expect(report.contradictions.map(({ concept }) => concept)).toEqual(['grumps']);
  });
  test('a headline never passes 140 characters', () => {
    const long = { ...WORLD, rules: WORLD.rules.map((one) => ({ ...one, id: one.id })) };
    const titles = Object.fromEntries(WORLD.rules.map(({ id }) => [id, { title: id.padEnd(40, 'x'), why: {} }]));
    const texts = {
      en: {
        ...long.texts.en!,
        rules: titles,
        messages: {
          'headline.contraindicated': 'Do not treat: {reasons}.',
          'list.more': '{items} and {count} more',
          'prefix.deceased': 'Recorded as deceased.',
          'prefix.complete': 'Taken as complete:',
        },
      },
    };
    const all = WORLD.rules
      .map(({ id }) => id)
      .filter((id) => WORLD.concepts[id])
      .map((id) => yes(id));
    const of = run(chart(all, { patient: { id: 'p', deceased: true } }), { complete: ALL }, { ...long, texts });
    expect(of.headline.length).toBeLessThanOrEqual(HEADLINE_LENGTH);
    expect(of.headline).toContain('Recorded as deceased. Taken as complete: Do not treat');
  });
});

// What the pages of a client, of clearances and of treatments work out before anything is drawn or sent.
import type { Validity } from '@primum/contract';
import type { Column, Finding, Report } from '@primum/engine';
import { describe, expect, it } from 'vitest';
import { answerBody, type TypedAnswer } from '../src/pages/clearances/answer.ts';
import { type Liftable, liftableIn, rolesFor } from '../src/pages/clearances/liftable.ts';
import { areasFor, narrowedTo } from '../src/pages/clearances/narrow.ts';
import { wrongWith } from '../src/pages/clearances/scan.ts';
import { screeningIn } from '../src/pages/clearances/search.ts';
import { changedWish, NOTHING } from '../src/pages/clearances/wish.ts';
import { bookingFrom, draftAfter, draftOf, EMPTY, planWith } from '../src/pages/people/booking/draft.ts';
import { isComing } from '../src/pages/people/coming.ts';
import { restOf } from '../src/pages/people/known/correcting.ts';
import { answersIn, answersThatSay, factGroups, linesIn } from '../src/pages/people/known/groups.ts';
import { onceOf } from '../src/pages/people/once.ts';
import { paperOf } from '../src/pages/people/papers.ts';
import { kindsOf } from '../src/pages/people/timeline/chips.ts';
import { axisOf, barsOf, monthsOf, placeOf, spanOf } from '../src/pages/people/validity/strip.ts';
import { toAsk } from '../src/pages/screening/asked.ts';
import { type Draft, doneFrom, goingAhead, isExpired } from '../src/pages/treatments/draft.ts';

describe('what is sent', () => {
  it('has the same key as long as the same is wished, and a new one once it is made', () => {
    let count = 0;
    const once = onceOf(() => `key-${++count}`);
    expect([once.keyFor({ a: 1 }), once.keyFor({ a: 1 }), once.keyFor({ a: 2 })]).toEqual(['key-1', 'key-1', 'key-2']);
    once.made();
    expect(once.keyFor({ a: 1 })).toBe('key-3');
  });

  it('of an appointment states only what was stated: no goals are none, an empty mixture is one', () => {
    const draft = { ...EMPTY, day: '2026-11-28', time: '14:30', procedures: ['painting'], note: ' ' };
    expect(bookingFrom(draft)).toEqual({ at: '2026-11-28T14:30', procedures: ['painting'] });
    const planned = { painting: { goals: [], components: [] }, plumbing: { area: 'kitchen' } };
    expect(bookingFrom({ ...draft, planned }).planned).toEqual({ painting: { components: [] } });
    expect(bookingFrom(draftOf({ at: '2026-11-28T14:30', procedures: ['painting'], planned }))).toMatchObject({
      at: '2026-11-28T14:30',
    });
    expect(planWith({ area: 'kitchen', type: 'wet' }, 'area', undefined)).toEqual({ type: 'wet' });
  });

  const typed: TypedAnswer = {
    decision: 'clearedWith',
    name: ' Dr. X ',
    registration: '',
    on: '2026-11-20',
    assessedBy: '',
    assessedRegistration: '',
    assessedOn: '',
    until: '2027-01-01',
    conditions: 'in the shade\n\n slowly ',
    procedures: ['painting'],
    areas: [],
  };

  it('of an agreement has conditions, scope and end; a refusal has none of them', () => {
    expect(answerBody(typed, undefined)).toEqual({
      decision: 'cleared',
      name: 'Dr. X',
      on: '2026-11-20',
      until: '2027-01-01',
      conditions: ['in the shade', 'slowly'],
      procedures: ['painting'],
    });
    expect(answerBody({ ...typed, decision: 'refused' }, undefined)).toEqual({
      decision: 'refused',
      name: 'Dr. X',
      on: '2026-11-20',
    });
    expect(answerBody({ ...typed, decision: 'cleared' }, undefined)).not.toHaveProperty('conditions');
  });

  it('as a scan is a PDF, JPEG or PNG that is not too large', () => {
    expect(wrongWith({ type: 'text/html', size: 1 })).toBe('scanType');
    expect(wrongWith({ type: 'image/png', size: 700 * 1024 + 1 })).toBe('scanLarge');
    expect(wrongWith({ type: 'image/png', size: 700 * 1024 })).toBeNull();
  });

  it('of a treatment leaves out rows in which nothing stands, and names the aftercare only where it was given', () => {
    const rows = [
      { key: 0, name: ' Paint ', lot: 'L1', expires: '' },
      { key: 1, name: '', lot: ' ', expires: '' },
    ];
    const draft: Draft = { time: '10:00', area: '', rows, components: [], settings: '', given: false, note: '' };
    expect(doneFrom(draft, '2026-11-28', '1')).toEqual({
      at: '2026-11-28T10:00',
      products: [{ name: 'Paint', lot: 'L1' }],
      aftercare: { given: false },
      components: [],
    });
    expect(doneFrom({ ...draft, given: true }, '2026-11-28', '1').aftercare).toEqual({ given: true, version: '1' });
  });
});

describe('another day for what was screened', () => {
  const found = (disposition: Finding['disposition'], date: string | null, answer: Finding['answer'] = 'yes') =>
    ({ disposition, answer, until: date === null ? { event: 'dry' } : { date } }) as Finding;
  const screening = (procedure: string, findings: readonly Finding[], earliest: string | null = null) =>
    ({ procedure, findings, earliest }) as unknown as Report['screenings'][number];
  const dayOf = (...screenings: readonly Report['screenings'][number][]): string =>
    draftAfter({ report: { screenings }, chart: {} }).day;

  it('is the earliest on which all of it may be done, with the procedures and the plan of the screening', () => {
    const screenings = [screening('paint', [], '2026-12-05'), screening('polish', [], '2026-12-01')];
    const planned = { paint: { area: 'door' } };
    expect(draftAfter({ report: { screenings }, chart: { planned } })).toEqual({
      ...EMPTY,
      day: '2026-12-05',
      procedures: ['paint', 'polish'],
      planned,
    });
  });

  it('is the end of what certainly stands in the way where only questions keep the earliest one back', () => {
    const waits = [found('deferred', '2026-12-01'), found('deferred', null, 'unknown'), found('precautions', null)];
    expect(dayOf(screening('paint', waits))).toBe('2026-12-01');
  });

  it('is left open where something in the way has no day', () => {
    const open = screening('paint', [found('deferred', '2026-12-01'), found('clearance-required', null)]);
    expect([dayOf(open), dayOf(open, screening('polish', [], '2026-12-01'))]).toEqual(['', '']);
  });
});

describe('what is shown', () => {
  it('a product of a month is good through its last day', () => {
    expect([
      isExpired('2026-11', '2026-11-30'),
      isExpired('2026-10', '2026-11-01'),
      isExpired('soon', '2026-11-01'),
    ]).toEqual([false, true, false]);
    expect([isExpired('2026-11-28', '2026-11-28'), isExpired('2026-11-27', '2026-11-28')]).toEqual([false, true]);
  });

  it('a procedure goes ahead only where its newest decision says so', () => {
    const decided = (decision: string, ...procedures: string[]) =>
      ({ decision, procedures }) as unknown as Parameters<typeof goingAhead>[0][number];
    const newestFirst = [decided('waits', 'painting'), decided('goes-ahead', 'painting', 'plumbing')];
    expect(goingAhead(newestFirst)).toEqual(['plumbing']);
  });

  it('an appointment is coming while it is open and of today or later', () => {
    const at = '2026-11-28T09:00';
    expect(isComing({ at, state: 'booked' }, '2026-11-28')).toBe(true);
    expect(isComing({ at, state: 'booked' }, '2026-11-29')).toBe(false);
    expect(isComing({ at, state: 'cancelled' }, '2026-11-28')).toBe(false);
  });

  it('facts stand by category: what is so first, then what nobody is sure of', () => {
    const facts = [
      { concept: 'dry', answer: 'no' },
      { concept: 'wet', answer: 'unknown' },
      { concept: 'cold', answer: 'yes' },
    ] as const;
    expect(factGroups({ facts }, undefined)[0]?.facts.map(({ concept }) => concept)).toEqual(['cold', 'wet', 'dry']);
    expect([answersIn('answers/7b0e-1/facts/3'), answersIn('Condition/1'), answersIn(undefined)]).toEqual([
      '7b0e-1',
      null,
      null,
    ]);
  });

  it('what was said alike stands once with its days, and only answers of people can be corrected, all that say it', () => {
    const wet = { concept: 'wet', answer: 'yes', said: 'dripping' } as const;
    const facts = [
      { ...wet, on: '2026-11-20', where: 'answers/b' },
      { ...wet, on: '2026-09-20', where: 'answers/a' },
      { ...wet, said: 'damp', on: '2026-08-20', where: 'answers/a' },
    ];
    expect(linesIn(facts).map(({ fact, before }) => [fact.said, before])).toEqual([
      ['dripping', ['2026-09-20']],
      ['damp', []],
    ]);
    const [one = wet] = facts;
    const given = [{ id: 'a', from: 'client' as const }];
    expect(answersThatSay(facts, one, given)).toBeNull();
    expect(answersThatSay(facts, one, [...given, { id: 'b', from: 'record' }])).toBeNull();
    expect(answersThatSay(facts, one, [...given, { id: 'b', from: 'staff' }])).toEqual(['b', 'a']);
    expect(facts.slice(2).flatMap((damp) => answersThatSay(facts, damp, given))).toEqual(['a']);
  });

  it('what is right in corrected answers is given again as of its day, and nothing where nothing is', () => {
    const kept = {
      on: '2026-09-20',
      from: 'client',
      withdrawn: null,
      facts: [
        { concept: 'wet', answer: 'yes', on: '2026-09-20' },
        { concept: 'cold', answer: 'no', on: '2026-09-19' },
      ],
      measurements: [],
      notUnderstood: [],
    } as const;
    const { withdrawn: _, ...rest } = kept;
    const was = { concept: 'wet', answer: 'yes' } as const;
    expect(restOf(kept, { was })).toEqual({ ...rest, facts: kept.facts.slice(1) });
    expect(restOf(kept, { was: { ...was, answer: 'no' } })?.facts).toEqual(kept.facts);
    expect(restOf({ ...kept, facts: kept.facts.slice(0, 1) }, { was })).toBeNull();
  });

  it('another yes of the same concept stays where one is corrected; of its noes none stays to settle what is not sure', () => {
    const [hand, knee] = [
      { concept: 'wet', answer: 'yes', area: 'hand', on: '2026-09-20' },
      { concept: 'wet', answer: 'yes', area: 'knee', on: '2026-09-20' },
    ] as const;
    const noes = [
      { concept: 'wet', answer: 'no', said: 'Dry' },
      { concept: 'wet', answer: 'no', said: 'Suche' },
    ] as const;
    const kept = { on: '2026-09-20', from: 'client', withdrawn: null, measurements: [], notUnderstood: [] } as const;
    expect(restOf({ ...kept, facts: [hand, knee] }, { was: hand })?.facts).toEqual([knee]);
    expect(restOf({ ...kept, facts: [...noes, knee] }, { was: noes[0] })?.facts).toEqual([knee]);
  });

  it('no chip chosen asks for everything; a letter is what is printed of a clearance', () => {
    expect([kindsOf([]), kindsOf(['letters', 'answers'])]).toEqual(['', 'answers,letter']);
    const whose = { clinic: 'north', person: 'p1' };
    expect(paperOf(whose, { kind: 'letter', links: { clearance: 'c1' } })).toBe(
      '/api/clinics/north/people/p1/clearances/c1/paper',
    );
    expect(paperOf(whose, { kind: 'clearance', links: { clearance: 'c1' } })).toBeNull();
  });

  it('an address names a screening by a whole number, or none', () => {
    expect([screeningIn({ screening: '12' }), screeningIn({ screening: 'x' }), screeningIn({})]).toEqual([
      { screening: 12 },
      {},
      {},
    ]);
  });
});

describe('what can be asked for', () => {
  const column = (by: string[], after: string[] = []) =>
    ({ kind: 'ruling', types: {}, lift: { to: 'precautions', by, after, term: 90 } }) as unknown as Column;
  const finding = (rule: string, more: Partial<Finding> = {}) =>
    ({
      rule,
      title: rule,
      answer: 'yes',
      disposition: 'clearance-required',
      lifted: null,
      evidence: [{}],
      ...more,
    }) as unknown as Finding;
  const rules = [
    { id: 'wet-paint', columns: { painting: column(['painter', 'plumber'], ['taster']) } },
    { id: 'dry-paint', columns: { painting: column(['painter']) } },
    { id: 'no-lift', columns: { painting: { ...column([]), lift: null } } },
  ] as unknown as Parameters<typeof liftableIn>[2]['rules'];
  const inReport = (...findings: Finding[]) =>
    liftableIn({ screenings: [{ procedure: 'painting', findings }] } as unknown as Report, undefined, { rules });

  it('is a finding that is known, stands in the way and names who may lift it', () => {
    expect(inReport(finding('wet-paint'))).toEqual([
      {
        rule: 'wet-paint',
        title: 'wet-paint',
        procedures: ['painting'],
        by: ['painter', 'plumber'],
        after: ['taster'],
      },
    ]);
    expect(inReport(finding('wet-paint', { answer: 'unknown' }), finding('no-lift'))).toEqual([]);
    expect(
      inReport(finding('wet-paint', { disposition: 'precautions' }), finding('dry-paint', { evidence: [] })),
    ).toEqual([]);
  });

  it('is asked of those only who may lift all of it', () => {
    expect(rolesFor(inReport(finding('wet-paint'), finding('dry-paint')))).toEqual({
      by: ['painter'],
      after: ['taster'],
    });
    expect(rolesFor([])).toEqual({ by: [], after: [] });
  });

  it('is still asked for where somebody was asked about less than is planned, or about another rule of that procedure', () => {
    const report = { screenings: [{ procedure: 'painting', findings: [finding('wet-paint')] }] };
    const areas = { house: { within: null }, roof: { within: 'house' } };
    const asking = (area: string, ...points: readonly object[]) => {
      const asked = points.length === 0 ? [] : [{ id: 'c1', rules: ['wet-paint'], procedures: ['painting'], points }];
      const chart = { planned: { painting: { area } } };
      const { open, sent } = toAsk({ report, kept: { chart }, known: { knowledge: { rules, areas } }, asked } as never);
      return [open, sent.length];
    };
    const point = { rule: 'wet-paint', procedures: ['painting'], areas: ['roof'] };
    expect(asking('roof')).toEqual([true, 0]);
    expect(asking('roof', point)).toEqual([false, 1]);
    expect(asking('house', point)).toEqual([true, 1]);
    expect(asking('house', { ...point, areas: [] })).toEqual([false, 1]);
    expect(asking('roof', { ...point, rule: 'dry-paint' }, { ...point, procedures: ['tiling'] })).toEqual([true, 0]);
  });
});

describe('a letter that is narrowed', () => {
  const knowledge = {
    areas: { house: { within: null }, roof: { within: 'house' }, shed: { within: null } },
  } as unknown as Parameters<typeof areasFor>[2];

  it('names areas within what is planned of every procedure, and any where nothing is planned', () => {
    const planned = { painting: { area: 'house' }, tiling: { area: 'roof' } };
    expect(areasFor(['painting'], planned, knowledge)).toEqual(['house', 'roof']);
    expect(areasFor(['painting', 'tiling'], planned, knowledge)).toEqual(['roof']);
    expect(areasFor(['sweeping'], planned, knowledge)).toEqual(['house', 'roof', 'shed']);
  });

  it('asks for nothing that is not found or planned any more, and for everything where all or nothing is named', () => {
    const among = { procedures: ['painting', 'tiling'], areas: ['house', 'roof'] };
    expect(narrowedTo({ procedures: [], areas: [] }, among)).toEqual({});
    expect(narrowedTo({ procedures: ['tiling', 'sweeping'], areas: ['shed'] }, among)).toEqual({
      procedures: ['tiling'],
    });
    expect(narrowedTo({ procedures: ['painting', 'tiling'], areas: ['roof'] }, among)).toEqual({ areas: ['roof'] });
  });
});

describe('a wish for a letter', () => {
  const found: readonly (Omit<Liftable, 'procedures'> & { readonly procedure: string })[] = [
    { rule: 'wet', title: 'Wet', procedure: 'painting', by: ['painter'], after: [] },
    { rule: 'wet', title: 'Wet', procedure: 'tiling', by: ['tiler', 'painter'], after: ['taster'] },
    { rule: 'dry', title: 'Dry', procedure: 'tiling', by: ['tiler'], after: [] },
  ];
  const liftableOf = (only: readonly string[]): readonly Liftable[] =>
    ['wet', 'dry'].flatMap((rule) => {
      const same = found.filter((one) => one.rule === rule && (only.length === 0 || only.includes(one.procedure)));
      const all = (of: 'by' | 'after') => [...new Set(same.flatMap((one) => one[of]))];
      const procedures = same.map(({ procedure }) => procedure);
      return same.length === 0 ? [] : [{ rule, title: rule, procedures, by: all('by'), after: all('after') }];
    });
  const wish = { ...NOTHING, lang: 'en' };

  it('asks those who may lift it in the procedures that are chosen', () => {
    const both = changedWish(wish, { rules: ['wet'] }, liftableOf);
    expect([both.from, both.after]).toEqual(['', 'taster']);
    const one = changedWish({ ...both, from: 'tiler' }, { procedures: ['painting'] }, liftableOf);
    expect([one.procedures, one.from, one.after]).toEqual([['painting'], 'painter', '']);
    const other = changedWish({ ...both, from: 'tiler' }, { procedures: ['tiling'] }, liftableOf);
    expect([other.from, other.after]).toEqual(['tiler', 'taster']);
  });

  it('keeps no procedure in which nothing of it was found', () => {
    const one = changedWish(wish, { rules: ['wet'], procedures: ['painting'] }, liftableOf);
    expect(changedWish(one, { rules: ['dry'] }, liftableOf)).toMatchObject({ procedures: [], from: 'tiler' });
  });

  it('the name of whoever is asked stays while their role does, and is nobody else’s', () => {
    const named = changedWish(wish, { rules: ['wet'], addressee: 'Cy' }, liftableOf);
    const asked = changedWish(named, { from: 'tiler' }, liftableOf);
    expect([named.addressee, asked.addressee]).toEqual(['Cy', 'Cy']);
    expect(changedWish(asked, { lang: 'pl' }, liftableOf).addressee).toBe('Cy');
    expect(changedWish(asked, { rules: [] }, liftableOf).addressee).toBe('');
  });
});

describe('the strip of what holds until when', () => {
  const deferral = { rule: 'wet-paint', title: 'Wet paint', disposition: 'deferred', free: null, words: null } as const;
  const validity: Validity = {
    on: '2026-11-22',
    answers: [
      { topic: 'a', title: 'Walls', from: '2026-11-20', until: '2026-12-20', outlived: false },
      { topic: 'b', title: 'Floors', from: '2026-11-20', until: '2026-12-20', outlived: false },
      { topic: 'c', title: 'Roofs', from: '2020-01-01', until: '2020-02-01', outlived: true },
    ],
    clearances: [],
    deferrals: [
      { ...deferral, procedure: 'painting', name: 'Painting', from: '2026-11-22', until: null },
      { ...deferral, procedure: 'plumbing', name: 'Plumbing', from: '2026-11-22', until: null },
    ],
    screening: null,
    appointments: [],
  };

  it('joins what begins and ends alike, and one rule of several procedures', () => {
    expect(barsOf(validity).map(({ names, state }) => [names.join(', '), state])).toEqual([
      ['Wet paint (Painting, Plumbing)', 'deferred'],
      ['Walls, Floors', 'counts'],
      ['Roofs', 'outlived'],
    ]);
  });

  it('goes no further back than four months, and a month ahead at the least', () => {
    const { first, last } = axisOf(validity);
    expect([last - first, placeOf({ first, last }, validity.on)]).toEqual([150, (120 / 151) * 100]);
    expect(monthsOf({ first, last })).toEqual(['2026-08-01', '2026-10-01', '2026-12-01']);
  });

  it('draws a bar through its last day, and one without an end to the edge', () => {
    const axis = { first: 0, last: 9 };
    expect(spanOf(axis, { from: '1970-01-01', until: '1970-01-05' })).toEqual({ x: 0, width: 50 });
    expect(spanOf(axis, { from: '1970-01-06', until: null })).toEqual({ x: 50, width: 50 });
    expect(spanOf(axis, { from: '1960-01-01', until: '1960-02-01' })).toEqual({ x: 0, width: 0.5 });
  });
});

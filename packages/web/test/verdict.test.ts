import type { Action, Evidence, Finding, Knowledge, Screening } from '@primum/engine';
import { stepsOf } from '@primum/words';
import { expect, test } from 'vitest';
import { askedFor } from '../src/pages/screening/asked.ts';
import { waitsIn } from '../src/pages/screening/days.ts';
import { gravestFirst, isInTheWay, sinceIn } from '../src/pages/screening/order.ts';
import { saidOften, whoSaid } from '../src/pages/screening/said.ts';
import { standingOf as standingFindings } from '../src/pages/screening/standing.ts';
import { byDoer, standingOf, toldSteps } from '../src/pages/screening/steps.ts';
import { changesIn } from '../src/pages/screening/would-change.ts';

const evidence = (concept: string, more: Partial<Evidence> = {}): Evidence => ({
  concept,
  path: [concept],
  kind: 'yes',
  said: null,
  since: null,
  until: null,
  on: '2026-11-20',
  area: null,
  matched: 'stated',
  where: null,
  ...more,
});
const finding = (rule: string, more: Partial<Finding> = {}): Finding => ({
  rule,
  title: `About ${rule}`,
  answer: 'yes',
  disposition: 'deferred',
  origin: 'source',
  sure: 'stated',
  named: true,
  while: null,
  until: null,
  why: '',
  risks: [],
  evidence: [evidence('rain')],
  statements: [],
  citations: [],
  basis: ['source'],
  actions: [],
  lifted: null,
  lapsed: null,
  off: null,
  stricter: null,
  error: null,
  ...more,
});
const screening = (findings: readonly Finding[], more: Partial<Screening> = {}): Screening => ({
  procedure: 'polish',
  outcome: 'deferred',
  atLeast: 'deferred',
  atMost: 'deferred',
  decided: true,
  headline: '',
  earliest: null,
  inTheWay: [],
  findings,
  checked: [],
  notAddressed: [],
  questions: [],
  actions: [],
  risks: [],
  notes: [],
  changedMixture: null,
  alternatives: [],
  ...more,
});
const action = (what: string, strength: Action['strength'] = 'must'): Action => ({ who: 'painter', what, strength });

const known = {
  concepts: { rain: { lasts: 'episode' }, gizmo: { lasts: 'use' }, wet: { lasts: 'standing' } },
  rules: [
    { id: 'lifted', columns: { polish: { kind: 'ruling', lift: { by: ['painter'] } } } },
    { id: 'silent', columns: { polish: { kind: 'not-addressed' } } },
  ],
} as unknown as Knowledge;
const by = (...findings: readonly Finding[]) => changesIn(screening(findings), known).map((one) => one.by);

test('the gravest stands first, and what is not known stands above what may be done', () => {
  const of = (outcome: Screening['outcome']): Screening => screening([], { outcome });
  const mixed = (['precautions', 'not-enough-information', 'contraindicated', 'clearance-required'] as const).map(of);
  expect(gravestFirst(mixed).map(({ outcome }) => outcome)).toEqual([
    'contraindicated',
    'clearance-required',
    'not-enough-information',
    'precautions',
  ]);
  expect(mixed.filter(isInTheWay)).toHaveLength(3);
});

test('since the last time a reason is the same, said again, other or new, for the same procedure', () => {
  const dated = (on: string) => evidence('rain', { on, where: on });
  const now = screening([
    finding('same'),
    finding('again', { evidence: [dated('2026-11-01'), dated('2026-11-20')] }),
    finding('other', { evidence: [evidence('rain'), evidence('hail')] }),
    finding('lowered', { lifted: { by: 'plumber', on: '2026-11-02', until: null, from: 'deferred' } }),
    finding('new'),
  ]);
  const then = [
    finding('same'),
    finding('again', { evidence: [dated('2026-11-01')] }),
    finding('other'),
    finding('lowered'),
  ];
  expect([...sinceIn(now, [screening(then)])]).toEqual([
    ['same', 'same'],
    ['again', 'again'],
    ['other', 'changed'],
    ['lowered', 'changed'],
    ['new', 'new'],
  ]);
  expect([...sinceIn(now, [screening(then, { procedure: 'paint' })])]).toEqual([]);
  expect([...sinceIn(now, undefined)]).toEqual([]);
});

test('the same thing said on several days stands together, the newest word first; what differs in its dates stands alone', () => {
  const old = evidence('gizmo', { on: '2026-05-06', said: 'Gizmo', where: 'answers/1', since: '2024-12-22' });
  const newest = { ...old, on: '2026-11-20', said: 'Gizmo, still', where: 'answers/2' };
  const twice = { ...newest, path: ['gizmo', 'thing'] };
  const ended = { ...old, until: '2026-06-01', where: 'answers/3' };
  expect(saidOften([old, newest, twice, ended])).toEqual([
    { newest: twice, others: [old] },
    { newest: ended, others: [] },
  ]);
});

test('what would change it never names the end of something in use', () => {
  expect(by(finding('silent', { evidence: [evidence('gizmo')], until: { event: 'gizmo-over', days: 14 } }))).toEqual(
    [],
  );
  expect(by(finding('silent', { evidence: [evidence('rain', { path: ['rain', 'gizmo'] })] }))).toEqual([]);
  expect(by(finding('silent', { evidence: [evidence('gizmo')], until: { date: '2026-12-01' } }))).toEqual(['day']);
});

test('days, answers that something is over, newer results and clearances would change it', () => {
  expect(by(finding('silent', { until: { event: 'dry' } }))).toEqual(['over']);
  expect(by(finding('silent', { evidence: [evidence('wet', { kind: 'result' })] }))).toEqual(['result']);
  expect(by(finding('lifted', { evidence: [evidence('wet')] }))).toEqual(['clearance']);
  const refused = { by: 'painter', on: '2026-11-01', until: null, from: 'deferred', because: 'refused' } as const;
  expect(by(finding('lifted', { evidence: [evidence('wet')], lapsed: refused }))).toEqual([]);
  expect(by(finding('silent', { disposition: 'precautions' }))).toEqual([]);
  expect(by(finding('silent', { answer: 'unknown', evidence: [] }))).toEqual([]);
});

test('what every session asks for is not among the steps; all that was shown is told, and what a clearance has done with it', () => {
  const lifted = {
    by: 'plumber',
    on: '2026-11-01',
    until: null,
    from: 'deferred',
    conditions: ['In the dark.'],
  } as const;
  const look: Action = { ...action('Look at it.'), who: 'plumber' };
  const found = [finding('a', { lifted, actions: [look, action('Wait.')] })];
  const all = [screening(found, { actions: [action('Wait.', 'should'), action('Sweep.', 'should')] })];
  const steps = stepsOf(all);
  expect(standingOf(all, steps)).toEqual([action('Sweep.', 'should')]);
  expect(toldSteps(steps, standingOf(all, steps), new Set(['Wait.']), ({ by: role }) => `By the ${role}.`)).toEqual([
    { what: 'In the dark.', done: false },
    { what: 'Wait.', done: true },
    { what: 'Look at it.', done: true, note: 'By the plumber.' },
    { what: 'Sweep.', done: false },
  ]);
});

test('steps of the same people stand together, what must be done first', () => {
  const all = [
    action('Dry it.', 'may'),
    action('Wait.'),
    action('Sweep.', 'may'),
    { ...action('Look.'), who: 'plumber' },
  ];
  expect(byDoer(all).map((same) => same.map(({ what }) => what))).toEqual([
    ['Wait.'],
    ['Look.'],
    ['Dry it.', 'Sweep.'],
  ]);
});

test('waits are parts of the time until the last of them, the shortest first', () => {
  const one = screening(
    [finding('a', { until: { date: '2026-12-01' } }), finding('b', { until: { date: '2026-11-26' } }), finding('c')],
    { earliest: '2026-12-01' },
  );
  expect(waitsIn(one, '2026-11-21')).toEqual([
    { title: 'About b', until: '2026-11-26', share: 0.5 },
    { title: 'About a', until: '2026-12-01', share: 1 },
  ]);
});

test('who said something is told by the answers it came with, and by nothing else', () => {
  const client = { id: '7de936ce-c0d7-403c-b4f1-1520048460ee', from: 'client', author: 'link' } as const;
  expect(whoSaid({ where: `answers/${client.id}/Condition/1` }, [client])).toBe(client);
  expect(whoSaid({ where: 'Condition/1' }, [client])).toBeNull();
  expect(whoSaid({ where: null }, [client])).toBeNull();
});

test('a clearance was asked for only of its own rules and procedures; while that is not known nobody was', () => {
  const points = [
    { rule: 'wet', procedures: ['polish'], areas: [] },
    { rule: 'dry', procedures: ['paint'], areas: ['roof'] },
  ];
  const all = { rules: ['wet', 'dry'], procedures: ['polish', 'paint'] };
  const asked = [{ id: 'c1', ...all, points, asked: '2026-11-12' }] as never;
  expect(askedFor(asked, 'wet', 'polish')).toMatchObject({ id: 'c1' });
  expect(askedFor(asked, 'dry', 'paint')).toMatchObject({ id: 'c1' });
  expect(askedFor(asked, 'dry', 'paint', (areas) => areas.includes('wall'))).toBeNull();
  expect([askedFor(asked, 'wet', 'paint'), askedFor(asked, 'dry', 'polish'), askedFor(null, 'wet', 'polish')]).toEqual([
    null,
    null,
    null,
  ]);
});

test('a rule that may not be overridden for one of its procedures may not be overridden', () => {
  const of = (procedure: string, overridable: boolean) => ({
    procedure,
    rule: 'a',
    title: 'About a',
    answer: 'yes' as const,
    disposition: 'deferred' as const,
    overridable,
    by: overridable ? ['physician'] : [],
    second: procedure === 'paint',
    why: overridable ? null : 'No door.',
  });
  expect(standingFindings([of('polish', true), of('paint', false)])).toMatchObject([
    { rule: 'a', overridable: false, why: 'No door.', second: true, procedures: ['polish', 'paint'] },
  ]);
  expect(standingFindings([{ ...of('polish', true), answer: 'unknown' }])).toEqual([]);
});

import type { Action, Clearance, ClearanceNote, Finding, Screening } from '@primum/engine';
import { expect, test } from 'vitest';
import { stepsOf } from '../src/index.ts';

const action = (what: string, who = 'painter', strength: Action['strength'] = 'must'): Action => ({
  who,
  what,
  strength,
});
const lifted: ClearanceNote = { by: 'plumber', on: '2026-11-01', until: '2027-01-01', from: 'deferred' };
const finding = (rule: string, actions: readonly Action[], more: Partial<Finding> = {}) =>
  ({ rule, title: `About ${rule}`, answer: 'yes', actions, lifted: null, ...more }) as Finding;
const screened = (findings: readonly Finding[], actions: readonly Action[] = []) => [
  { findings, actions } as unknown as Screening,
];
const whats = (all: readonly { readonly what: string }[]): readonly string[] => all.map(({ what }) => what);

test('a step is there once with its strongest word, of what was found only', () => {
  const all = screened([
    finding('a', [action('Dry it.', 'painter', 'may'), action('Wait.')]),
    finding('b', [action('Dry it.')]),
    finding('c', [action('Never.')], { answer: 'unknown' }),
  ]);
  expect(stepsOf(all).open).toEqual([action('Dry it.'), action('Wait.')]);
});

test('a condition of a clearance is a step of its own, once, and never lost', () => {
  const conditions = ['not near the pipe', 'Wait.'];
  const all = screened([
    finding('a', [action('Wait.')], { lifted: { ...lifted, conditions } }),
    finding('b', [], { lifted: { ...lifted, conditions: ['not near the pipe'] } }),
    finding('c', [], { lapsed: { ...lifted, because: 'expired', conditions: ['in the dark'] } }),
  ]);
  const { open, conditions: asked } = stepsOf(all);
  expect(whats(asked)).toEqual(conditions);
  expect(open).toEqual([]);
});

test('what somebody must do for a clearance is done by it; what others do, or should or may be done besides, stays', () => {
  const more = [action('Try it first.', 'plumber', 'should'), action('Try it.', 'plumber', 'may')];
  const actions = [action('Look at it.', 'plumber'), ...more, action('Dry it.')];
  const { open, met } = stepsOf(screened([finding('a', actions, { lifted })]));
  expect(whats(met)).toEqual(['Look at it.']);
  expect(whats(open)).toEqual(['Try it first.', 'Try it.', 'Dry it.']);
});

test('where a rule wants two people, the first of them has done their part, too', () => {
  const all = screened([finding('a', [action('Assess it.', 'expert')], { lifted })]);
  const given: Clearance = {
    rule: 'a',
    concepts: [],
    by: 'plumber',
    after: 'expert',
    decision: 'cleared',
    on: '2026-11-01',
  };
  expect(whats(stepsOf(all, [given]).met)).toEqual(['Assess it.']);
  expect(whats(stepsOf(all, [{ ...given, rule: 'b' }]).open)).toEqual(['Assess it.']);
  expect(whats(stepsOf(all, [{ ...given, decision: 'refused' }]).open)).toEqual(['Assess it.']);
});

test('what another finding or every session still asks for is not done by a clearance', () => {
  const look = action('Look at it.', 'plumber');
  const cleared = finding('a', [look], { lifted });
  expect(whats(stepsOf(screened([cleared, finding('b', [look])])).open)).toEqual(['Look at it.']);
  expect(stepsOf(screened([cleared, finding('b', [look])])).met).toEqual([]);
  expect(stepsOf(screened([cleared], [look])).met).toEqual([]);
});

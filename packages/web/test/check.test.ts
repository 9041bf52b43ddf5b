import type { Knowledge } from '@primum/engine';
import type { IntakeTopic } from '@primum/words';
import { expect, test } from 'vitest';
import { asSent } from '../src/pages/check/as-sent.ts';
import { answeredIn, draftOf, lackingIn } from '../src/pages/check/draft.ts';
import { mixtureOf, withMixture } from '../src/pages/check/plan.ts';
import { hasMixture } from '../src/pages/check/takes-mixture.ts';

const ON = '2026-11-21';
const option = (concept: string, more: Partial<IntakeTopic['options'][number]> = {}) => ({
  concept,
  text: `The ${concept}`,
  dated: false,
  taken: false,
  after: [],
  ...more,
});
const topic = (id: string, options: IntakeTopic['options']): IntakeTopic => ({
  id,
  caption: id,
  ask: `Any ${id}?`,
  why: '',
  options,
  mayNotApply: false,
  names: null,
  findOut: [],
});
const weather = topic('weather', [option('rain'), option('snow', { dated: true })]);
const alone = topic('umbrella', [option('umbrella', { dated: true })]);
const told = (drafts: Parameters<typeof answeredIn>[1]) =>
  answeredIn([weather, alone], drafts, ON).facts.map(({ concept, answer, last }) => [concept, answer, last]);

test('what was not answered says nothing', () => {
  expect(told({})).toEqual([]);
});

test('a no is a no to all that was asked, and not sure is not known of all', () => {
  expect(told({ weather: draftOf('no') })).toEqual([
    ['rain', 'no', undefined],
    ['snow', 'no', undefined],
  ]);
  expect(told({ weather: draftOf('unknown') }).map(([, answer]) => answer)).toEqual(['unknown', 'unknown']);
});

test('a yes to one thing alone is a yes to it, with its last day', () => {
  expect(told({ umbrella: draftOf('yes') })).toEqual([['umbrella', 'yes', undefined]]);
  const dated = { ...draftOf('yes'), picked: { umbrella: { answer: 'yes', last: '2026-11-01' } } } as const;
  expect(told({ umbrella: dated })).toEqual([['umbrella', 'yes', '2026-11-01']]);
});

test('who is not sure about the others says no to none of them', () => {
  const draft = { ...draftOf('yes'), picked: { rain: { answer: 'yes' } }, unsure: true } as const;
  expect(told({ weather: draft })).toEqual([
    ['rain', 'yes', undefined],
    ['snow', 'unknown', undefined],
  ]);
});

test('what was said beside a tick that was taken back is no tick', () => {
  const storm = topic('storm', [option('rain'), option('snow'), option('hail', { after: ['rain'] })]);
  const draft = { ...draftOf('yes'), picked: { hail: { answer: 'yes' } } } as const;
  expect(lackingIn(storm, draft, ON)).toBe('pick');
  const said = answeredIn([storm], { storm: draft }, ON).facts;
  expect(said.map(({ concept, answer }) => [concept, answer])).toEqual([
    ['rain', 'unknown'],
    ['snow', 'unknown'],
  ]);
});

test('what nobody can place is sent as not understood', () => {
  const draft = { ...draftOf('yes'), named: [{ text: 'gizmo', name: 'gizmo', concept: null, covers: [] }] };
  expect(answeredIn([weather], { weather: draft }, ON).notUnderstood).toEqual([{ text: 'gizmo' }]);
});

test('after a yes to several things it has to be said which, and not some and none', () => {
  const yes = draftOf('yes');
  expect(lackingIn(weather, draftOf('no'), ON)).toBeNull();
  expect(lackingIn(weather, yes, ON)).toBe('pick');
  expect(lackingIn(weather, { ...yes, none: true }, ON)).toBeNull();
  expect(lackingIn(weather, { ...yes, unsure: true }, ON)).toBeNull();
  expect(lackingIn(weather, { ...yes, none: true, picked: { rain: { answer: 'yes' } } }, ON)).toBe('both');
  expect(lackingIn(weather, { ...yes, picked: { snow: { answer: 'yes', last: '2026-11-22' } } }, ON)).toBe('wrongDay');
  expect(lackingIn(alone, yes, ON)).toBeNull();
});

test('a mixture that nobody stated is another one than a mixture without anything', () => {
  const plan = { polish: { area: 'floor', components: ['water'] }, paint: {} };
  expect(withMixture(plan, 'polish', null)).toEqual({ polish: { area: 'floor' }, paint: {} });
  expect(mixtureOf(withMixture(plan, 'polish', []), 'polish')).toEqual([]);
  expect(mixtureOf(plan, 'paint')).toBeNull();
  expect(mixtureOf(undefined, 'paint')).toBeNull();
});

test('a mixture is asked for where a rule on the procedure looks at it', () => {
  const column = { polish: { kind: 'ruling' }, paint: { kind: 'not-addressed' } };
  const knowledge = { rules: [{ criterion: { component: 'met' }, columns: column }] } as unknown as Knowledge;
  expect(hasMixture(knowledge, 'polish')).toBe(true);
  expect(hasMixture(knowledge, 'paint')).toBe(false);
});

test('the day of an answer is left to the server, and the last day of something is sent as it was said', () => {
  const dated = { ...draftOf('yes'), picked: { umbrella: { answer: 'yes', last: '2026-11-01' } } } as const;
  const { facts } = asSent(answeredIn([weather, alone], { weather: draftOf('no'), umbrella: dated }, '2031-01-01'));
  expect(JSON.stringify(facts)).not.toContain('2031');
  expect(facts.map(({ concept, answer, last }) => [concept, answer, last])).toEqual([
    ['rain', 'no', undefined],
    ['snow', 'no', undefined],
    ['umbrella', 'yes', '2026-11-01'],
  ]);
});

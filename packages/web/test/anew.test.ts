import type { IntakeOption } from '@primum/words';
import { expect, test } from 'vitest';
import { anewLacking, standingDrafts } from '../src/pages/check/anew.ts';
import { draftOf } from '../src/pages/check/draft.ts';
import { type GivenAnswers, lastAnswers } from '../src/pages/check/last-answers.ts';

const given = (
  whole: string | null,
  from: GivenAnswers['from'],
  withdrawn: string | null = null,
  facts = 9,
): GivenAnswers => ({ whole, from, withdrawn, counts: { facts } });

test('whether anything is new is asked since the last answers of the client, else of what others said of them', () => {
  const [early, late, staff, record] = [
    given('2026-10-01', 'client'),
    given('2026-10-08', 'client'),
    given('2026-11-20', 'staff'),
    given('2026-11-21', 'record'),
  ] as const;
  expect(lastAnswers([early, late, staff, record])).toBe('2026-10-08');
  expect(lastAnswers([record, staff])).toBe('2026-11-20');
  expect(lastAnswers([record])).toBe('2026-11-21');
  expect(lastAnswers([])).toBeNull();
  expect(lastAnswers([early, given('2026-11-20', 'client', 'not-sent')])).toBe('2026-10-01');
  // Something that could not wait counts, and nothing else was answered with it; a fact was corrected, and nobody asked for more.
  expect(lastAnswers([early, given(null, 'client')])).toBe('2026-10-01');
  expect(lastAnswers([given(null, 'client'), staff])).toBe('2026-11-20');
  expect(lastAnswers([staff, given('2026-11-22', 'staff', null, 1)])).toBe('2026-11-20');
  expect(lastAnswers([given('2026-11-22', 'staff', null, 1)])).toBe('2026-11-22');
});

test('nobody screens before it was asked, and a yes is not enough without what is new', () => {
  expect(anewLacking(null, { weather: draftOf('yes') })).toBe('pick');
  expect(anewLacking('no', {})).toBeNull();
  expect(anewLacking('yes', {})).toBe('what');
  expect(anewLacking('yes', { weather: draftOf('no') })).toBe('what');
  expect(anewLacking('yes', { weather: draftOf('unknown') })).toBeNull();
  expect(anewLacking('yes', { weather: draftOf('yes') })).toBeNull();
});

test('a no to a topic that asks more once something is new is no no to what nobody saw: it is answered again', () => {
  const topic = (id: string, ...concepts: readonly string[]) => ({
    id,
    options: concepts.map((concept) => ({ concept }) as IntakeOption),
  });
  const [some, every] = [
    [topic('weather', 'rain'), topic('paint', 'wet')],
    [topic('weather', 'rain', 'snow'), topic('paint', 'wet'), topic('road', 'ice')],
  ];
  const drafts = { weather: draftOf('no'), paint: draftOf('no') };
  expect(standingDrafts(drafts, some, every)).toEqual({ paint: draftOf('no') });
  const all = { ...drafts, road: draftOf('yes') };
  expect(standingDrafts(all, every, some)).toEqual({ paint: draftOf('no'), road: draftOf('yes') });
  expect(standingDrafts(all, some, some)).toEqual(all);
});

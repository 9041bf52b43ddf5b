import type { TodayRow } from '@primum/contract';
import { expect, test } from 'vitest';
import { hasVerdict, needsMe, needsSomebody, shifted } from '../src/pages/today/needs.ts';
import { writtenIn } from '../src/words/dates.ts';

const ON = '2026-11-21';
const latest: NonNullable<TodayRow['latest']> = {
  number: 7,
  at: '2026-11-21T08:00:00Z',
  author: 'u1',
  authorName: 'Ada',
  on: ON,
  current: true,
  screenings: [],
  decisions: [],
};
const row: TodayRow = {
  appointment: {
    id: 'a1',
    at: '2026-11-21T09:00',
    procedures: ['polish', 'paint'],
    names: ['Polish', 'Paint'],
    plans: ['', ''],
    practitioner: null,
    practitionerName: null,
    note: null,
    state: 'booked',
    version: 1,
  },
  person: 'p1',
  name: 'Anna Invented',
  birthDate: null,
  latest,
  answers: { sent: null, on: null, from: null, unsent: false, outlived: 0, missing: 0 },
  clearances: [],
  link: null,
  call: false,
  callSaid: 0,
  phone: null,
  called: null,
  done: false,
};
const decided = (...words: readonly ('goes-ahead' | 'waits')[]): TodayRow => ({
  ...row,
  latest: {
    ...latest,
    decisions: words.map((decision, at) => ({ procedure: row.appointment.procedures[at] ?? '', decision })),
  },
});

test('a verdict counts only for the day it was made for, and as long as nothing else is on file', () => {
  expect(hasVerdict(row, ON)).toBe(true);
  expect(hasVerdict(row, '2026-11-22')).toBe(false);
  expect(hasVerdict({ latest: { ...latest, current: false } }, ON)).toBe(false);
  expect(hasVerdict({ latest: null }, ON)).toBe(false);
  expect(hasVerdict({}, ON)).toBe(false);
});

test('a row waits until each of its procedures is decided, and what goes ahead is written down', () => {
  expect(needsSomebody(decided())).toBe(true);
  expect(needsSomebody(decided('waits'))).toBe(true);
  expect(needsSomebody(decided('waits', 'waits'))).toBe(false);
  expect(needsSomebody(decided('waits', 'goes-ahead'))).toBe(true);
  expect(needsSomebody({ ...decided('waits', 'goes-ahead'), treated: true })).toBe(false);
  expect(needsSomebody({ ...row, done: true })).toBe(false);
});

test('who may read no screening looks after answers that were not sent', () => {
  const { latest: _, ...unread } = row;
  expect(needsSomebody(unread)).toBe(true);
  expect(needsSomebody({ ...unread, answers: { ...row.answers, sent: '2026-11-20T08:00:00Z' } })).toBe(false);
});

test('whom the clinic is to call waits for the desk and for whoever sees them, whatever is decided', () => {
  const waits = { ...decided('waits', 'waits'), call: true };
  const theirs = { ...waits, appointment: { ...row.appointment, practitioner: 'u2' } };
  expect([needsMe(waits, 'u1'), needsMe(theirs, 'u1'), needsMe(theirs, 'u2')]).toEqual([true, false, true]);
  const { latest: _, ...unread } = { ...theirs, answers: { ...row.answers, sent: '2026-11-20T08:00:00Z' } };
  expect(needsMe(unread, 'u3')).toBe(true);
  expect(needsMe({ ...unread, call: false }, 'u3')).toBe(false);
  expect(needsMe({ ...waits, done: true }, 'u1')).toBe(false);
});

test('the second person of an override is waited for, whoever the visit is with', () => {
  const theirs = { ...decided('waits', 'waits'), appointment: { ...row.appointment, practitioner: 'u2' } };
  expect([needsMe({ ...theirs, toAgree: true }, 'u1'), needsMe({ ...theirs, toAgree: false }, 'u1')]).toEqual([
    true,
    false,
  ]);
});

test('a row of nobody waits for everybody, one of somebody else for them alone', () => {
  const of = (practitioner: string): TodayRow => ({ ...row, appointment: { ...row.appointment, practitioner } });
  expect(needsMe(row, 'u1')).toBe(true);
  expect(needsMe(of('u1'), 'u1')).toBe(true);
  expect(needsMe(of('u2'), 'u1')).toBe(false);
});

test('a day before and after is told over months', () => {
  expect(shifted('2026-11-30', 1)).toBe('2026-12-01');
  expect(shifted('2026-03-01', -1)).toBe('2026-02-28');
});

test('what was a moment ago is now, in words that fit a sentence', () => {
  const now = new Date('2026-11-21T09:00:00Z');
  const ago = (lang: 'en' | 'pl', iso: string) => writtenIn(lang).ago(iso, now);
  expect([ago('en', '2026-11-21T08:59:30Z'), ago('pl', '2026-11-21T08:59:30Z')]).toEqual(['now', 'teraz']);
  expect(ago('en', '2026-11-21T08:59:00Z')).toBe('1 minute ago');
});

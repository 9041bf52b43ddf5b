// The self-check: from the first page to the sheet, as a browser without scripts would go.
import { expect, test } from 'vitest';
import { loadKnowledge } from '../src/knowledge.ts';
import { rememberFinders } from '../src/questions/finders.ts';
import type { Fields } from '../src/questions/read-reply.ts';
import { pageAfter } from '../src/self-check/step.ts';
import { topicsOf } from '../src/self-check/visit.ts';
import { noToEach } from './asking.ts';

const artifact = await loadKnowledge();
const today = '2026-11-21';
const finder = rememberFinders();
const PROCEDURE = 'microneedling-mesotherapy';

const unescaped = (text: string): string =>
  text
    .replaceAll('&#39;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
const hiddenIn = (page: string): Fields =>
  Object.fromEntries(
    [...page.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)">/g)].map(([, name = '', value = '']) => [
      name,
      unescaped(value),
    ]),
  );
const heading = (page: string): string =>
  unescaped(/<h1>(.*?)<\/h1>/s.exec(page)?.[1]?.replaceAll(/<[^>]*>/g, '') ?? '');
const after = (page: string, fields: Fields): string =>
  pageAfter({ ...hiddenIn(page), go: 'next', ...fields }, { artifact, today, finder }, undefined);

const begun = (fields: Fields = {}): string => {
  const first = pageAfter({ ...fields }, { artifact, today, finder }, undefined);
  return after(after(first, { procedure: PROCEDURE }), { birth: '1 5 1990' });
};

/** The topic that a page asks about. */
const topicAt = (page: string): string | undefined =>
  JSON.parse(Buffer.from(hiddenIn(page)['visit'] ?? '', 'base64url').toString('utf8')).at.topic;

/** Answers every page by a way that is given for its heading, until the check. */
const walk = (
  page: string,
  answers: Readonly<Record<string, Fields>>,
  otherwise: Fields = { answer: 'no' },
): readonly string[] => {
  const pages = [page];
  for (let at = page; !at.includes('value="change:'); pages.push(at)) {
    if (pages.length > 60) throw new Error(`it does not end: ${heading(at)}`);
    at = after(at, { ...noToEach(at), ...(answers[heading(at)] ?? otherwise) });
  }
  return pages;
};

const FORBIDDEN = /contraindicat|no reason found|do not treat|eligible|\bsafe\b|clearance|\boutcome\b/i;

test('a client who says no to everything has few pages, and a sheet without a verdict', () => {
  const pages = walk(begun(), {});
  expect(pages.length + 2).toBeLessThanOrEqual(14);
  const sheet = after(pages.at(-1) ?? '', {});
  expect(heading(sheet)).toBe('My sheet for the visit');
  expect(sheet).toContain('You named nothing to tell.');
  for (const page of [...pages, sheet]) expect(page.replaceAll(/value="[^"]*"/g, '')).not.toMatch(FORBIDDEN);
});

test('nothing is chosen beforehand, and every question has three answers', () => {
  const [page = ''] = walk(begun(), {});
  expect(page).not.toContain(' checked');
  expect([...page.matchAll(/type="radio"[^>]*name="answer"[^>]*value="([a-z]+)"/g)].map(([, value]) => value)).toEqual([
    'yes',
    'no',
    'unknown',
  ]);
});

test('what was answered with yes, with its last day, is on the sheet, with what to have at hand', () => {
  const topics = topicsOf(
    { procedure: PROCEDURE, birthDate: '1990-05-01', at: { topic: null, step: 'ask' }, replies: {} },
    artifact,
    today,
    'en',
  );
  const medicines = topics.find(({ id }) => id === 'medicines');
  const pages = walk(begun(), {
    [medicines?.ask ?? '']: { answer: 'yes' },
    'Which of these?': { 'pick-systemic-antibiotic': 'yes', 'last-systemic-antibiotic': '15 November 2026' },
  });
  const sheet = after(pages.at(-1) ?? '', {});
  expect(sheet).toContain('An antibiotic, in the last two weeks (last time: 15 November 2026)');
  expect(sheet).toContain('the name of each medicine');
  expect(sheet).toContain('29 November 2026');
});

test('a medicine is named by its name, misspelt or unknown, and is on the sheet with when it was last', () => {
  const ask = artifact.library.intake.topics.find(({ byName }) => byName === true);
  const { name = '' } =
    artifact.terminology.names.find(({ kind, name: one }) => kind === 'brand' && one.length > 8) ?? {};
  let page = begun();
  while (!page.includes('id="name"')) {
    const isAsked = topicAt(page) === ask?.id;
    page = after(page, { answer: isAsked ? 'yes' : 'no' });
  }
  const found = after(page, { go: 'find', name: `${name.slice(0, 5)}${name.slice(6)}` });
  const concept = /name="hit" value="([a-z-]+)"/.exec(found)?.[1] ?? '';
  const one = after(found, { go: 'add', name: `${name.slice(0, 5)}${name.slice(6)}`, hit: concept });
  const two = after(after(one, { go: 'find', name: 'Gizmo' }), { go: 'add', name: 'Gizmo', hit: 'as-written' });
  const which = after(two, one.includes('when-n0') ? { 'when-n0': 'still' } : {});
  const sheet = after(walk(after(which, { ...noToEach(which), none: 'yes' }), {}).at(-1) ?? '', {});
  expect(heading(sheet)).toBe('My sheet for the visit');
  expect(sheet).toMatch(new RegExp(`<li>${name}[^]*<li>Gizmo</li>`));
});

test('a page without an answer comes back with what is wrong, and keeps what was answered before', () => {
  const page = begun();
  const wrong = after(page, {});
  expect(wrong).toContain('role="alert"');
  expect(wrong).toContain('<title>Error: ');
  expect(heading(wrong)).toBe(heading(page));
  const which = after(page, { answer: 'yes' });
  expect(after(which, {})).toContain('Pick at least one');
});

test('not sure is never a no: it is on the sheet as something to find out', () => {
  const pages = walk(begun(), {}, { answer: 'unknown' });
  const sheet = after(pages.at(-1) ?? '', {});
  expect(sheet).toContain('Find out, or ask');
  expect(sheet).not.toContain('You named nothing');
});

test('back, change and another language lose nothing', () => {
  const first = begun();
  const second = after(first, { answer: 'no' });
  expect(heading(after(second, { go: 'back' }))).toBe(heading(first));
  expect(after(second, { go: 'back' })).toContain('value="no" checked');
  const polish = after(second, { go: 'lang:pl' });
  expect(polish).toContain('<html lang="pl">');
  expect(heading(after(polish, { go: 'lang:en' }))).toBe(heading(second));
  const check = walk(second, {}).at(-1) ?? '';
  const [topic] = topicsOf(
    { procedure: PROCEDURE, birthDate: '1990-05-01', at: { topic: null, step: 'ask' }, replies: {} },
    artifact,
    today,
    'en',
  );
  const changed = after(check, { go: `change:${topic?.id}` });
  expect(heading(changed)).toBe(topic?.ask);
  expect(after(after(changed, { answer: 'unknown' }), {})).toContain('value="change:');
});

test('whoever is very ill is told to call from every page, in both languages, and goes back to where they were', () => {
  const pages = [pageAfter({}, { artifact, today, finder }, undefined), ...walk(begun(), {})];
  for (const page of pages) {
    const urgent = after(page, { go: 'urgent' });
    expect(urgent).toContain('href="tel:112"');
    expect(urgent).not.toContain('type="radio"');
    const polish = after(urgent, { go: 'lang:pl' });
    expect(polish).toMatch(/<html lang="pl">[^]*href="tel:112"/);
    expect(heading(after(after(polish, { go: 'lang:en' }), {}))).toBe(heading(page));
  }
});

test('answers that together cannot wait lead to whom to call at once, and back for whoever answered by mistake', () => {
  const [urgency] = artifact.library.intake.urgent;
  const picks = Object.fromEntries((urgency?.together ?? []).map((concept) => [`pick-${concept}`, 'yes']));
  const which = after(begun(), { answer: 'yes' });
  const urgent = after(which, picks);
  expect(urgent).toContain('href="tel:112"');
  expect(urgent).toContain(artifact.library.intake.urgentTexts['en']?.[urgency?.id ?? '']);
  const back = after(urgent, {});
  expect(heading(back)).toBe(heading(which));
  expect(heading(after(back, picks))).not.toBe(heading(urgent));
});

test('the sheet leads back to the answers, in both languages, and so does every page that only says something', () => {
  const sheet = after(walk(begun(), {}).at(-1) ?? '', {});
  expect(after(sheet, { go: 'lang:pl' })).toContain('Moja kartka na wizytę');
  expect(heading(after(sheet, {}))).toBe('Check your answers');
  const first = after(pageAfter({}, { artifact, today, finder }, undefined), { procedure: PROCEDURE });
  const young = after(first, { birth: '22 11 2008' });
  expect(heading(after(young, { go: 'lang:pl' }))).toBe('Najpierw rozmowa z kliniką');
  const lost = pageAfter({ visit: 'nonsense', go: 'next' }, { artifact, today, finder }, undefined);
  expect(heading(after(lost, { go: 'lang:pl' }))).toBe('Ta strona jest już nieaktualna. Proszę zacząć od nowa.');
});

test('whoever is too young is sent to the clinic', () => {
  const first = after(pageAfter({}, { artifact, today, finder }, undefined), { procedure: PROCEDURE });
  expect(heading(after(first, { birth: '22 11 2008' }))).toBe('Talk to the clinic first');
  expect(heading(after(first, { birth: '21 11 2008' }))).not.toBe('Talk to the clinic first');
});

test.each([
  ['visit', 'nonsense'],
  ['visit', Buffer.from('{"a":1}').toString('base64url')],
  ['visit', ''],
])('a page that is none of ours starts again: %s=%s', (name, value) => {
  expect(heading(pageAfter({ [name]: value, go: 'next' }, { artifact, today, finder }, undefined))).toBe(
    'This page is no longer good. Start again.',
  );
});

test('a text that a visitor writes cannot become markup', () => {
  const which = after(begun(), { answer: 'yes' });
  const page = after(which, { other: '<script>alert(1)</script>' });
  const sheet = after(walk(page, {}).at(-1) ?? '', {});
  expect(sheet).toContain('&lt;script&gt;');
  expect(sheet).not.toContain('<script>');
});

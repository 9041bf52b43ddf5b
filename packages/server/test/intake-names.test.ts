// A client names what they take, says when it was last, and finds out what they are not sure of: as a browser without scripts goes.
import { gzipSync } from 'node:zlib';
import { isAtOrAbove, openConcepts } from '@primum/engine';
import { openStore } from '@primum/records';
import { intakeTopics } from '@primum/words';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { emptyFolder, inFolder } from '../../records/test/kinds.ts';
import { openAccounts } from '../src/index.ts';
import { STYLE } from '../src/pages/html.ts';
import { scriptText } from '../src/questions/script.ts';
import { asking, atOf, headingOf, hiddenIn, noBut, noToEach, type Seen } from './asking.ts';
import type { Clocked } from './clocked.ts';
import { BORN, browsing, inviteIn } from './invited.ts';
import { artifact, ON, serve } from './served.ts';

const byName = artifact.library.intake.topics.find((topic) => topic.byName === true);
const topic = byName?.id ?? '';
/** A brand that means one thing below a concept, and is long enough to be misspelt. */
const brandBelow = (concept: string) =>
  artifact.terminology.names.find(
    ({ kind, name, concept: one, within }) =>
      kind === 'brand' &&
      within === undefined &&
      /^[A-Za-z]{7,}$/.test(name) &&
      one !== concept &&
      isAtOrAbove(artifact, concept, one) &&
      byName?.asks.filter((ask) => isAtOrAbove(artifact, ask, one)).length === 1,
  ) ?? { name: '', concept: '' };
/** The procedure that asks least, with two things that may be named. */
const [least] = artifact.procedures
  .map(({ id }) => {
    const open = openConcepts(
      artifact,
      { patient: { id: 'p', birthDate: BORN }, facts: [] },
      { on: ON, procedures: [id] },
    );
    const topics = intakeTopics(artifact, open, 'en');
    const named = topics
      .find((one) => one.id === topic)
      ?.options.filter(({ concept }) => brandBelow(concept).name !== '');
    return { id, topics, named: (named ?? []).map(({ concept }) => concept) };
  })
  .filter(({ named }) => named.length > 1)
  .toSorted((a, b) => a.topics.length - b.topics.length);
const PROCEDURES = [least?.id ?? ''];
const [first = '', second = ''] = least?.named ?? [];
const unsure = least?.topics.find(({ id, findOut }) => findOut.length > 0 && id !== topic)?.id ?? '';
const taken = brandBelow(first);
const over = brandBelow(second);
const misspelt = `${taken.name.slice(0, 4)}${taken.name.slice(5)}`;
const GIZMO = 'Gizmo forte';

let served: Clocked;
let clinic: Awaited<ReturnType<typeof inviteIn>>;
let browser: ReturnType<typeof browsing>;
beforeAll(async () => {
  const clock = { now: '2026-11-21T09:00:00.000Z' };
  const store = await openStore({ ...inFolder(emptyFolder()), now: () => clock.now });
  const accounts = await openAccounts({ store, secure: false });
  const app = await serve({}, accounts);
  const pass = (minutes: number): void => {
    clock.now = new Date(Date.parse(clock.now) + minutes * 60_000).toISOString();
  };
  const close = async (): Promise<void> => {
    await app.app.close();
    await store.close();
  };
  served = { ...app, accounts, clock, pass, close, folder: '' };
  clinic = await inviteIn(served);
  browser = browsing(served);
});
afterAll(() => served.close());

const booked = async (of: string, at = '2026-11-23T14:30'): Promise<string> => {
  const asked = { method: 'POST', url: `${of}/appointments`, body: { at, procedures: PROCEDURES } } as const;
  return clinic.link(of, (await clinic.as(asked, clinic.staff.director)).json().id);
};
const come = async (path: string) => {
  const cookie = await browser.verified(path);
  return { cookie, client: asking(served, cookie) };
};
/** A client at the list of names. */
const atList = async () => {
  const of = await clinic.client();
  const { client, cookie } = await come(await booked(of));
  let seen = await client.after(await client.see('/intake'));
  while (atOf(seen) !== `ask:${topic}`) seen = await client.after(seen, { answer: 'no' });
  return { of, client, cookie, list: await client.after(seen, { answer: 'yes' }) };
};
type Client = ReturnType<typeof asking>;
const added = async (client: Client, list: Seen, name: string, hit: string): Promise<Seen> =>
  client.after(await client.after(list, { go: 'find', name }), { go: 'add', name, hit });
const finished = async (client: Client, from: Seen): Promise<Seen> => {
  const pages = await client.walk(from, noBut({ [`which:${topic}`]: { none: 'yes' } }));
  return client.after(pages.at(-1) ?? from);
};
const chartOf = async (of: string) =>
  (await clinic.as({ method: 'GET', url: `${of}/chart` }, clinic.staff.practitioner)).json();
const factsOf = async (of: string, concept: string) =>
  (await chartOf(of)).facts.filter((fact: { concept: string }) => fact.concept === concept);

test('a misspelt name is found, picked and kept; what it is one of is not asked again, and nothing of it stands in an address', async () => {
  const { of, client, list } = await atList();
  const found = await client.after(list, { go: 'find', name: misspelt });
  expect([found.status, found.url]).toEqual([200, '/intake/answers']);
  expect(found.body).toMatch(new RegExp(`name="hit" value="${taken.concept}"[^]*${taken.name}`));
  expect(found.body.match(/name="hit"/g)?.length).toBeLessThanOrEqual(9);
  const kept = await client.after(found, { go: 'add', name: misspelt, hit: taken.concept });
  expect([atOf(kept), kept.url]).toEqual([`list:${topic}`, expect.stringMatching(/^\/intake\?page=\d+&lang=en$/)]);
  const missing = await client.after(kept);
  expect([missing.status, missing.body]).toEqual([422, expect.stringMatching(/<title>Error: [^]*href="#when-n0"/)]);
  const which = await client.after(kept, { 'when-n0': 'still' });
  expect(which.body).not.toContain(`pick-${first}"`);
  expect(which.body).toContain(`pick-${second}"`);
  expect(headingOf(await finished(client, which))).toBe('Thank you');
  expect(await factsOf(of, taken.concept)).toMatchObject([
    { answer: 'yes', said: expect.stringMatching(new RegExp(`^${misspelt}: ${taken.name}`)) },
  ]);
  expect(await factsOf(of, first)).toEqual([]);
  expect(await factsOf(of, second)).toMatchObject([{ answer: 'no' }]);
});

test('what is over is asked about once more by its kind, with its last day in the chart', async () => {
  const { of, client, list } = await atList();
  const kept = await added(client, list, over.name, over.concept);
  const which = await client.after(kept, { 'when-n0': 'day', 'last-n0': '1 November 2026' });
  expect(which.body).toContain(`pick-${second}"`);
  await finished(client, which);
  expect(await factsOf(of, over.concept)).toMatchObject([{ answer: 'yes', last: '2026-11-01' }]);
});

test('what nobody can place is kept as it was written and has to be looked at; what is taken off the list is gone', async () => {
  const { of, client, list } = await atList();
  const unknown = await client.after(list, { go: 'find', name: GIZMO });
  expect(unknown.body).toContain(`We do not know “${GIZMO}”`);
  const one = await client.after(unknown, { go: 'add', name: GIZMO, hit: 'as-written' });
  const two = await added(client, one, taken.name, taken.concept);
  const without = await client.after(two, { go: 'remove:1' });
  expect(without.body).not.toContain(taken.name);
  const done = await finished(client, await client.after(without));
  expect(done.body).toContain('The clinic will call you before your visit');
  expect((await chartOf(of)).notUnderstood).toMatchObject([{ text: GIZMO }]);
  expect(await factsOf(of, taken.concept)).toEqual([]);
});

test('a name that was written and not added is never dropped, and neither is a yes without a name', async () => {
  const { of, client, list } = await atList();
  const left = await client.after(list, { name: taken.name });
  expect([left.status, atOf(left), left.body]).toEqual([422, `list:${topic}`, expect.stringContaining('href="#hit"')]);
  const done = await finished(client, await client.after(list));
  expect(done.body).toContain('The clinic will call you');
  expect((await chartOf(of)).notUnderstood).toHaveLength(1);
});

test('a name that was sent and then taken off the list counts no more once that is sent too', async () => {
  const { of, client, list } = await atList();
  const which = await client.after(await added(client, list, taken.name, taken.concept), { 'when-n0': 'still' });
  await finished(client, which);
  expect(await factsOf(of, taken.concept)).toHaveLength(1);
  const check = await client.see('/intake?page=1000');
  const again = await client.after(await client.after(check, { go: `change:${topic}` }), { answer: 'yes' });
  expect(again.body).toContain('value="still" checked');
  const removed = await client.after(await client.after(again, { go: 'remove:0' }));
  await finished(client, await client.after(removed, { ...noToEach(removed.body), none: 'yes' }));
  expect(await factsOf(of, taken.concept)).toEqual([]);
  expect(await factsOf(of, first)).toMatchObject([{ answer: 'no' }]);
});

test('what a name covered is asked about once the name is off the list, whatever was picked before', async () => {
  const { client, list } = await atList();
  const which = await client.after(await added(client, list, taken.name, taken.concept), { 'when-n0': 'still' });
  await finished(client, which);
  const again = await client.after(
    await client.after(await client.see('/intake?page=1000'), { go: `change:${topic}` }),
    {
      answer: 'yes',
    },
  );
  await client.after(await client.after(again, { go: 'remove:0' }));
  const next = await client.see('/intake');
  expect(atOf(next)).toBe(`which:${topic}`);
  expect(next.body).toContain(`pick-${first}"`);
  expect(next.body).not.toMatch(/id="none"[^>]* checked/);
});

test('at the next visit what was named is shown, cannot be taken off, and can be said to be over', async () => {
  const { of, client, list } = await atList();
  const which = await client.after(await added(client, list, taken.name, taken.concept), { 'when-n0': 'still' });
  await finished(client, which);
  const { client: back } = await come(await booked(of, '2026-12-14T10:00'));
  const still = await back.see('/intake');
  expect(still.body).toMatch(new RegExp(`${taken.name}[^<]*\\(you told us on 21 November 2026\\)`));
  const changed = await back.after(still, { go: 'changed' });
  let seen = await back.after(changed, { [`changed-${topic}`]: 'yes' });
  while (atOf(seen) !== `ask:${topic}`) seen = await back.after(seen, noBut()(atOf(seen), seen));
  const named = await back.after(seen, { answer: 'yes' });
  expect(named.body).toContain(taken.name);
  expect(named.body).not.toContain('value="remove:');
  expect((await back.after(named)).status).toBe(422);
  await finished(back, await back.after(named, { 'when-n0': 'day', 'last-n0': 'yesterday' }));
  const lasts = (await factsOf(of, taken.concept)).map(({ last }: { last?: string }) => last ?? 'still');
  expect(lasts.toSorted()).toEqual(['2026-11-20', 'still']);
});

test('what was sent at this visit stays said, yes and no, when "nothing has changed" is pressed after it', async () => {
  const { of, client, list } = await atList();
  await finished(
    client,
    await client.after(await added(client, list, over.name, over.concept), { 'when-n0': 'still' }),
  );
  const { client: back } = await come(await booked(of, '2026-12-14T10:00'));
  const changed = await back.after(await back.see('/intake'), { go: 'changed' });
  let seen = await back.after(changed, { [`changed-${topic}`]: 'yes' });
  while (atOf(seen) !== `ask:${topic}`) seen = await back.after(seen, noBut()(atOf(seen), seen));
  const named = await added(back, await back.after(seen, { answer: 'yes' }), taken.name, taken.concept);
  await finished(back, await back.after(named, { 'when-n0': 'still', 'when-n1': 'still' }));
  const told = async () =>
    (await chartOf(of)).facts.map(({ concept, answer }: Record<string, string>) => `${concept}: ${answer}`).toSorted();
  const before = await told();
  expect(await factsOf(of, taken.concept)).toMatchObject([{ answer: 'yes' }]);
  for (const go of ['next', 'changed']) {
    const again = await back.after(await back.see('/intake?page=1'), { go });
    const check = atOf(again) === 'changed' ? await back.after(again) : again;
    expect([atOf(check), check.body]).toEqual(['check', expect.stringContaining(taken.name)]);
    expect(headingOf(await back.after(check))).toBe('Thank you');
    expect(await told()).toEqual(before);
  }
});

test('after "not sure" a page says how to find out; it is left with an answer, or with a question for the clinic', async () => {
  const of = await clinic.client();
  const { client } = await come(await booked(of));
  let seen = await client.after(await client.see('/intake'));
  while (atOf(seen) !== `ask:${unsure}`) seen = await client.after(seen, { answer: 'no' });
  const find = await client.after(seen, { answer: 'unknown' });
  expect([atOf(find), headingOf(find)]).toEqual([`find:${unsure}`, 'You may be able to find out']);
  expect(atOf(await client.after(find, { go: 'found' }))).toBe(`ask:${unsure}`);
  expect(atOf(await client.after(find))).not.toContain(unsure);
});

test('names are suggested to whoever is behind a link only, and neither the address nor the log says what was written', async () => {
  const { cookie } = await atList();
  const fields = { name: taken.name.slice(0, 5), topic, lang: 'en' };
  const hits = await browser.give(cookie, fields, {}, '/intake/names');
  expect(hits.json()).toContainEqual({ concept: taken.concept, name: expect.stringContaining(taken.name) });
  expect((await browser.give('', fields, {}, '/intake/names')).statusCode).toBe(401);
  expect((await browser.give(cookie, fields, { 'sec-fetch-site': 'cross-site' }, '/intake/names')).statusCode).toBe(
    403,
  );
  expect(served.logged()).not.toContain(fields.name);
});

test('a page of questions may run the script of this server and nothing else, and every other page of it none', async () => {
  const { cookie } = await atList();
  const policy = async (url: string) => (await browser.get(url, cookie)).headers['content-security-policy'];
  expect(await policy('/intake')).toMatch(/^default-src 'none';script-src 'self';connect-src 'self';/);
  expect(await policy('/intake/urgent')).not.toContain('script-src');
  expect((await browser.get('/intake.js')).headers['content-type']).toBe('text/javascript; charset=utf-8');
});

test('a page says how long it holds, and whoever stays is not sent away', async () => {
  const { client, cookie, list } = await atList();
  const holds = Number(/data-holds="(\d+)"/.exec(list.body)?.[1]);
  expect(list.body).toContain(`${holds / 60} minutes`);
  for (const _ of [1, 2]) {
    served.pass(holds / 60 - 2);
    expect((await browser.give(cookie, {}, {}, '/intake/stay')).statusCode).toBe(200);
  }
  served.pass(holds / 60 - 1);
  expect((await client.after(list, { go: 'find', name: GIZMO })).status).toBe(200);
  served.pass(holds / 60 + 2);
  expect((await browser.give(cookie, {}, {}, '/intake/stay')).statusCode).toBe(401);
});

test('how the clinic can be reached stands on every page once it has said so, and may be changed only by who has seen it', async () => {
  const url = '/api/clinics/north/contact';
  const { client, list } = await atList();
  expect(list.body).not.toContain('class="contact"');
  const put = (phone: string | null, headers = {}) =>
    clinic.as({ method: 'PUT', url, body: { phone, email: null }, headers }, clinic.staff.director);
  const read = async () => clinic.as({ method: 'GET', url });
  expect((await read()).json()).toEqual({ phone: null, email: null, version: 0 });
  expect((await put('call me')).statusCode).toBe(422);
  expect((await put('+1 555 0100')).statusCode).toBe(200);
  expect((await put('+1 555 0101')).statusCode).toBe(428);
  for (const page of [await client.see('/intake'), await client.see('/intake/urgent?lang=en')])
    expect(page.body).toContain('<a href="tel:+15550100">Call +1 555 0100</a>');
  const fresh = await browser.opened(await booked(await clinic.client()));
  expect((await browser.get('/intake', fresh)).body).toContain('tel:+15550100');
  const none = await put(null, { 'if-match': String((await read()).headers['etag']) });
  expect(none.statusCode).toBe(200);
  expect((await client.see('/intake')).body).not.toContain('class="contact"');
});

test('a page with its style and its script is 30 KB at the most, packed; the script 8, the style 12; it asks for nothing else', async () => {
  const packed = (text: string): number => gzipSync(text).length;
  const { client, list } = await atList();
  const which = await client.after(list);
  const [style, script] = [packed(STYLE), packed(scriptText())];
  expect(script).toBeLessThanOrEqual(8 * 1024);
  expect(style).toBeLessThanOrEqual(12 * 1024);
  for (const { body } of [list, which]) {
    expect(packed(body) + style + script).toBeLessThanOrEqual(30 * 1024);
    const asked = [...body.matchAll(/(?:src|href)="(\/[^"]*\.(?:css|js|svg))"/g)].map(([, path]) => path);
    expect(asked).toEqual(['/style.css', '/favicon.svg', '/intake.js']);
    expect(hiddenIn({ url: '', status: 200, body })['form']).toBeDefined();
  }
});

// A screening that is kept: once, as it was, for whoever may read it, with a trace of everybody who did.
import type { TimelineEntry } from '@primum/contract';
import { addThing, verify } from '@primum/records';
import { afterAll, expect, test } from 'vitest';
import { ask, serveClinics, staffed } from './clinics.ts';
import { artifact, chart, ON, post, problemOf } from './served.ts';

const served = await serveClinics();
const { app, accounts, logged } = served;
afterAll(served.close);
const { director, practitioner, reception } = await staffed(served, 'north');

const PEOPLE = '/api/clinics/north/people';
const added = await ask(app, { method: 'POST', url: PEOPLE, body: { name: 'Ada Canary' }, key: 'person-1' }, reception);
const { person } = added.json();
const SCREENINGS = `${PEOPLE}/${person}/screenings`;
const keep = (body: object, key: string) => ask(app, { method: 'POST', url: SCREENINGS, body, key }, practitioner);
const asked = (parts: object = {}): object => ({ on: ON, ...parts });
/** Any concept of the knowledge, answered with yes. */
const answered = (day: string) => {
  const [concept] = Object.keys(artifact.concepts);
  const facts = [{ concept, answer: 'yes', on: day }];
  const content = { on: day, from: 'staff', facts, measurements: [], notUnderstood: [], hints: [], withdrawn: null };
  return addThing(accounts.store, 'north', { kind: 'answers', person }, { content, author: 'test' });
};
const read = (rest: string) => ask(app, { method: 'GET', url: `${SCREENINGS}/${rest}` }, practitioner);

test('a person is kept once under one key', async () => {
  const again = await ask(
    app,
    { method: 'POST', url: PEOPLE, body: { name: 'Ada Canary' }, key: 'person-1' },
    reception,
  );
  expect(again.json()).toEqual({ ...added.json(), repeated: true });
  const other = await ask(app, { method: 'POST', url: PEOPLE, body: { name: 'Bo' }, key: 'person-1' }, reception);
  expect(problemOf(other).status).toBe(409);
});

test('the report that is kept is that of everything answered until now, and reads and replays as it was', async () => {
  const empty = (await keep(asked(), 'screening-0')).json();
  const { id: answers } = await answered('2026-11-20');
  const kept = await keep(asked(), 'screening-1');
  expect(kept.statusCode).toBe(201);
  const { screening: id, report } = kept.json();
  expect(report.screenings).not.toEqual(empty.report.screenings);
  const shown = (await read(`${id}`)).json();
  expect(shown).toMatchObject({ screening: id, person, request: { on: ON }, report });
  expect(shown.chart.facts).toEqual([expect.objectContaining({ answer: 'yes', where: `answers/${answers}` })]);
  expect((await post(app, { chart: shown.chart, on: ON })).json()).toEqual(report);
  const again = await read(`${id}/replay`);
  expect(again.json()).toMatchObject({ same: true, differs: [] });
  expect(again.body.endsWith(`"report":${JSON.stringify(report)}}`)).toBe(true);
  // What is answered later changes no screening that was kept.
  await answered('2026-11-21');
  expect((await read(`${id}`)).json()).toEqual(shown);
  expect((await keep(asked(), 'screening-1')).json()).toMatchObject({ screening: id, repeated: true, report });
});

test('that nothing is new since a day, as the person said when asked, is kept beside the screening and changes nothing of it', async () => {
  const plain = (await keep(asked(), 'screening-plain')).json();
  expect((await read(plain.screening)).json().nothingNewSince).toBeNull();
  const { screening, report } = (await keep(asked({ nothingNewSince: '2026-11-20' }), 'screening-anew')).json();
  expect(report).toEqual(plain.report);
  const { nothingNewSince, chart } = (await read(screening)).json();
  expect([nothingNewSince, chart]).toEqual(['2026-11-20', (await read(plain.screening)).json().chart]);
  expect((await read(`${screening}/replay`)).json().same).toBe(true);
  const url = `${PEOPLE}/${person}/timeline?kinds=screening&limit=2`;
  const { entries } = (await ask(app, { method: 'GET', url }, practitioner)).json();
  expect(entries.map(({ said }: TimelineEntry) => said.nothingNewSince)).toEqual(['2026-11-20', undefined]);
  for (const wrong of ['2026-11-22', '2026-13-01', '2026', 7, null, true])
    expect(problemOf(await keep(asked({ nothingNewSince: wrong }), `anew-${wrong}-key`))).toMatchObject({
      status: 422,
      pointer: '/nothingNewSince',
    });
});

test('screenings are listed with their outcomes, page by page', async () => {
  const list = async (rest: string) =>
    (await ask(app, { method: 'GET', url: `${SCREENINGS}${rest}` }, practitioner)).json();
  const all = (await list('?limit=200')).screenings;
  const { screenings, next } = await list('?limit=1');
  expect([screenings, typeof next]).toEqual([all.slice(0, 1), 'string']);
  expect((await list(`?limit=1&after=${next}`)).screenings).toEqual(all.slice(1, 2));
  expect(all[0].outcomes[0]).toMatchObject({ outcome: 'not-enough-information', headline: expect.any(String) });
  expect(problemOf(await ask(app, { method: 'GET', url: `${SCREENINGS}?after=x` }, practitioner)).status).toBe(422);
});

test('the same request sent again is kept once; another one under its key is refused', async () => {
  const both = await Promise.all([keep(asked(), 'screening-2'), keep(asked(), 'screening-2')]);
  expect(new Set(both.map((one) => one.json().screening)).size).toBe(1);
  expect(both.map((one) => one.json().repeated)).toEqual(expect.arrayContaining([false, true]));
  expect(problemOf(await keep(asked({ on: '2026-11-20' }), 'screening-2')).status).toBe(409);
});

test('what cannot be screened is refused with its place, and nothing is kept', async () => {
  const before = await verify(accounts.store, 'north');
  const wrong = await keep(asked({ planned: { 'no-such-procedure': {} } }), 'screening-3');
  expect(problemOf(wrong)).toMatchObject({ status: 422, pointer: expect.stringContaining('/planned') });
  expect(problemOf(await keep({ chart: chart() }, 'screening-3'))).toMatchObject({ status: 422, pointer: '/chart' });
  expect(problemOf(await keep(asked({ on: '2026-02-30' }), 'screening-3'))).toMatchObject({ pointer: '/on' });
  const noKey = await ask(app, { method: 'POST', url: SCREENINGS, body: asked() }, practitioner);
  expect(problemOf(noKey)).toMatchObject({ status: 422, detail: expect.stringContaining('idempotency-key: send') });
  expect(await verify(accounts.store, 'north')).toEqual(before);
});

test('a number that is no screening of this person is nothing here', async () => {
  const { person: other } = (
    await ask(app, { method: 'POST', url: PEOPLE, body: { name: 'Bo' }, key: 'person-2' }, reception)
  ).json();
  const { screening: id } = (await keep(asked(), 'screening-4')).json();
  for (const url of [
    `${SCREENINGS}/1`,
    `${SCREENINGS}/999999`,
    `${PEOPLE}/${other}/screenings/${id}`,
    `${SCREENINGS}/2/replay`,
  ])
    expect(problemOf(await ask(app, { method: 'GET', url }, practitioner)).status).toBe(404);
  expect(problemOf(await read('x')).status).toBe(422);
});

test('every read and change is in the audit log, which comes in pages', async () => {
  const page = async (rest: string) =>
    (await ask(app, { method: 'GET', url: `/api/clinics/north/audit${rest}` }, director)).json();
  const { entries, next } = await page('?limit=3');
  expect([entries.length, typeof next]).toEqual([3, 'string']);
  const rest = await page(`?after=${next}&limit=200`);
  const actions = [...entries, ...rest.entries].map(({ action }: { action: string }) => action);
  for (const action of ['add-person', 'add-screening', 'read-screening', 'replay-screening', 'read-audit'])
    expect(actions).toContain(action);
  expect(rest.next).toBeNull();
  expect((await page(`?person=${person}`)).entries.map((one: { person: string }) => one.person)).not.toContain(null);
});

test('the chain holds, the screenings come out the same, and the log says nothing of anybody', async () => {
  expect(await verify(accounts.store, 'north', { replays: true })).toMatchObject({ ok: true });
  expect(logged()).not.toContain('Canary');
  expect(logged()).not.toContain(String(person));
});

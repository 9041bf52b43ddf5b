// A screening that is kept: once, as it was, for whoever may read it, with a trace of everybody who did.
import { verify } from '@primum/records';
import { afterAll, expect, test } from 'vitest';
import { ask, screening, serveClinics, staffed } from './clinics.ts';
import { chart, ON, post, problemOf } from './served.ts';

const served = await serveClinics();
const { app, accounts, logged } = served;
afterAll(served.close);
const { director, practitioner, reception } = await staffed(served, 'north');

const PEOPLE = '/api/clinics/north/people';
const added = await ask(app, { method: 'POST', url: PEOPLE, body: { name: 'Ada Canary' }, key: 'person-1' }, reception);
const { person } = added.json();
const SCREENINGS = `${PEOPLE}/${person}/screenings`;
const keep = (body: object, key: string) => ask(app, { method: 'POST', url: SCREENINGS, body, key }, practitioner);
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

test('the report that is kept is the one that POST /api/screen gives, and reads and replays as it was', async () => {
  const kept = await keep(screening(), 'screening-1');
  expect(kept.statusCode).toBe(201);
  const { screening: id, report } = kept.json();
  const bytes = JSON.stringify((await post(app, screening())).json());
  expect(JSON.stringify(report)).toBe(bytes);
  const shown = (await read(`${id}`)).json();
  expect(shown).toMatchObject({ screening: id, person, chart: chart(), request: { on: ON }, report });
  const again = await read(`${id}/replay`);
  expect(again.json()).toMatchObject({ same: true, differs: [] });
  expect(again.body.endsWith(`"report":${bytes}}`)).toBe(true);
});

test('the same request sent again is kept once; another one under its key is refused', async () => {
  const both = await Promise.all([keep(screening(), 'screening-2'), keep(screening(), 'screening-2')]);
  expect(new Set(both.map((one) => one.json().screening)).size).toBe(1);
  expect(both.map((one) => one.json().repeated)).toEqual(expect.arrayContaining([false, true]));
  expect(problemOf(await keep(screening({ on: '2026-11-20' }), 'screening-2')).status).toBe(409);
});

test('what cannot be screened is refused with its place, and nothing is kept', async () => {
  const before = await verify(accounts.store, 'north');
  const wrong = await keep({ chart: chart({ facts: [{ concept: 'no-such-concept', answer: 'yes' }] }) }, 'screening-3');
  expect(problemOf(wrong)).toMatchObject({ status: 422, pointer: '/chart/facts/0/concept' });
  expect(problemOf(await keep({}, 'screening-3')).status).toBe(422);
  expect(problemOf(await keep(screening({ on: '2026-02-30' }), 'screening-3'))).toMatchObject({ pointer: '/on' });
  const noKey = await ask(app, { method: 'POST', url: SCREENINGS, body: screening() }, practitioner);
  expect(problemOf(noKey)).toMatchObject({ status: 422, detail: expect.stringContaining('idempotency-key: send') });
  expect(await verify(accounts.store, 'north')).toEqual(before);
});

test('a number that is no screening of this person is nothing here', async () => {
  const { person: other } = (
    await ask(app, { method: 'POST', url: PEOPLE, body: { name: 'Bo' }, key: 'person-2' }, reception)
  ).json();
  const { screening: id } = (await keep(screening(), 'screening-4')).json();
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
  expect([entries.length, next]).toEqual([3, '3']);
  const rest = await page('?after=3&limit=200');
  const actions = [...entries, ...rest.entries].map(({ action }: { action: string }) => action);
  for (const action of ['add-person', 'add-screening', 'read-screening', 'replay-screening', 'read-audit'])
    expect(actions).toContain(action);
  expect((await page(`?after=${Number(rest.next) + 1000}`)).next).toBeNull();
});

test('the chain holds, the screenings come out the same, and the log says nothing of anybody', async () => {
  expect(await verify(accounts.store, 'north', { replays: true })).toMatchObject({ ok: true });
  expect(logged()).not.toContain('Canary');
  expect(logged()).not.toContain(String(person));
});

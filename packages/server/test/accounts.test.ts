// Signing in and out, links that make somebody staff, and how sessions end.
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { firstLink, makeLink } from '../src/index.ts';
import { ask, cookieOf, PASSWORD, type ServedClinics, serveClinics } from './clinics.ts';
import { problemOf } from './served.ts';

const served = await serveClinics();
const { app, accounts, folder, logged } = served;
afterAll(served.close);

const CLINIC = { id: 'north', name: 'North' };
const EMAIL = 'ada@north.example';
const given = (token: string, more: object = {}): object => ({
  token,
  name: 'Ada',
  email: EMAIL,
  password: PASSWORD,
  ...more,
});
const setUp = (body: object, at: ServedClinics = served) => ask(at.app, { method: 'POST', url: '/api/set-up', body });
const signIn = (password = PASSWORD, email = EMAIL) =>
  ask(app, { method: 'POST', url: '/api/session', body: { email, password } });
const who = async (cookie: string): Promise<number> =>
  (await ask(app, { method: 'GET', url: '/api/session' }, cookie)).statusCode;
const { token } = (await firstLink(accounts)) ?? { token: '' };

test('a link with which something is wrong can be used again, and makes nobody', async () => {
  for (const wrong of [
    {},
    { clinic: { id: 'No', name: 'x' } },
    { clinic: CLINIC, password: 'short' },
    { clinic: CLINIC, email: 'x' },
  ])
    expect(problemOf(await setUp(given(token, wrong))).status).toBe(422);
  expect((await signIn()).statusCode).toBe(401);
});

test('the first link makes a clinic and its director, signs them in, and works once', async () => {
  const both = await Promise.all([1, 2].map(() => setUp(given(token, { clinic: CLINIC }))));
  expect(both.map(({ statusCode }) => statusCode)).toEqual(expect.arrayContaining([200, 403]));
  const done = both.find(({ statusCode }) => statusCode === 200);
  expect(done?.json()).toMatchObject({ name: 'Ada', clinics: [{ clinic: 'north', role: 'director' }] });
  expect(done === undefined ? 0 : await who(cookieOf(done))).toBe(200);
  expect(await firstLink(accounts)).toBeNull();
});

test('a link that is too old, replaced or made up makes nobody', async () => {
  const old = await makeLink(accounts, { clinic: 'north', role: 'physician' });
  await accounts.database.updateTable('set_up_links').set({ expires: '2026-01-01T00:00:00.000Z' }).execute();
  for (const one of [old.token, token, 'made-up'])
    expect(problemOf(await setUp(given(one, { email: 'other@north.example' }))).status).toBe(403);
});

test('an invitation adds a role to an account that is there, with its password only', async () => {
  const { token: another } = await makeLink(accounts, { clinic: 'north', role: 'physician' });
  expect((await setUp(given(another, { password: 'not the right one' }))).statusCode).toBe(401);
  expect((await setUp(given(another, { clinic: CLINIC }))).statusCode).toBe(422);
  expect((await setUp(given(another))).json()).toMatchObject({ clinics: [{ clinic: 'north', role: 'physician' }] });
});

test('a wrong password and an unknown address are answered alike', async () => {
  const [wrong, unknown] = [await signIn('not the right one'), await signIn(PASSWORD, 'nobody@north.example')];
  expect([wrong.statusCode, unknown.statusCode]).toEqual([401, 401]);
  expect(problemOf(wrong).detail).toBe(problemOf(unknown).detail);
});

test('the cookie is for the server only, for its own pages, and for TLS wherever more than this machine listens', async () => {
  const { cookies } = await signIn();
  expect(cookies).toMatchObject([
    { name: 'primum.session_token', httpOnly: true, sameSite: 'Lax', path: '/', maxAge: 1800 },
  ]);
  expect(cookies[0]?.secure).toBeUndefined();
  const other = await serveClinics({}, true);
  const { token: first } = (await firstLink(other.accounts)) ?? { token: '' };
  const entered = await setUp(given(first, { clinic: CLINIC }), other);
  expect(entered.cookies).toMatchObject([
    { name: '__Secure-primum.session_token', httpOnly: true, sameSite: 'Lax', secure: true },
  ]);
  await other.close();
});

test('signing out ends this session; everywhere, all of them; the cookie of then is worth nothing', async () => {
  const [one, two, three] = [cookieOf(await signIn()), cookieOf(await signIn()), cookieOf(await signIn())];
  const out = (cookie: string, rest = '') => ask(app, { method: 'DELETE', url: `/api/session${rest}` }, cookie);
  expect((await out(one)).json()).toEqual({ everywhere: false });
  expect([await who(one), await who(two), await who(three)]).toEqual([401, 200, 200]);
  expect((await out(two, '?everywhere=true')).json()).toEqual({ everywhere: true });
  expect([await who(two), await who(three)]).toEqual([401, 401]);
  expect((await out(two)).statusCode).toBe(401);
});

const sessions = () => accounts.store.database.withTables<{ sessions: { createdAt: string; expiresAt: string } }>();
const inMinutes = (minutes: number): string => new Date(Date.now() + minutes * 60_000).toISOString();

test('a session that nobody used for half an hour is over; one that is used goes on', async () => {
  const cookie = cookieOf(await signIn());
  await sessions()
    .updateTable('sessions')
    .set({ expiresAt: inMinutes(5) })
    .execute();
  expect(await who(cookie)).toBe(200);
  const { expiresAt } = await sessions().selectFrom('sessions').select('expiresAt').executeTakeFirstOrThrow();
  expect(Date.parse(expiresAt)).toBeGreaterThan(Date.now() + 29 * 60_000);
  await sessions()
    .updateTable('sessions')
    .set({ expiresAt: inMinutes(-0.1) })
    .execute();
  expect(await who(cookie)).toBe(401);
});

test('a session of twelve hours is over, however much it is used', async () => {
  const cookie = cookieOf(await signIn());
  await sessions()
    .updateTable('sessions')
    .set({ createdAt: inMinutes(-719) })
    .execute();
  expect(await who(cookie)).toBe(200);
  await sessions()
    .updateTable('sessions')
    .set({ createdAt: inMinutes(-721) })
    .execute();
  expect(await who(cookie)).toBe(401);
  await sessions()
    .updateTable('sessions')
    .set({ createdAt: inMinutes(0) })
    .execute();
  expect(await who(cookie)).toBe(401);
});

test('a cookie that was changed is nobody', async () => {
  const cookie = cookieOf(await signIn());
  const [name, value = ''] = cookie.split('=');
  expect(await who(`${name}=${value.replace(/^./, (letter) => (letter === 'a' ? 'b' : 'a'))}`)).toBe(401);
  expect(await who(`${name}=${value.split('.')[0]}`)).toBe(401);
});

test('who tries too often has to wait', async () => {
  const other = await serveClinics({ signIns: 3 });
  const statuses: number[] = [];
  for (let attempt = 0; attempt < 5; attempt += 1) statuses.push((await setUp(given('made-up'), other)).statusCode);
  expect(statuses).toEqual([403, 403, 403, 429, 429]);
  await other.close();
});

test('coming and going is in the audit log of the clinic', async () => {
  const rows = await accounts.database.selectFrom('audit').select('action').where('clinic', '=', 'north').execute();
  const actions = new Set(rows.map(({ action }) => action));
  for (const action of ['become-director', 'become-physician', 'sign-in', 'sign-out', 'sign-out-everywhere'])
    expect(actions).toContain(action);
});

test('every file is for its owner only', () => {
  expect(statSync(folder).mode & 0o777).toBe(0o700);
  const files = readdirSync(folder);
  expect(files).toEqual(expect.arrayContaining(['master.key', 'primum.db']));
  for (const file of files) expect([file, statSync(join(folder, file)).mode & 0o777]).toEqual([file, 0o600]);
});

test('the log says nothing of anybody', () => {
  expect(logged()).toContain('/api/session');
  for (const word of [EMAIL, 'nobody@', PASSWORD, token, 'Ada', 'session_token']) expect(logged()).not.toContain(word);
});

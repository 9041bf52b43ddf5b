// Signing in and out, links that make somebody staff, and how sessions end.
import crypto from 'node:crypto';
import { readdirSync, statSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { join } from 'node:path';
import { addClinic } from '@primum/records';
import { afterAll, expect, onTestFinished, test, vi } from 'vitest';
import { firstLink, makeLink } from '../src/index.ts';
import { ask, cookieOf, PASSWORD, type ServedClinics } from './clinics.ts';
import { onBoth } from './on-both.ts';
import { problemOf } from './served.ts';

onBoth('accounts', async (serve) => {
  const served = await serve();
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
    await addClinic(accounts.store, { id: 'south', name: 'South' }, { author: 'test' });
    const { token: another } = await makeLink(accounts, { clinic: 'south', role: 'physician' });
    expect((await setUp(given(another, { password: 'not the right one' }))).statusCode).toBe(401);
    expect((await setUp(given(another, { clinic: CLINIC }))).statusCode).toBe(422);
    expect((await setUp(given(another))).json()).toMatchObject({
      clinics: [
        { clinic: 'north', role: 'director' },
        { clinic: 'south', role: 'physician' },
      ],
    });
  });

  test('an invitation that would leave the clinic without a director is refused', async () => {
    const { token: less } = await makeLink(accounts, { clinic: 'north', role: 'reception' });
    expect(problemOf(await setUp(given(less))).type).toBe('urn:primum:problem:last-director');
  });

  /** How many passwords are hashed during some work; that is what takes the time of signing in. */
  const hashed = async (work: () => Promise<unknown>): Promise<number> => {
    const spy = vi.spyOn(crypto, 'scrypt');
    syncBuiltinESMExports();
    await work();
    const { length } = spy.mock.calls;
    spy.mockRestore();
    syncBuiltinESMExports();
    return length;
  };

  test('a wrong password and an unknown address are answered alike, after the same work', async () => {
    const [wrong, unknown] = [await signIn('not the right one'), await signIn(PASSWORD, 'nobody@north.example')];
    expect([wrong.statusCode, unknown.statusCode]).toEqual([401, 401]);
    expect(problemOf(wrong).detail).toBe(problemOf(unknown).detail);
    expect(await hashed(() => signIn('not the right one'))).toBe(1);
    expect(await hashed(() => signIn(PASSWORD, 'nobody@north.example'))).toBe(1);
  });

  test('the cookie is for the server only, for its own pages, and for TLS wherever more than this machine listens', async () => {
    const { cookies } = await signIn();
    expect(cookies).toMatchObject([
      { name: 'primum.session_token', httpOnly: true, sameSite: 'Lax', path: '/', maxAge: 1800 },
    ]);
    expect(cookies[0]?.secure).toBeUndefined();
    const other = await serve({}, true);
    const { token: first } = (await firstLink(other.accounts)) ?? { token: '' };
    const entered = await setUp(given(first, { clinic: CLINIC }), other);
    expect(entered.cookies).toMatchObject([
      { name: '__Host-primum.session_token', httpOnly: true, sameSite: 'Lax', secure: true, path: '/' },
    ]);
    expect(entered.cookies[0]?.domain).toBeUndefined();
    await other.close();
  });

  test('signing out ends this session; everywhere, all of them; the cookie of then is worth nothing', async () => {
    const [one, two, three] = [cookieOf(await signIn()), cookieOf(await signIn()), cookieOf(await signIn())];
    const out = (cookie: string, rest = '') => ask(app, { method: 'DELETE', url: `/api/session${rest}` }, cookie);
    const left = await out(one);
    expect(left.json()).toEqual({ everywhere: false });
    expect(left.headers['clear-site-data']).toBe('"cache", "cookies", "storage"');
    expect(left.cookies[0]).toMatchObject({ name: 'primum.session_token', value: '', maxAge: 0 });
    expect([await who(one), await who(two), await who(three)]).toEqual([401, 200, 200]);
    expect((await out(two, '?everywhere=true')).json()).toEqual({ everywhere: true });
    expect([await who(two), await who(three)]).toEqual([401, 401]);
    expect((await out(two)).statusCode).toBe(401);
  });

  /** Lets that many minutes pass, on the clock of this process. */
  const pass = (minutes: number): void => void vi.setSystemTime(Date.now() + minutes * 60_000);
  const withClock = (): void => {
    vi.useFakeTimers({ toFake: ['Date'] });
    onTestFinished(() => void vi.useRealTimers());
  };

  test('a session that nobody used for half an hour is over; one that is used goes on', async () => {
    withClock();
    const cookie = cookieOf(await signIn());
    for (const _ of [1, 2, 3]) {
      pass(29);
      expect(await who(cookie)).toBe(200);
    }
    pass(31);
    expect(await who(cookie)).toBe(401);
  });

  test('a session of twelve hours is over, however much it is used', async () => {
    withClock();
    const cookie = cookieOf(await signIn());
    for (let minutes = 0; minutes < 719; minutes += 20) {
      expect(await who(cookie)).toBe(200);
      pass(20);
    }
    expect(await who(cookie)).toBe(401);
    pass(-60);
    expect(await who(cookie)).toBe(401);
  });

  test('a cookie that was changed is nobody', async () => {
    const cookie = cookieOf(await signIn());
    const [name, value = ''] = cookie.split('=');
    expect(await who(`${name}=${value.replace(/^./, (letter) => (letter === 'a' ? 'b' : 'a'))}`)).toBe(401);
    expect(await who(`${name}=${value.split('.')[0]}`)).toBe(401);
  });

  test('who tries too often has to wait', async () => {
    const other = await serve({ signIns: 3 });
    const statuses: number[] = [];
    for (let attempt = 0; attempt < 5; attempt += 1) statuses.push((await setUp(given('made-up'), other)).statusCode);
    expect(statuses).toEqual([403, 403, 403, 429, 429]);
    await other.close();
  });

  test('coming and going is in the audit log of the clinic', async () => {
    const rows = await accounts.database.selectFrom('audit').select(['clinic', 'action']).execute();
    const done = new Set(rows.map(({ clinic, action }) => `${clinic}: ${action}`));
    for (const one of ['north: become-director', 'south: become-physician', 'north: sign-in', 'south: sign-in'])
      expect(done).toContain(one);
    for (const one of ['north: sign-out', 'north: sign-out-everywhere']) expect(done).toContain(one);
  });

  test('every file is for its owner only', () => {
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    const files = readdirSync(folder);
    expect(files).toContain('master.key');
    expect(files.includes('primum.db')).toBe(accounts.store.kind === 'sqlite');
    for (const file of files) expect([file, statSync(join(folder, file)).mode & 0o777]).toEqual([file, 0o600]);
  });

  test('the log says nothing of anybody', () => {
    expect(logged()).toContain('/api/session');
    for (const word of [EMAIL, 'nobody@', PASSWORD, token, 'Ada', 'session_token'])
      expect(logged()).not.toContain(word);
  });
});

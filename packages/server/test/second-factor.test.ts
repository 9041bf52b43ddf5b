// The second factor: begun, confirmed, asked for, limited, removed.
import { addClinic } from '@primum/records';
import { afterAll, expect, onTestFinished, test, vi } from 'vitest';
import { WRONG_CODES } from '../src/accounts/auth.ts';
import { makeLink } from '../src/index.ts';
import { ask, cookieOf, employ, PASSWORD } from './clinics.ts';
import { onBoth } from './on-both.ts';
import { problemOf } from './served.ts';
import { codeOf } from './totp.ts';

onBoth('the second factor', async (serve) => {
  const served = await serve();
  const { app, accounts, logged } = served;
  afterAll(served.close);
  await addClinic(accounts.store, { id: 'north', name: 'North' }, { author: 'test' });
  await addClinic(accounts.store, { id: 'south', name: 'South' }, { author: 'test' });
  let session = await employ(served, 'north', 'director');

  const EMAIL = 'director@north.example';
  const FACTOR = '/api/session/second-factor';
  const post = (url: string, body: object, cookie?: string) => ask(app, { method: 'POST', url, body }, cookie);
  const signIn = () => post('/api/session', { email: EMAIL, password: PASSWORD });
  const who = (cookie: string) => ask(app, { method: 'GET', url: '/api/session' }, cookie);
  const staff = (cookie: string) => ask(app, { method: 'GET', url: '/api/clinics/north/staff' }, cookie);
  const enter = (code: string, cookie: string) => post(FACTOR, { code }, cookie);
  const kept = () => accounts.store.database.withTables<{ second_factors: { secret: string; backupCodes: string } }>();

  let uri = '';
  let backupCodes: readonly string[] = [];

  /** Lets minutes pass on the clock of this process, so that the next code is another one. */
  const pass = (minutes: number): void => {
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + minutes * 60_000 });
    onTestFinished(() => void vi.useRealTimers());
  };

  test('it is begun with the password only, and what it gives is kept encrypted', async () => {
    expect((await post(`${FACTOR}/begin`, { password: PASSWORD })).statusCode).toBe(401);
    expect(problemOf(await post(`${FACTOR}/begin`, { password: 'not the right one' }, session))).toMatchObject({
      status: 422,
      pointer: '/password',
    });
    const begun = await post(`${FACTOR}/begin`, { password: PASSWORD }, session);
    ({ uri, backupCodes } = begun.json());
    expect(uri).toMatch(/^otpauth:\/\/totp\/Primum/);
    expect(new Set(backupCodes).size).toBe(10);
    const row = JSON.stringify(await kept().selectFrom('second_factors').selectAll().executeTakeFirstOrThrow());
    for (const secret of [new URL(uri).searchParams.get('secret') ?? '', ...backupCodes]) {
      expect(secret).not.toBe('');
      expect(row).not.toContain(secret);
    }
  });

  test('it does not count before a first code of it was confirmed', async () => {
    expect((await signIn()).statusCode).toBe(200);
    expect(problemOf(await post(`${FACTOR}/confirm`, { code: codeOf(uri, 10) }, session)).pointer).toBe('/code');
    expect((await who(session)).json()).toMatchObject({ secondFactor: false });
    const confirmed = await post(`${FACTOR}/confirm`, { code: codeOf(uri) }, session);
    expect(confirmed.json()).toMatchObject({ secondFactor: true });
    session = cookieOf(confirmed);
    expect((await who(session)).statusCode).toBe(200);
  });

  test('a director sees who has one', async () => {
    expect((await staff(session)).json().staff).toMatchObject([{ email: EMAIL, secondFactor: true }]);
  });

  test('another one cannot be begun or confirmed over it', async () => {
    expect(problemOf(await post(`${FACTOR}/begin`, { password: PASSWORD }, session)).status).toBe(409);
    expect(problemOf(await post(`${FACTOR}/confirm`, { code: codeOf(uri) }, session)).status).toBe(409);
  });

  test('the password alone opens nothing: the code has to follow', async () => {
    pass(1);
    const asked = await signIn();
    expect(problemOf(asked)).toMatchObject({ status: 401, type: 'urn:primum:problem:second-factor-needed' });
    const waiting = cookieOf(asked);
    expect([(await who(waiting)).statusCode, (await staff(waiting)).statusCode]).toEqual([401, 401]);
    expect((await post(`${FACTOR}/remove`, { password: PASSWORD }, waiting)).statusCode).toBe(401);
    expect((await post('/api/session/password', { old: PASSWORD, password: PASSWORD }, waiting)).statusCode).toBe(401);
    const done = await enter(codeOf(uri), waiting);
    expect(done.json()).toMatchObject({ name: 'director', secondFactor: true });
    expect((await who(cookieOf(done))).statusCode).toBe(200);
  });

  test('a code counts once, and so does the password before it', async () => {
    pass(3);
    const [first, second] = [cookieOf(await signIn()), cookieOf(await signIn())];
    const code = codeOf(uri);
    expect((await enter(code, first)).statusCode).toBe(200);
    expect(problemOf(await enter(codeOf(uri, 1), first)).type).toBe('urn:primum:problem:not-signed-in');
    const again = await enter(code, second);
    expect([again.statusCode, again.cookies]).toEqual([401, []]);
  });

  test('a code without the password before it, or long after it, is nothing', async () => {
    pass(6);
    expect(problemOf(await post(FACTOR, { code: codeOf(uri) })).type).toBe('urn:primum:problem:not-signed-in');
    expect((await enter(codeOf(uri), 'primum.two_factor=made-up.abc')).statusCode).toBe(401);
    const waiting = cookieOf(await signIn());
    pass(11);
    expect(problemOf(await enter(codeOf(uri), waiting)).type).toBe('urn:primum:problem:not-signed-in');
  });

  test('a session beside it does not stand for the code', async () => {
    pass(9);
    const other = await employ(served, 'south', 'physician');
    const both = `${other}; ${cookieOf(await signIn())}`;
    expect(problemOf(await enter(codeOf(uri, 40), both)).type).toBe('urn:primum:problem:second-factor-needed');
    expect((await enter(codeOf(uri), other)).statusCode).toBe(401);
    expect((await enter(codeOf(uri), both)).json()).toMatchObject({ name: 'director' });
  });

  test('a backup code signs in once', async () => {
    const [code = ''] = backupCodes;
    expect((await enter(code, cookieOf(await signIn()))).statusCode).toBe(200);
    expect((await enter(code, cookieOf(await signIn()))).statusCode).toBe(401);
    const both = [cookieOf(await signIn()), cookieOf(await signIn())];
    const answers = await Promise.all(both.map((cookie) => enter(backupCodes[1] ?? '', cookie)));
    expect(answers.map(({ statusCode }) => statusCode).toSorted((a, b) => a - b)).toEqual([200, 401]);
  });

  test('an invitation is accepted with the password, and the code still has to follow', async () => {
    const { token } = await makeLink(accounts, { clinic: 'south', role: 'reception' });
    const asked = await post('/api/set-up', { token, name: 'Ada', email: EMAIL, password: PASSWORD });
    expect(problemOf(asked).type).toBe('urn:primum:problem:second-factor-needed');
    const done = await enter(backupCodes[2] ?? '', cookieOf(asked));
    expect(done.json().clinics).toMatchObject([
      { clinic: 'north', role: 'director' },
      { clinic: 'south', role: 'reception' },
    ]);
  });

  test('five wrong codes end the try, ten in a row stop every code for a while, from wherever they come', async () => {
    pass(60);
    const wrong = async (cookie: string, times: number): Promise<readonly string[]> => {
      const types: string[] = [];
      for (let time = 0; time < times; time += 1) types.push(problemOf(await enter('ABCDE-ABCDE', cookie)).type);
      return types;
    };
    const needed = Array.from({ length: 5 }, () => 'urn:primum:problem:second-factor-needed');
    expect(await wrong(cookieOf(await signIn()), 6)).toEqual([...needed, 'urn:primum:problem:not-signed-in']);
    expect(await wrong(cookieOf(await signIn()), WRONG_CODES - 5)).toEqual(needed);
    const stopped = await enter(codeOf(uri), cookieOf(await signIn()));
    expect([stopped.statusCode, stopped.headers['retry-after']]).toEqual([429, '900']);
    pass(16);
    expect((await enter(codeOf(uri), cookieOf(await signIn()))).statusCode).toBe(200);
  });

  test('a password that is changed ends what waits for a code', async () => {
    pass(90);
    const done = await enter(codeOf(uri), cookieOf(await signIn()));
    const waiting = cookieOf(await signIn());
    const changed = await post('/api/session/password', { old: PASSWORD, password: PASSWORD }, cookieOf(done));
    expect(changed.statusCode).toBe(200);
    session = cookieOf(changed);
    expect(problemOf(await enter(codeOf(uri, 1), waiting)).type).toBe('urn:primum:problem:not-signed-in');
  });

  test('it is removed with the password only, and then the password is enough', async () => {
    expect(problemOf(await post(`${FACTOR}/remove`, { password: 'x' }, session)).pointer).toBe('/password');
    const removed = await post(`${FACTOR}/remove`, { password: PASSWORD }, session);
    expect(removed.json()).toMatchObject({ secondFactor: false });
    expect((await who(cookieOf(removed))).statusCode).toBe(200);
    expect((await signIn()).statusCode).toBe(200);
    expect(await kept().selectFrom('second_factors').selectAll().execute()).toEqual([]);
  });

  test('all of it is in the audit log, and none of it in the log', async () => {
    const rows = await accounts.database.selectFrom('audit').select('action').where('clinic', '=', 'north').execute();
    const actions = new Set(rows.map(({ action }) => action));
    for (const action of ['add-second-factor', 'sign-in-with-second-factor', 'remove-second-factor'])
      expect(actions).toContain(action);
    for (const secret of [EMAIL, ...backupCodes, 'otpauth', 'two_factor']) expect(logged()).not.toContain(secret);
  });
});

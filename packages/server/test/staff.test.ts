// The staff of a clinic: who they are, their role, their end, a new password, their own password.
import { addClinic } from '@primum/records';
import { afterAll, expect, onTestFinished, test, vi } from 'vitest';
import { makeLink, type Role } from '../src/index.ts';
import { ask, cookieOf, employ, PASSWORD } from './clinics.ts';
import { onBoth } from './on-both.ts';
import { problemOf } from './served.ts';
import { codeOf } from './totp.ts';

const NEW = 'another one made up';
const LAST = 'urn:primum:problem:last-director';

onBoth('staff', async (serve) => {
  const served = await serve();
  const { app, accounts, logged } = served;
  afterAll(served.close);

  const get = (url: string, cookie: string) => ask(app, { method: 'GET', url }, cookie);
  const post = (url: string, body: object, cookie?: string) => ask(app, { method: 'POST', url, body }, cookie);
  const who = async (cookie: string): Promise<number> => (await get('/api/session', cookie)).statusCode;
  const signIn = (email: string, password = PASSWORD) => post('/api/session', { email, password });

  /** A clinic of its own for a test. */
  const clinicWith = async (clinic: string, ...roles: readonly Role[]) => {
    await addClinic(accounts.store, { id: clinic, name: clinic }, { author: 'test' });
    const cookies: string[] = [];
    for (const role of roles) cookies.push(await employ(served, clinic, role));
    const [director = '', other = ''] = cookies;
    const at = `/api/clinics/${clinic}/staff`;
    const list = async () => (await get(at, director)).json().staff;
    const idOf = async (role: Role): Promise<string> =>
      (await list()).find((one: { role: Role }) => one.role === role).account;
    const patch = async (account: string, role: Role, cookie = director) =>
      ask(app, { method: 'PATCH', url: `${at}/${account}`, body: { role } }, cookie);
    const end = async (account: string, cookie = director) =>
      ask(app, { method: 'DELETE', url: `${at}/${account}` }, cookie);
    const reset = async (account: string, body: object = {}, cookie = director) =>
      post(`${at}/${account}/reset`, body, cookie);
    const join = async (email: string, role: Role): Promise<void> => {
      const { path } = (await post(at, { role }, director)).json();
      const body = { token: path.split('#')[1], name: 'Ada', email, password: PASSWORD };
      const joined = await post('/api/set-up', body);
      if (joined.statusCode !== 200) throw new Error(joined.body);
    };
    return { clinic, director, other, list, idOf, patch, end, reset, join };
  };
  const tokenOf = (response: Awaited<ReturnType<typeof post>>): string => response.json().path.split('#')[1];
  const follow = (token: string, password = NEW) => post('/api/reset', { token, password });
  const auditOf = async (clinic: string): Promise<readonly string[]> =>
    (await accounts.database.selectFrom('audit').select('action').where('clinic', '=', clinic).execute()).map(
      ({ action }) => action,
    );

  test('a director sees who works there, with which role, since when', async () => {
    const { list } = await clinicWith('list', 'director', 'reception');
    expect(await list()).toEqual([
      {
        account: expect.any(String),
        name: 'director',
        email: 'director@list.example',
        role: 'director',
        secondFactor: false,
        since: expect.stringMatching(/^20/),
      },
      expect.objectContaining({ email: 'reception@list.example', role: 'reception' }),
    ]);
    expect(await auditOf('list')).toContain('read-staff');
  });

  test('another role counts from the next request, in a session that goes on', async () => {
    const { clinic, other, idOf, patch } = await clinicWith('role', 'director', 'reception');
    const account = await idOf('reception');
    expect((await get(`/api/clinics/${clinic}/staff`, other)).statusCode).toBe(403);
    expect((await patch(account, 'director')).json()).toEqual({ account, role: 'director' });
    expect((await get(`/api/clinics/${clinic}/staff`, other)).statusCode).toBe(200);
    expect(await auditOf(clinic)).toContain(`change-role-to-director/${account}`);
  });

  test('whoever directs no more does not come back by a link of their own', async () => {
    const { clinic, director, join, list, end, patch } = await clinicWith('back', 'director');
    const staff = `/api/clinics/${clinic}/staff`;
    const leave = { removed: end, demoted: (account: string) => patch(account, 'reception') };
    for (const [how, away] of Object.entries(leave)) {
      const email = `${how}@back.example`;
      await join(email, 'director');
      const token = tokenOf(await post(staff, { role: 'director' }, cookieOf(await signIn(email))));
      const { account } = (await list()).find((one: { email: string }) => one.email === email);
      expect((await away(account)).statusCode).toBe(200);
      const back = await post('/api/set-up', { token, name: 'Ada', email, password: PASSWORD });
      expect([how, back.statusCode]).toEqual([how, 403]);
    }
    expect((await get(staff, director)).statusCode).toBe(200);
  });

  test('a link for the first director does not lead into a clinic that others work in', async () => {
    await clinicWith('taken', 'director');
    const { token } = await makeLink(accounts, { clinic: null, role: 'director' });
    const body = { token, name: 'Eve', email: 'eve@taken.example', password: PASSWORD };
    const given = await post('/api/set-up', { ...body, clinic: { id: 'taken', name: 'Taken' } });
    expect(problemOf(given)).toMatchObject({ status: 403, pointer: '/clinic/id' });
    expect((await post('/api/set-up', { ...body, clinic: { id: 'her-own', name: 'Her own' } })).statusCode).toBe(200);
  });

  test('the last director can neither leave nor step down; with another one there, both', async () => {
    const { clinic, director, other, idOf, patch, end } = await clinicWith('last', 'director', 'physician');
    const [first, second] = [await idOf('director'), await idOf('physician')];
    for (const refused of [await patch(first, 'physician'), await end(first)])
      expect(problemOf(refused)).toMatchObject({ status: 409, type: LAST });
    expect(await auditOf(clinic)).not.toContain(`end-staff/${first}`);
    expect((await patch(first, 'director')).statusCode).toBe(200);
    await patch(second, 'director');
    expect((await patch(first, 'reception')).statusCode).toBe(200);
    expect((await patch(first, 'director', other)).statusCode).toBe(200);
    expect((await end(first)).statusCode).toBe(200);
    expect(await who(director)).toBe(401);
    expect(problemOf(await end(second, other)).type).toBe(LAST);
  });

  test('two directors who leave at the same moment leave one behind', async () => {
    const { clinic, director, idOf, patch, end, other } = await clinicWith('both', 'director', 'physician');
    const [first, second] = [await idOf('director'), await idOf('physician')];
    await patch(second, 'director');
    const answers = await Promise.all([end(first, director), end(second, other)]);
    expect(answers.map(({ statusCode }) => statusCode).toSorted((a, b) => a - b)).toEqual([200, 409]);
    const left = accounts.database.selectFrom('staff').select('role').where('clinic', '=', clinic);
    expect(await left.execute()).toEqual([{ role: 'director' }]);
  });

  test('whose work ends is out at once, and their sessions end where they work nowhere else', async () => {
    const { other, idOf, end, list, clinic } = await clinicWith('end', 'director', 'practitioner');
    const account = await idOf('practitioner');
    const second = cookieOf(await signIn('practitioner@end.example'));
    expect((await end(account)).json()).toEqual({ account });
    expect([await who(other), await who(second)]).toEqual([401, 401]);
    expect(await list()).toHaveLength(1);
    expect(problemOf(await end(account)).status).toBe(404);
    expect(await auditOf(clinic)).toContain(`end-staff/${account}`);
    const again = await signIn('practitioner@end.example');
    expect(again.json()).toMatchObject({ clinics: [] });
    expect((await get(`/api/clinics/${clinic}/staff`, cookieOf(again))).statusCode).toBe(403);
  });

  test('whoever works elsewhere too keeps the session, and loses this clinic', async () => {
    const here = await clinicWith('here', 'director', 'physician');
    const there = await clinicWith('there', 'director');
    await there.join('physician@here.example', 'physician');
    await here.end(await here.idOf('physician'));
    expect((await get('/api/session', here.other)).json().clinics).toMatchObject([
      { clinic: 'there', role: 'physician' },
    ]);
  });

  test('a role, an end or a reset of somebody who is not there is not found', async () => {
    const { patch, end, reset } = await clinicWith('nobody', 'director');
    const elsewhere = await (await clinicWith('elsewhere', 'director')).idOf('director');
    for (const account of ['made-up', elsewhere])
      for (const refused of [await patch(account, 'reception'), await end(account), await reset(account)])
        expect(problemOf(refused).status).toBe(404);
  });

  test('a reset lets somebody set a new password once, and ends all of their sessions', async () => {
    const { clinic, other, idOf, reset } = await clinicWith('reset', 'director', 'physician');
    const account = await idOf('physician');
    const token = tokenOf(await reset(account));
    expect(await who(other)).toBe(200);
    expect(problemOf(await follow(token, 'short')).pointer).toBe('/password');
    const both = await Promise.all([follow(token), follow(token, 'a third one made up')]);
    expect(both.map(({ statusCode }) => statusCode).toSorted((a, b) => a - b)).toEqual([200, 403]);
    expect(await who(other)).toBe(401);
    expect((await signIn('physician@reset.example')).statusCode).toBe(401);
    const given = both[0].statusCode === 200 ? NEW : 'a third one made up';
    expect((await signIn('physician@reset.example', given)).statusCode).toBe(200);
    expect((await follow(token)).statusCode).toBe(403);
    expect(await auditOf(clinic)).toEqual(expect.arrayContaining([`reset-password/${account}`, 'follow-reset']));
  });

  test('a link that is replaced, too old or made up sets nothing, nor one of somebody who has left', async () => {
    const { idOf, reset, end, patch, other } = await clinicWith('links', 'director', 'physician');
    const account = await idOf('physician');
    const replaced = tokenOf(await reset(account));
    const old = tokenOf(await reset(account));
    expect((await follow(replaced)).statusCode).toBe(403);
    const links = accounts.database.updateTable('reset_links').set({ expires: '2026-01-01T00:00:00.000Z' });
    await links.where('account', '=', account).execute();
    const ofDirector = await idOf('director');
    await patch(account, 'director');
    const byFormer = tokenOf(await reset(ofDirector, {}, other));
    await patch(account, 'physician');
    for (const token of [old, byFormer, 'made-up']) expect(problemOf(await follow(token)).status).toBe(403);
    const left = tokenOf(await reset(account));
    await end(account);
    expect((await follow(left)).statusCode).toBe(403);
    expect((await signIn('physician@links.example')).statusCode).toBe(200);
  });

  test('who also works in another clinic is not reset by the director of one, nor a director by themselves', async () => {
    const one = await clinicWith('one', 'director', 'physician');
    const two = await clinicWith('two', 'director');
    const early = tokenOf(await one.reset(await one.idOf('physician')));
    await two.join('physician@one.example', 'director');
    expect(problemOf(await one.reset(await one.idOf('physician'))).status).toBe(403);
    expect((await follow(early)).statusCode).toBe(403);
    expect(problemOf(await one.reset(await one.idOf('director'))).status).toBe(403);
    await two.join('director@one.example', 'director');
    expect((await one.reset(await one.idOf('physician'))).statusCode).toBe(201);
  });

  test('a reset keeps the second factor, unless the director asked to remove it', async () => {
    const { idOf, reset, other } = await clinicWith('factor', 'director', 'physician');
    const { uri } = (await post('/api/session/second-factor/begin', { password: PASSWORD }, other)).json();
    expect((await post('/api/session/second-factor/confirm', { code: codeOf(uri) }, other)).statusCode).toBe(200);
    const account = await idOf('physician');
    const waiting = cookieOf(await signIn('physician@factor.example'));
    await follow(tokenOf(await reset(account)));
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 60_000 });
    onTestFinished(() => void vi.useRealTimers());
    expect((await post('/api/session/second-factor', { code: codeOf(uri) }, waiting)).statusCode).toBe(401);
    const asked = await signIn('physician@factor.example', NEW);
    expect(problemOf(asked).type).toBe('urn:primum:problem:second-factor-needed');
    await follow(tokenOf(await reset(account, { secondFactor: 'remove' })));
    expect((await signIn('physician@factor.example', NEW)).statusCode).toBe(200);
  });

  test('who changes the own password gives the old one, and every other session ends', async () => {
    const { director, clinic } = await clinicWith('own', 'director');
    const elsewhere = cookieOf(await signIn('director@own.example'));
    const change = (old: string, password: string) => post('/api/session/password', { old, password }, director);
    expect(problemOf(await change('not the right one', NEW))).toMatchObject({ status: 422, pointer: '/old' });
    expect(problemOf(await change(PASSWORD, 'short')).pointer).toBe('/password');
    expect([await who(director), await who(elsewhere)]).toEqual([200, 200]);
    const changed = await change(PASSWORD, NEW);
    expect(changed.json()).toMatchObject({ name: 'director' });
    expect([await who(cookieOf(changed)), await who(director), await who(elsewhere)]).toEqual([200, 401, 401]);
    expect((await signIn('director@own.example')).statusCode).toBe(401);
    expect((await signIn('director@own.example', NEW)).statusCode).toBe(200);
    expect(await auditOf(clinic)).toContain('change-password');
  });

  test('the log says nothing of anybody', () => {
    for (const word of ['.example', PASSWORD, NEW, 'physician']) expect(logged()).not.toContain(word);
  });
});

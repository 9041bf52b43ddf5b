// A link to a client: it leaves the address at once, opens nothing until the birth date is given, and nothing of anybody else.
import { erasePerson, verify } from '@primum/records';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Clocked, onBothClocked } from './clocked.ts';
import { BORN, browsing, DATE, inviteIn, WRONG } from './invited.ts';
import { artifact, problemOf } from './served.ts';

/** The end of a day where the tests run. */
const endOf = (day: number): string => new Date(2026, 10, day + 1).toISOString();

onBothClocked('links of clients', (serveClocked) => {
  let served: Clocked;
  let clinic: Awaited<ReturnType<typeof inviteIn>>;
  let browser: ReturnType<typeof browsing>;
  beforeAll(async () => {
    served = await serveClocked();
    clinic = await inviteIn(served);
    browser = browsing(served);
  });
  afterAll(() => served.close());

  const invited = async () => {
    const of = await clinic.client();
    const appointment = await clinic.booked(of);
    return { of, appointment, path: await clinic.link(of, appointment) };
  };
  const states = async (of: string) => (await clinic.listed(of)).map(({ state }: { state: string }) => state);
  const actions = async (of: string): Promise<readonly string[]> => {
    const person = String(of.split('/').at(-1));
    const url = `/api/clinics/north/audit?limit=200&person=${person}`;
    const { entries } = (await clinic.as({ method: 'GET', url }, clinic.staff.director)).json();
    return entries.map(({ actor, action }: Record<string, string>) =>
      actor === 'client' ? `client: ${action}` : action,
    );
  };

  test('it is exchanged at once for a cookie of these pages, and leaves the address', async () => {
    const { path } = await invited();
    expect(path).toMatch(/^\/i\/[\w-]{32}$/);
    const { statusCode, headers, cookies } = await browser.get(path);
    expect([statusCode, headers.location, headers['referrer-policy'], headers['cache-control']]).toEqual([
      303,
      '/intake',
      'no-referrer',
      'no-store',
    ]);
    expect(cookies.map(({ path: where }) => where)).toEqual(['/intake', '/api/intake']);
    for (const cookie of cookies) expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax' });
    expect(JSON.stringify(cookies)).not.toContain(path.slice(3));
  });

  test('neither the token nor the secret of a cookie is in the database', async () => {
    const { path } = await invited();
    const cookie = await browser.opened(path);
    const tables = served.accounts.store.database.withTables<{ client_links: object; intake_sessions: object }>();
    const rows = [
      ...(await tables.selectFrom('client_links').selectAll().execute()),
      ...(await tables.selectFrom('intake_sessions').selectAll().execute()),
    ];
    expect(rows.length).toBeGreaterThan(1);
    expect(JSON.stringify(rows)).not.toContain(path.slice(3));
    expect(JSON.stringify(rows)).not.toContain(cookie.split('=')[1]);
  });

  test('whoever gave a birth date that was corrected since is asked for it again', async () => {
    const { of, path } = await invited();
    const cookie = await browser.opened(path);
    expect((await browser.give(cookie, DATE)).statusCode).toBe(303);
    expect((await browser.get('/api/intake', cookie)).statusCode).toBe(200);
    const { etag = '' } = (await clinic.as({ method: 'GET', url: of })).headers;
    const body = { name: 'Ada Canary', birthDate: '1991-05-01' };
    await clinic.as({ method: 'PUT', url: of, body, headers: { 'if-match': etag } });
    expect((await browser.get('/api/intake', cookie)).statusCode).toBe(403);
    expect((await browser.give(cookie, DATE)).statusCode).toBe(422);
    expect((await browser.give(cookie, WRONG)).statusCode).toBe(303);
    expect((await browser.get('/api/intake', cookie)).statusCode).toBe(200);
  });

  test('none is made of somebody who is erased at the same moment, and nothing is left that names them', {
    repeats: 4,
  }, async () => {
    const { of, appointment } = await invited();
    const erased = { method: 'DELETE', url: of, body: { reason: 'asked-for', retention: 'none' } } as const;
    const link = { method: 'POST', url: `${of}/links`, body: { appointment } } as const;
    const [gone, made] = await Promise.all([clinic.as(erased, clinic.staff.director), clinic.as(link)]);
    expect(gone.statusCode).toBe(200);
    const tables = served.accounts.store.database.withTables<{ client_links: { readonly person: string } }>();
    const rows = await tables.selectFrom('client_links').select('person').execute();
    expect(rows.filter(({ person }) => of.endsWith(person))).toEqual([]);
    expect([201, 410, 422]).toContain(made.statusCode);
  });

  test('before the birth date is given it says nothing of anybody; after it, what the visit is', async () => {
    const { of, path } = await invited();
    const cookie = await browser.opened(path);
    const before = await browser.get('/intake', cookie);
    expect(before.statusCode).toBe(200);
    expect(before.body).not.toMatch(/Ada|Canary|north|14:30|23 November|1990-05/);
    const given = await browser.give(cookie, DATE);
    expect([given.statusCode, given.headers.location]).toEqual([303, '/intake']);
    const after = await browser.get('/intake', cookie);
    const [procedure] = artifact.procedures;
    for (const words of [
      'north',
      '14:30',
      'Monday',
      '23 November 2026',
      artifact.texts['en']?.procedures[procedure?.id ?? ''],
    ])
      expect(after.body).toContain(words);
    expect(after.body).not.toMatch(/Canary|1990/);
    expect(await actions(of)).toEqual(
      expect.arrayContaining([
        'invite-client',
        'client: open-client-link',
        'client: read-person',
        'client: verify-client',
        'client: read-appointment',
      ]),
    );
  });

  test('it opens in another browser too, which has to give the birth date itself', async () => {
    const { path } = await invited();
    await browser.verified(path);
    const other = await browser.opened(path);
    expect((await browser.get('/intake', other)).body).toContain('name="year"');
  });

  test('five wrong birth dates over all browsers lock it for all of them; a new link is the way out', async () => {
    const { of, appointment, path } = await invited();
    const seen = await browser.verified(path);
    const [one, two] = [await browser.opened(path), await browser.opened(path)];
    for (const [cookie, left] of [
      [one, 4],
      [two, 3],
      [one, 2],
      [two, 1],
    ] as const)
      expect([left, (await browser.give(cookie, WRONG)).body]).toEqual([
        left,
        expect.stringContaining(`Tries left: ${left}`),
      ]);
    expect(await states(of)).toEqual(['open']);
    expect((await browser.give(one, WRONG)).body).toContain('Call the clinic');
    expect(await states(of)).toEqual(['locked']);
    for (const cookie of [one, two, seen, await browser.opened(path)])
      expect([
        (await browser.give(cookie, DATE)).statusCode,
        (await browser.get('/intake', cookie)).statusCode,
      ]).toEqual([403, 403]);
    expect((await actions(of)).filter((action) => /wrong|lock/.test(action))).toEqual([
      ...Array.from({ length: 4 }, () => 'client: wrong-birth-date'),
      'client: lock-client-link',
    ]);
    served.pass(1);
    await browser.verified(await clinic.link(of, appointment));
    expect(await states(of)).toEqual(['open', 'closed']);
  });

  test('wrong birth dates that come at the same moment are all counted', async () => {
    const { of, path } = await invited();
    const cookie = await browser.opened(path);
    const all = await Promise.all(Array.from({ length: 9 }, () => browser.give(cookie, WRONG)));
    expect(all.filter(({ statusCode }) => statusCode === 422)).toHaveLength(4);
    expect(await states(of)).toEqual(['locked']);
  });

  test('a right birth date takes no try away, and what is no date is no try', async () => {
    const { path } = await invited();
    const cookie = await browser.opened(path);
    for (const [date, said] of [
      [{ ...DATE, month: '' }, 'Give the day, the month and the year'],
      [{}, 'Give the day, the month and the year'],
      [{ ...DATE, day: '31', month: '2' }, 'not a real date'],
      [{ ...DATE, year: '90' }, 'not a real date'],
      [{ ...DATE, year: '2090' }, 'not a real date'],
      [{ ...DATE, day: '<b>' }, '&lt;b&gt;'],
    ] as const) {
      const response = await browser.give(cookie, date);
      expect([response.statusCode, response.body]).toEqual([422, expect.stringContaining(said)]);
    }
    for (let time = 0; time < 3; time += 1) await browser.verified(path);
    expect((await browser.give(await browser.opened(path), WRONG)).body).toContain('Tries left: 4');
  });

  test('a link that is none, was closed or replaced, or whose visit is over or was cancelled is answered alike', async () => {
    const none = await browser.get(`/i/${'x'.repeat(32)}`);
    expect([none.statusCode, none.body]).toEqual([
      404,
      expect.stringContaining('This link has expired. Ask the clinic for a new one.'),
    ]);
    const same = async (path: string, cookie: string) => {
      const { statusCode, body } = await browser.get(path);
      expect([statusCode, body]).toEqual([404, none.body]);
      expect((await browser.get('/intake', cookie)).statusCode).toBe(401);
    };
    const closed = await invited();
    const inside = await browser.verified(closed.path);
    const [{ id }] = await clinic.listed(closed.of);
    expect((await clinic.as({ method: 'DELETE', url: `${closed.of}/links/${id}` })).statusCode).toBe(200);
    await same(closed.path, inside);
    const replaced = await invited();
    const before = await browser.verified(replaced.path);
    await clinic.link(replaced.of, replaced.appointment);
    await same(replaced.path, before);
    const cancelled = await invited();
    const of = await browser.verified(cancelled.path);
    const url = `/api/clinics/north/appointments/${cancelled.appointment}`;
    const { body, headers } = await clinic.as({ method: 'GET', url });
    const { at, procedures } = JSON.parse(body);
    const changed = { at, procedures, state: 'cancelled' };
    const done = await clinic.as({ method: 'PUT', url, body: changed, headers: { 'if-match': String(headers.etag) } });
    expect(done.statusCode).toBe(200);
    await same(cancelled.path, of);
    expect(await states(cancelled.of)).toEqual(['closed']);
    const erased = await invited();
    const gone = await browser.verified(erased.path);
    const person = String(erased.of.split('/').at(-1));
    await erasePerson(served.accounts.store, 'north', person, { author: 'test', reason: 'asked-for' });
    await same(erased.path, gone);
  });

  test('it is good until the end of the day of the visit, and moves with it', async () => {
    const { of, appointment, path } = await invited();
    expect((await clinic.listed(of))[0]).toMatchObject({ expires: endOf(23), state: 'open', verified: null });
    const before = served.clock.now;
    served.clock.now = new Date(Date.parse(endOf(23)) - 1).toISOString();
    const cookie = await browser.verified(path);
    served.clock.now = endOf(23);
    expect([(await browser.get(path)).statusCode, (await browser.get('/intake', cookie)).statusCode]).toEqual([
      404, 401,
    ]);
    expect(await states(of)).toEqual(['expired']);
    const late = await clinic.as({ method: 'POST', url: `${of}/links`, body: { appointment } });
    expect(problemOf(late)).toMatchObject({ status: 422, pointer: '/appointment' });
    const url = `/api/clinics/north/appointments/${appointment}`;
    const { body, headers } = await clinic.as({ method: 'GET', url });
    const { procedures } = JSON.parse(body);
    const moved = { at: '2026-11-24T08:00', procedures, state: 'booked' };
    await clinic.as({ method: 'PUT', url, body: moved, headers: { 'if-match': String(headers.etag) } });
    expect((await browser.get('/intake', cookie)).body).toContain('24 November 2026 at 08:00');
    served.clock.now = before;
  });

  test('a browser that asks nothing for half an hour has to open the link again', async () => {
    const { path } = await invited();
    const before = served.clock.now;
    const cookie = await browser.verified(path);
    served.pass(29);
    expect((await browser.get('/intake', cookie)).statusCode).toBe(200);
    served.pass(29);
    expect((await browser.get('/intake', cookie)).statusCode).toBe(200);
    served.pass(30);
    const over = await browser.get('/intake', cookie);
    expect([over.statusCode, over.body]).toEqual([
      401,
      expect.stringContaining('Open the link that you got from the clinic again.'),
    ]);
    served.clock.now = before;
  });

  test('the same request gives the same link; another under its key is refused', async () => {
    const { of, appointment } = await invited();
    const other = await clinic.booked(of, '2026-11-25T09:00');
    const ask = (body: object) => clinic.as({ method: 'POST', url: `${of}/links`, body, key: `twice-${of}` });
    const [one, two] = await Promise.all([ask({ appointment }), ask({ appointment })]);
    expect([one.json().path, one.json().id]).toEqual([two.json().path, two.json().id]);
    expect([one, two].filter((made) => made.json().repeated)).toHaveLength(1);
    expect((await ask({ appointment })).json()).toEqual({ ...one.json(), repeated: true });
    expect(problemOf(await ask({ appointment: other })).status).toBe(409);
    await browser.verified(one.json().path);
  });

  test('it is refused to whom has no birth date on file, and for an appointment of somebody else', async () => {
    const [nameless, ada] = [await clinic.client({}), await clinic.client()];
    const ask = (of: string, appointment: string) =>
      clinic.as({ method: 'POST', url: `${of}/links`, body: { appointment } });
    const refused = problemOf(await ask(nameless, await clinic.booked(nameless)));
    expect(refused).toMatchObject({ status: 422, detail: expect.stringContaining('birth date') });
    expect(problemOf(await ask(ada, await clinic.booked(nameless)))).toMatchObject({
      status: 422,
      pointer: '/appointment',
    });
    expect(problemOf(await ask(ada, 'x'))).toMatchObject({ status: 422, pointer: '/appointment' });
    const { of } = await invited();
    const [{ id }] = await clinic.listed(of);
    expect((await clinic.as({ method: 'DELETE', url: `${ada}/links/${id}` })).statusCode).toBe(404);
  });

  test('the pages are in the language of the link, of the address, or of the browser', async () => {
    const of = await clinic.client();
    const cookie = await browser.opened(await clinic.link(of, await clinic.booked(of), { lang: 'pl' }));
    expect((await browser.get('/intake', cookie)).body).toMatch(/<html lang="pl">[^]*Jaka jest data urodzenia/);
    expect((await browser.get('/intake?lang=en', cookie)).body).toMatch(/<html lang="en">[^]*lang=en/);
    expect((await browser.get('/intake?lang=constructor', cookie)).body).toContain('<html lang="pl">');
    const headers = { 'accept-language': 'pl-PL,pl;q=0.9' };
    expect((await served.app.inject({ url: '/i/none', headers })).body).toContain('Ten link wygasł');
  });

  test('what the pages say is no script, and their forms go nowhere else', async () => {
    const { path } = await invited();
    const { headers, body } = await browser.get('/intake', await browser.opened(path));
    expect(headers['content-security-policy']).toBe(
      "default-src 'none';style-src 'self';img-src 'self';base-uri 'none';form-action 'self';frame-ancestors 'none'",
    );
    expect([headers['referrer-policy'], headers['cache-control']]).toEqual(['same-origin', 'no-store']);
    expect(body).not.toMatch(/<script|<style|\sstyle=|\son[a-z]+=|javascript:|https?:\/\//i);
  });

  test('a page of another site cannot send the form, and nothing but a form is read', async () => {
    const { path } = await invited();
    const cookie = await browser.opened(path);
    for (const headers of [{ 'sec-fetch-site': 'cross-site' }, { 'sec-fetch-site': 'same-site' }])
      expect((await browser.give(cookie, DATE, headers)).statusCode).toBe(403);
    const old = { 'sec-fetch-site': undefined, host: 'clinic.example' };
    expect((await browser.give(cookie, DATE, { ...old, origin: 'https://evil.example' })).statusCode).toBe(403);
    expect((await browser.give(cookie, DATE, { 'content-type': 'application/json' })).statusCode).toBe(415);
    expect((await browser.give(cookie, { ...DATE, more: 'x'.repeat(2000) })).statusCode).toBe(413);
    const wrong = await browser.give(cookie, { ...DATE, more: 'x' });
    expect([wrong.statusCode, wrong.headers['content-type']]).toEqual([422, 'text/html; charset=utf-8']);
    expect((await browser.get('/intake', cookie)).body).toContain('name="year"');
    expect((await browser.give(cookie, DATE, { ...old, origin: 'https://clinic.example' })).statusCode).toBe(303);
    const elsewhere = { method: 'POST', url: '/api/session', payload: 'a=b' } as const;
    const form = { 'content-type': 'application/x-www-form-urlencoded' };
    expect((await served.app.inject({ ...elsewhere, headers: form })).statusCode).toBe(415);
  });

  test('the chain holds, and the log says nothing of anybody', async () => {
    expect(await verify(served.accounts.store, 'north')).toMatchObject({ ok: true });
    const { path } = await invited();
    await browser.get(path);
    expect(served.logged()).toContain('/i/:token');
    expect(served.logged()).not.toMatch(new RegExp(`Canary|${BORN}|${path.slice(3)}`));
  });
});

onBothClocked('too many tries', (serveClocked) => {
  test('whoever tries links is turned away soon, with a page', async () => {
    const served = await serveClocked({ signIns: 3 });
    const tries: Awaited<ReturnType<typeof served.app.inject>>[] = [];
    for (let time = 0; time < 4; time += 1) tries.push(await served.app.inject({ url: `/i/${'x'.repeat(32)}` }));
    expect(tries.map(({ statusCode }) => statusCode)).toEqual([404, 404, 404, 429]);
    const last = tries.at(-1);
    expect([last?.headers['content-type'], last?.body]).toEqual([
      'text/html; charset=utf-8',
      expect.stringContaining('Wait a minute'),
    ]);
    await served.close();
  });
});

// Who may do what in an intake: every operation of it, with every cookie that there is. Then what it asks and takes.
import { readPerson, verify } from '@primum/records';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ask } from './clinics.ts';
import { type Clocked, onBothClocked } from './clocked.ts';
import { browsing, DATE, inviteIn, WRONG } from './invited.ts';
import { artifact, ON, problemOf } from './served.ts';

/** Who asks. Of each the link, and the cookie that a browser has. */
const WHO = [
  'nobody',
  'a made-up cookie',
  'staff',
  'unverified',
  'verified',
  'another verified',
  'locked',
  'closed',
  'expired',
  'idle',
] as const;
type Who = (typeof WHO)[number];

/** Every operation of an intake: how it is asked, and what each gets, as it is meant and not taken from the code. */
interface Row {
  readonly route: string;
  readonly asked: {
    readonly method: 'GET' | 'POST';
    readonly url: string;
    readonly form?: true;
    readonly body?: object;
  };
  readonly status: Readonly<Record<Who, number>>;
}

const NO_SESSION = { nobody: 401, 'a made-up cookie': 401, staff: 401, closed: 401, expired: 401, idle: 401 } as const;
const API = { ...NO_SESSION, unverified: 403, locked: 403 } as const;
const always = (status: number): Row['status'] => ({
  nobody: status,
  'a made-up cookie': status,
  staff: status,
  unverified: status,
  verified: status,
  'another verified': status,
  locked: status,
  closed: status,
  expired: status,
  idle: status,
});

const TABLE: readonly Row[] = [
  // Whatever cookie comes with it: a link opens a session of its own. Which links are good is tested beside.
  { route: 'GET /i/{token}', asked: { method: 'GET', url: '/i/none' }, status: always(404) },
  {
    route: 'GET /intake',
    asked: { method: 'GET', url: '/intake' },
    status: { ...NO_SESSION, locked: 403, unverified: 200, verified: 200, 'another verified': 200 },
  },
  { route: 'GET /intake/birth-date', asked: { method: 'GET', url: '/intake/birth-date' }, status: always(303) },
  {
    route: 'POST /intake/birth-date',
    asked: { method: 'POST', url: '/intake/birth-date', form: true },
    status: { ...NO_SESSION, locked: 403, unverified: 303, verified: 303, 'another verified': 303 },
  },
  { route: 'GET /intake/answers', asked: { method: 'GET', url: '/intake/answers' }, status: always(303) },
  {
    route: 'POST /intake/answers',
    asked: { method: 'POST', url: '/intake/answers', form: true },
    status: { ...NO_SESSION, locked: 403, unverified: 303, verified: 303, 'another verified': 303 },
  },
  ...['names', 'stay'].map(
    (path): Row => ({
      route: `POST /intake/${path}`,
      asked: { method: 'POST', url: `/intake/${path}`, form: true },
      status: { ...NO_SESSION, locked: 403, unverified: 303, verified: 200, 'another verified': 200 },
    }),
  ),
  ...['urgent', 'kept'].map(
    (path): Row => ({
      route: `GET /intake/${path}`,
      asked: { method: 'GET', url: `/intake/${path}` },
      status: { ...NO_SESSION, locked: 403, unverified: 303, verified: 200, 'another verified': 200 },
    }),
  ),
  {
    route: 'GET /api/intake',
    asked: { method: 'GET', url: '/api/intake' },
    status: { ...API, verified: 200, 'another verified': 200 },
  },
  {
    route: 'POST /api/intake/answers',
    asked: { method: 'POST', url: '/api/intake/answers', body: { facts: [] } },
    status: { ...API, verified: 201, 'another verified': 201 },
  },
];

onBothClocked('an intake', (serveClocked) => {
  let served: Clocked;
  let clinic: Awaited<ReturnType<typeof inviteIn>>;
  let browser: ReturnType<typeof browsing>;
  let keys = 0;
  beforeAll(async () => {
    served = await serveClocked();
    clinic = await inviteIn(served);
    browser = browsing(served);
  });
  afterAll(() => served.close());

  const invited = async (identity?: object) => {
    const of = await clinic.client(identity);
    return { of, path: await clinic.link(of, await clinic.booked(of)) };
  };

  const COOKIES: Readonly<Record<Who, () => Promise<string | undefined>>> = {
    nobody: async () => undefined,
    'a made-up cookie': async () => 'primum.intake=abc',
    staff: async () => clinic.staff.director,
    unverified: async () => browser.opened((await invited()).path),
    verified: async () => browser.verified((await invited()).path),
    'another verified': async () =>
      browser.verified((await invited({ name: 'Bo Other', birthDate: '1990-05-01' })).path),
    locked: async () => {
      const { path } = await invited();
      const cookie = await browser.verified(path);
      const other = await browser.opened(path);
      for (let time = 0; time < 5; time += 1) await browser.give(other, WRONG);
      return cookie;
    },
    closed: async () => {
      const { of, path } = await invited();
      const cookie = await browser.verified(path);
      const [{ id }] = await clinic.listed(of);
      await clinic.as({ method: 'DELETE', url: `${of}/links/${id}` });
      return cookie;
    },
    expired: async () => {
      const { path } = await invited();
      served.clock.now = '2026-11-22T12:00:00.000Z';
      const cookie = await browser.verified(path);
      served.clock.now = '2026-11-25T12:00:00.000Z';
      return cookie;
    },
    idle: async () => {
      const cookie = await browser.verified((await invited()).path);
      served.pass(30);
      return cookie;
    },
  };

  const asking = (cookie: string | undefined, { method, url, form, body }: Row['asked'], key?: string) => {
    if (form === true) return browser.give(cookie ?? '', DATE, {}, url);
    keys += 1;
    return ask(
      served.app,
      { method, url, ...(body !== undefined && { body, key: key ?? `key-of-an-intake-${keys}` }) },
      cookie,
    );
  };
  const questions = async (cookie: string) => (await browser.get('/api/intake', cookie)).json().questions;
  const answered = (cookie: string, facts: readonly object[], key?: string) =>
    asking(cookie, { method: 'POST', url: '/api/intake/answers', body: { facts } }, key);

  test('the table has every operation of an intake', async () => {
    const { paths } = (await served.app.inject({ url: '/api/openapi.json' })).json();
    const described = Object.entries<object>(paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    );
    const own = described.filter((route) => /^\w+ (\/api)?\/(i|intake)(\/|$)/.test(route));
    expect(TABLE.map(({ route }) => route).toSorted()).toEqual(own.toSorted());
  });

  test.each(TABLE.flatMap((row) => WHO.map((who) => [`${row.route}: ${who}`, row, who] as const)))(
    '%s',
    async (_, row, who) => {
      const before = served.clock.now;
      const cookie = await COOKIES[who]();
      const asked = { ...row.asked };
      if (row.route === 'POST /api/intake/answers' && row.status[who] === 201)
        asked.body = { facts: [{ concept: (await questions(String(cookie)))[0].concept, answer: 'unknown' }] };
      const response = await asking(cookie, asked);
      expect([response.statusCode, response.body]).toEqual([row.status[who], expect.anything()]);
      if (who === 'unverified' || response.statusCode >= 400)
        expect(response.body).not.toMatch(/Canary|14:30|north|concept"/);
      if (who === 'another verified') expect(response.body).not.toContain('Canary');
      if (response.statusCode >= 400 && row.route.includes('/api/'))
        expect(problemOf(response).type).toMatch(/not-signed-in$|not-allowed$/);
      served.clock.now = before;
    },
  );

  test('a cookie of an intake opens nothing of the clinic', async () => {
    const { of, path } = await invited();
    const cookie = await browser.verified(path);
    const session = cookie.replace('primum.intake', 'primum.session_token');
    for (const url of [`${of}/screenings`, `${of}/links`, '/api/clinics/north/audit', '/api/session'])
      for (const one of [cookie, session]) expect([url, (await browser.get(url, one)).statusCode]).toEqual([url, 401]);
  });

  test('it asks what has to be asked of the procedures planned, and tells nothing of what was found', async () => {
    const cookie = await browser.verified((await invited()).path);
    const response = await browser.get('/api/intake', cookie);
    const { clinic: name, appointment, questions: asked } = response.json();
    expect([name, appointment]).toMatchObject(['north', { day: '2026-11-23', time: '14:30' }]);
    expect(asked.length).toBeGreaterThan(1);
    for (const one of asked)
      expect(Object.keys(one).toSorted()).toEqual(['ask', 'concept', 'followUps', 'reason', 'why']);
    expect(response.body).not.toMatch(
      /contraindicated|deferred|clearance|precautions|headline|outcome|gravest|"rules"/,
    );
    const polish = (await browser.get('/api/intake?lang=pl', cookie)).json().questions;
    expect(polish[0].ask).toBe(artifact.texts['pl']?.questions[polish[0].concept]?.ask);
    expect((await browser.get('/api/intake?lang=xx', cookie)).statusCode).toBe(422);
  });

  test('an answer is kept as the client’s own, once, and asked no more; they can say it otherwise', async () => {
    const { of, path } = await invited();
    const cookie = await browser.verified(path);
    const [{ concept }] = await questions(cookie);
    const facts = [{ concept, answer: 'no' }];
    const first = await answered(cookie, facts, 'answers-of-a-client');
    expect([first.statusCode, first.json()]).toEqual([201, { kept: 1, repeated: false }]);
    expect((await answered(cookie, facts, 'answers-of-a-client')).json().repeated).toBe(true);
    expect((await questions(cookie)).map((one: { concept: string }) => one.concept)).not.toContain(concept);
    expect((await answered(cookie, [{ concept, answer: 'yes' }])).statusCode).toBe(201);
    const url = `${of}/answers`;
    const { answers } = (await clinic.as({ method: 'GET', url }, clinic.staff.practitioner)).json();
    expect(answers).toMatchObject([
      { author: 'client', from: 'client', on: ON },
      { author: 'client', from: 'client', on: ON },
    ]);
  });

  test('nothing is taken that is not asked, nor what others have settled', async () => {
    const { of, path } = await invited();
    const cookie = await browser.verified(path);
    const [{ concept }] = await questions(cookie);
    const stray = Object.keys(artifact.concepts).find((id) => artifact.concepts[id]?.silence === 'no') ?? 'none';
    for (const [facts, pointer] of [
      [
        [
          { concept, answer: 'no' },
          { concept: stray, answer: 'no' },
        ],
        '/facts/1/concept',
      ],
      [[{ concept: 'no-such-concept', answer: 'no' }], '/facts/0/concept'],
      [[{ concept, answer: 'maybe' }], '/facts/0/answer'],
      [[{ concept, answer: 'no', on: '2030-01-01' }], '/facts/0'],
      [[{ concept, answer: 'no', status: 'refuted' }], '/facts/0'],
      [[], '/facts'],
    ] as const)
      expect(problemOf(await answered(cookie, facts))).toMatchObject({ status: 422, pointer });
    const body = { facts: [{ concept, answer: 'yes' }] };
    const said = await clinic.as({ method: 'POST', url: `${of}/answers`, body }, clinic.staff.practitioner);
    expect(said.statusCode).toBe(201);
    expect(problemOf(await answered(cookie, [{ concept, answer: 'no' }])).status).toBe(422);
  });

  test('every read and change of a client is in the audit log as theirs, and the chain holds', async () => {
    const { of, path } = await invited();
    const cookie = await browser.verified(path);
    const [{ concept }] = await questions(cookie);
    await answered(cookie, [{ concept, answer: 'unknown' }]);
    const person = String(of.split('/').at(-1));
    const url = `/api/clinics/north/audit?limit=200&person=${person}`;
    const { entries } = (await clinic.as({ method: 'GET', url }, clinic.staff.director)).json();
    const theirs = entries.filter(({ actor }: { actor: string }) => actor === 'client');
    expect(theirs.map(({ action }: { action: string }) => action)).toEqual(
      expect.arrayContaining([
        'open-client-link',
        'verify-client',
        'read-person',
        'read-questions',
        'read-appointment',
        'add-answers',
      ]),
    );
    expect(await readPerson(served.accounts.store, 'north', person, { by: 'test' })).toMatchObject({
      name: 'Ada Canary',
    });
    expect(await verify(served.accounts.store, 'north')).toMatchObject({ ok: true });
    expect(served.logged()).not.toMatch(/Canary|1990-05/);
  });
});

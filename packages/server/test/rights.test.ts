// Who may do what: every role, in the own clinic and in another one, and nobody, at every address of a clinic.
import { afterAll, expect, test } from 'vitest';
import { ROLES } from '../src/index.ts';
import { ask, screening, serveClinics, staffed } from './clinics.ts';
import { problemOf } from './served.ts';

const served = await serveClinics();
const { app, accounts } = served;
afterAll(served.close);
const north = await staffed(served, 'north');
const south = await staffed(served, 'south');

let keys = 0;
const key = (): string => `key-of-a-test-${(keys += 1)}`;
const people = (clinic: string): string => `/api/clinics/${clinic}/people`;
const { person } = (
  await ask(app, { method: 'POST', url: people('north'), body: { name: 'Ada' }, key: key() }, north.director)
).json();
const screenings = (clinic: string): string => `${people(clinic)}/${person}/screenings`;
const { screening: id } = (
  await ask(app, { method: 'POST', url: screenings('north'), body: screening(), key: key() }, north.director)
).json();

// As it is meant, written out and not taken from the code: director, physician, practitioner, reception.
const TABLE = [
  ['POST /api/clinics/{clinic}/people', [201, 201, 201, 201], people, { name: 'Bo' }],
  ['POST /api/clinics/{clinic}/staff', [201, 403, 403, 403], (c) => `/api/clinics/${c}/staff`, { role: 'reception' }],
  ['GET /api/clinics/{clinic}/audit', [200, 403, 403, 403], (c) => `/api/clinics/${c}/audit`, undefined],
  ['POST /api/clinics/{clinic}/people/{person}/screenings', [201, 201, 201, 403], screenings, screening()],
  [
    'GET /api/clinics/{clinic}/people/{person}/screenings/{id}',
    [200, 200, 200, 403],
    (c) => `${screenings(c)}/${id}`,
    undefined,
  ],
  [
    'GET /api/clinics/{clinic}/people/{person}/screenings/{id}/replay',
    [200, 200, 200, 403],
    (c) => `${screenings(c)}/${id}/replay`,
    undefined,
  ],
] as const satisfies readonly (readonly [string, readonly number[], (clinic: string) => string, unknown])[];

const audited = async (): Promise<unknown> =>
  accounts.store.database.selectFrom('audit').select(['clinic', 'seq']).orderBy('clinic').orderBy('seq').execute();

test('the table has every address of a clinic', async () => {
  const { paths } = (await app.inject({ url: '/api/openapi.json' })).json();
  const described = Object.entries<object>(paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
  );
  const ofClinics = described.filter((route) => route.includes('/clinics'));
  expect(TABLE.map(([route]) => route).toSorted()).toEqual(ofClinics.toSorted());
});

const cases = TABLE.flatMap(([route, statuses, url, body]) => {
  const method = route.startsWith('POST ') ? 'POST' : 'GET';
  const one = (who: string, cookie: string | undefined, clinic: string, status: number) =>
    [`${route}: ${who}`, { method, url: url(clinic), ...(body !== undefined && { body }) }, cookie, status] as const;
  return [
    ...ROLES.map((role, at) => one(`${role}, own clinic`, north[role], 'north', statuses[at] ?? 0)),
    ...ROLES.map((role) => one(`${role}, other clinic`, south[role], 'north', 403)),
    ...ROLES.map((role) => one(`${role}, no clinic at all`, north[role], 'nowhere', 403)),
    one('nobody', undefined, 'north', 401),
    one('somebody with a made-up cookie', 'primum.session_token=abc.def', 'north', 401),
  ];
});

test('the table is complete', () => expect(cases).toHaveLength(TABLE.length * (3 * ROLES.length + 2)));

test.each(cases)('%s', async (_, asked, cookie, status) => {
  const before = await audited();
  const response = await ask(app, { ...asked, key: key() }, cookie);
  expect(response.statusCode).toBe(status);
  if (status < 400) return expect(await audited()).not.toEqual(before);
  expect(problemOf(response).type).toBe(`urn:primum:problem:${status === 401 ? 'not-signed-in' : 'not-allowed'}`);
  expect(await audited()).toEqual(before);
  // Who may not is told before what is wrong with anything else: the body, the key, the id of the person.
  const wrong = {
    ...asked,
    url: asked.url.replace(String(person), 'x'),
    ...(asked.method === 'POST' && { body: { a: 1 } }),
  };
  expect((await ask(app, wrong, cookie)).statusCode).toBe(status);
  if (asked.method !== 'POST') return;
  const unread = { method: 'POST', url: asked.url, headers: { ...(cookie !== undefined && { cookie }) } } as const;
  for (const [type, payload] of [
    ['text/plain', 'x'],
    ['application/json', '{'],
    ['application/json', ' '.repeat(2_000_000)],
  ])
    expect(
      (
        await app.inject({
          ...unread,
          headers: { ...unread.headers, 'content-type': String(type) },
          payload: String(payload),
        })
      ).statusCode,
    ).toBe(status);
});

test.each(['screenings', 'screenings/ID', 'screenings/ID/replay'])(
  'a person of another clinic is nobody in the own one: %s',
  async (rest) => {
    const url = `${people('south')}/${person}/${rest.replace('ID', String(id))}`;
    const asked =
      rest === 'screenings'
        ? { method: 'POST' as const, url, body: screening(), key: key() }
        : { method: 'GET' as const, url };
    const response = await ask(app, asked, south.director);
    expect([response.statusCode, problemOf(response).type]).toEqual([404, 'urn:primum:problem:not-found']);
  },
);

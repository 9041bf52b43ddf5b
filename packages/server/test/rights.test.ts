// Who may do what: every role, in the own clinic and in another one, and nobody, at every address of a clinic.
import { afterAll, expect, test } from 'vitest';
import { ROLES, type Role } from '../src/index.ts';
import { type Asked, ask, staffed } from './clinics.ts';
import { onBoth } from './on-both.ts';
import { key, made, type Row, type World } from './rights/row.ts';
import { TABLE } from './rights/table.ts';
import { problemOf } from './served.ts';

onBoth('rights', async (serve) => {
  const served = await serve();
  const { app, accounts } = served;
  afterAll(served.close);
  const north = await staffed(served, 'north');
  const south = await staffed(served, 'south');

  const worldOf = async (clinic: string, staff: Readonly<Record<Role, string>>): Promise<World> => {
    const ofClinic = `/api/clinics/${clinic}`;
    const base = { app, staff, person: '', ofClinic, ofPerson: '' };
    const { person } = await made<{ person: string }>(base, {
      method: 'POST',
      url: `${ofClinic}/people`,
      body: { name: 'Ada', birthDate: '1990-05-01' },
    });
    return { ...base, person, ofPerson: `${ofClinic}/people/${person}` };
  };

  const world = await worldOf('north', north);

  const audited = (): Promise<unknown> =>
    accounts.store.database.selectFrom('heads').selectAll().where('chain', '=', 'audit').orderBy('clinic').execute();

  test('the table has every address of a clinic', async () => {
    const { paths } = (await app.inject({ url: '/api/openapi.json' })).json();
    const described = Object.entries<object>(paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    );
    const ofClinics = described.filter((route) => route.includes('/clinics'));
    expect(TABLE.map(({ route }) => route).toSorted()).toEqual(ofClinics.toSorted());
  });

  /** Who asks, for which clinic, and what they get. */
  type Who = readonly [
    who: string,
    cookie: string | undefined,
    clinic: string,
    status: (row: Row) => number,
    role?: Role,
  ];

  const WHO: readonly Who[] = [
    ...ROLES.map(
      (role): Who => [
        `${role}, own clinic`,
        north[role],
        'north',
        ({ may, status }) => (may.includes(role) ? status : 403),
        role,
      ],
    ),
    ...ROLES.map((role): Who => [`${role}, other clinic`, south[role], 'north', () => 403]),
    ...ROLES.map((role): Who => [`${role}, no clinic at all`, north[role], 'nowhere', () => 403]),
    ['nobody', undefined, 'north', () => 401],
    ['somebody with a made-up cookie', 'primum.session_token=abc.def', 'north', () => 401],
  ];

  const cases = TABLE.flatMap((row) =>
    WHO.map(
      ([who, cookie, clinic, status, role]) =>
        [`${row.route}: ${who}`, row, { cookie, clinic, role }, status(row)] as const,
    ),
  );

  /** Who may not is told before what is wrong with anything else: the body, the key, the id of the person. */
  const expectToldFirst = async (asked: Asked, cookie: string | undefined, status: number): Promise<void> => {
    const url = asked.url.replace(world.person, 'x');
    const wrong = { ...asked, url, ...(asked.body !== undefined && { body: { a: 1 } }) };
    expect((await ask(app, wrong, cookie)).statusCode).toBe(status);
    if (asked.body === undefined) return;
    for (const [type, payload] of [
      ['text/plain', 'x'],
      ['application/json', '{'],
      ['application/json', ' '.repeat(2_000_000)],
    ] as const) {
      const headers = { ...(cookie !== undefined && { cookie }), 'content-type': type };
      expect((await app.inject({ method: asked.method, url: asked.url, headers, payload })).statusCode).toBe(status);
    }
  };

  /** Whoever is refused changes nothing, so they can all ask for the same. */
  const refusable = new Map<Row, Promise<Asked>>();
  const toRefuse = (row: Row): Promise<Asked> => {
    const known = refusable.get(row) ?? Promise.resolve(row.request(world));
    refusable.set(row, known);
    return known;
  };

  test.each(cases)('%s', async (_, row, { cookie, clinic, role }, status) => {
    const prepared = await (status < 400 ? row.request(world, role) : toRefuse(row));
    const asked = { ...prepared, url: prepared.url.replace('/clinics/north', `/clinics/${clinic}`) };
    const before = await audited();
    const response = await ask(app, { key: key(), ...asked }, cookie);
    expect([response.statusCode, status < 400 || response.body]).toEqual([status, status < 400 || expect.anything()]);
    if (status < 400) return expect(await audited()).not.toEqual(before);
    expect(problemOf(response).type).toBe(`urn:primum:problem:${status === 401 ? 'not-signed-in' : 'not-allowed'}`);
    expect(await audited()).toEqual(before);
    return expectToldFirst(asked, cookie, status);
  });

  test.each(TABLE.filter(({ route }) => route.includes('{person}')))(
    'a person of another clinic is nobody in the own one: $route',
    async ({ request }) => {
      const asked = await request(world);
      const url = asked.url.replace('/clinics/north', '/clinics/south');
      const response = await ask(app, { key: key(), ...asked, url }, south.director);
      expect([response.statusCode, problemOf(response).type]).toEqual([404, 'urn:primum:problem:not-found']);
    },
  );
});

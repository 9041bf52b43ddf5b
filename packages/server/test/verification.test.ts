// Whether what a clinic keeps is as it was written, asked over HTTP.
import { join } from 'node:path';
import { append } from '@primum/records';
import Sqlite from 'better-sqlite3';
import { afterAll, expect, test } from 'vitest';
import { ask, serveClinics, staffed } from './clinics.ts';
import { onBoth } from './on-both.ts';
import { ON, problemOf } from './served.ts';

const CLINIC = '/api/clinics/north';
let keys = 0;
const key = (): string => `key-of-verification-${(keys += 1)}`;

onBoth('verification', async (serve) => {
  const served = await serve();
  const { app, accounts, logged } = served;
  afterAll(served.close);
  const { director } = await staffed(served, 'north');
  const get = (rest: string) => ask(app, { method: 'GET', url: `${CLINIC}/verification${rest}` }, director);
  const post = async (url: string, body: object) =>
    (await ask(app, { method: 'POST', url: `${CLINIC}${url}`, body, key: key() }, director)).json();
  const { person } = await post('/people', { name: 'Canary Ada' });
  await post(`/people/${person}/screenings`, { on: ON });

  test('says that all is well, how much there is, and the head to be kept elsewhere', async () => {
    const head = (await get('/head')).json();
    const verdict = (await get('?replays=true')).json();
    expect(verdict).toEqual({ clinic: 'north', ok: true, head, records: head.seq, audited: expect.any(Number) });
    const log = (await ask(app, { method: 'GET', url: `${CLINIC}/audit?limit=200` }, director)).json();
    const actions = log.entries.map(({ action }: { action: string }) => action);
    expect(actions.slice(-3)).toEqual(['read-head', 'verify-records', 'read-audit']);
  });

  test('compares with a head that was kept elsewhere', async () => {
    const { seq, hash } = (await get('/head')).json();
    await post('/people', { name: 'Later' });
    expect((await get(`?seq=${seq}&hash=${hash}`)).json()).toMatchObject({ ok: true, records: seq + 1 });
    const other = hash.replace(/^./, (first: string) => (first === '0' ? '1' : '0'));
    expect((await get(`?seq=${seq}&hash=${other}`)).json()).toEqual({
      clinic: 'north',
      ok: false,
      fault: { place: `record ${seq}`, what: expect.stringContaining('kept elsewhere') },
    });
    expect((await get(`?seq=${seq + 50}&hash=${hash}`)).json()).toMatchObject({ ok: false });
  });

  test.each(['?seq=1', `?hash=${'0'.repeat(64)}`, '?seq=x&hash=y', '?seq=0&hash=0', '?replays=1', '?more=1'])(
    'is told what is wrong with %s',
    async (query) => {
      expect(problemOf(await get(query)).status).toBe(422);
    },
  );

  test('lets others be answered meanwhile, and one clinic is verified once at a time', async () => {
    const notes = Array.from({ length: 1500 }, (_, at) => ({ kind: 'note', person, author: 'test', content: { at } }));
    await Promise.all(notes.map((one) => append(accounts.store, 'north', one)));
    const order: string[] = [];
    const noted = <T>(name: string, done: Promise<T>): Promise<T> =>
      done.then((value) => {
        order.push(name);
        return value;
      });
    const [health, ...both] = await Promise.all([
      noted('health', app.inject({ method: 'GET', url: '/healthz' })),
      noted('one', get('?replays=true')),
      noted('another', get('?replays=true')),
    ]);
    expect([health.statusCode, ...both.map(({ statusCode }) => statusCode).toSorted((a, b) => a - b)]).toEqual([
      200, 200, 409,
    ]);
    const [verified, refused] = both[0].statusCode === 200 ? both : both.toReversed();
    expect(verified?.json()).toMatchObject({ ok: true });
    expect(refused && problemOf(refused).status).toBe(409);
    expect(order.at(-1)).toBe(verified === both[0] ? 'one' : 'another');
    // Over, it may be asked again.
    expect((await get('')).json()).toMatchObject({ ok: true });
  });

  test('names nobody in the log', () => {
    expect(logged()).not.toMatch(new RegExp(`Canary|${person}`));
  });
});

test('names the first place that somebody changed behind its back, and says nothing of what stands there', async () => {
  const served = await serveClinics();
  const { app, folder } = served;
  try {
    const { director } = await staffed(served, 'north');
    const body = { name: 'Canary Bo' };
    await ask(app, { method: 'POST', url: `${CLINIC}/people`, body, key: key() }, director);
    const { seq } = (await ask(app, { method: 'GET', url: `${CLINIC}/verification/head` }, director)).json();
    const file = new Sqlite(join(folder, 'primum.db'));
    for (const { name } of file.prepare("select name from sqlite_master where type = 'trigger'").all() as {
      name: string;
    }[])
      file.exec(`drop trigger "${name}"`);
    file.exec(`update records set author = 'somebody else' where seq = ${seq}`);
    file.close();
    const response = await ask(app, { method: 'GET', url: `${CLINIC}/verification` }, director);
    expect([response.statusCode, response.json()]).toEqual([
      200,
      { clinic: 'north', ok: false, fault: { place: `record ${seq}`, what: 'it is not as it was written' } },
    ]);
    expect(response.body).not.toContain('Canary');
  } finally {
    await served.close();
  }
});

// Several servers on one PostgreSQL: nothing is kept in one that the other needs.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addClinic, backup, listRecords, restore, verify } from '@primum/records';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Postgres, whyNoPostgres } from '../../records/test/postgres.ts';
import { sharePostgres } from '../../records/test/shared-postgres.ts';
import { firstLink, openData } from '../src/index.ts';
import { ask, cookieOf, PASSWORD } from './clinics.ts';
import { ON, serve } from './served.ts';

const missing = whyNoPostgres();
const folder = mkdtempSync(join(tmpdir(), 'primum-servers-'));
const key = (fill: number): string => Buffer.alloc(32, fill).toString('base64');
const CLINIC = { id: 'north', name: 'North' };

/** A server with a folder of its own, which shares the database and the master key. */
const serverAt = async (database: string, masterKey: string | null = key(7), name = 'data') => {
  const accounts = await openData(join(folder, name), { secure: false, database, masterKey });
  return { ...(await serve({}, accounts)), accounts };
};
type One = Awaited<ReturnType<typeof serverAt>>;
const closed = async ({ app, accounts }: One): Promise<void> => {
  await app.close();
  await accounts.store.close();
};

const settled = async ({ app, accounts }: One): Promise<string> => {
  const link = await firstLink(accounts);
  const body = { token: link?.token, name: 'Ada', email: 'ada@north.example', password: PASSWORD, clinic: CLINIC };
  return cookieOf(await ask(app, { method: 'POST', url: '/api/set-up', body }));
};
const addPersonAt = async ({ app }: One, cookie: string, name: string): Promise<string> => {
  const url = '/api/clinics/north/people';
  return (await ask(app, { method: 'POST', url, body: { name }, key: `key-for-${name}` }, cookie)).json().person;
};

describe.skipIf(missing !== null)(`two servers on one PostgreSQL${missing === null ? '' : ` (${missing})`}`, () => {
  let postgres: Postgres | undefined;
  beforeAll(async () => {
    postgres = await sharePostgres();
  });
  afterAll(async () => {
    await postgres?.stop();
    rmSync(folder, { recursive: true, force: true });
  });
  const fresh = async (): Promise<string> => (await postgres?.fresh()) ?? '';

  test('a session of one counts at the other, and ends at both', async () => {
    const url = await fresh();
    const [one, two] = [await serverAt(url), await serverAt(url)];
    const cookie = await settled(one);
    const who = async (server: One) =>
      (await ask(server.app, { method: 'GET', url: '/api/session' }, cookie)).statusCode;
    expect([await who(one), await who(two)]).toEqual([200, 200]);
    expect((await ask(two.app, { method: 'DELETE', url: '/api/session' }, cookie)).statusCode).toBe(200);
    expect([await who(one), await who(two)]).toEqual([401, 401]);
    await Promise.all([one, two].map(closed));
  });

  test('both write to one chain at once, and each reads what the other wrote', async () => {
    const url = await fresh();
    const [one, two] = [await serverAt(url), await serverAt(url)];
    const cookie = await settled(one);
    const names = Array.from({ length: 20 }, (_, at) => `client${at}`);
    const people = await Promise.all(names.map((name, at) => addPersonAt(at % 2 === 0 ? one : two, cookie, name)));
    expect(new Set(people).size).toBe(20);
    const made = `/api/clinics/north/people/${people[0]}/screenings`;
    const asked = { method: 'POST', url: made, body: { on: ON }, key: 'key-of-one-screening' } as const;
    const both = await Promise.all([one, two].map(({ app }) => ask(app, asked, cookie)));
    expect(new Set(both.map(({ body }) => JSON.parse(body).screening)).size).toBe(1);
    const { screening: id } = both[0]?.json() ?? {};
    expect((await ask(two.app, { method: 'GET', url: `${made}/${id}` }, cookie)).statusCode).toBe(200);
    const kept = await listRecords(one.accounts.store, 'north', { limit: 200 }, { by: 'test' });
    expect(kept.filter(({ kind }) => kind === 'person')).toHaveLength(20);
    for (const { accounts } of [one, two])
      expect(await verify(accounts.store, 'north', { replays: true })).toMatchObject({ ok: true });
    await Promise.all([one, two].map(closed));
  });

  test('a server without the master key is refused, and one with another key adds no clinic', async () => {
    const url = await fresh();
    const [early, other] = [await serverAt(url), await serverAt(url, key(8))];
    await settled(early);
    await expect(addClinic(other.accounts.store, { id: 'south', name: 'S' }, { author: 'x' })).rejects.toMatchObject({
      code: 'master-key',
    });
    await expect(serverAt(url, key(8))).rejects.toThrow('PRIMUM_MASTER_KEY: The master key is not the one');
    await expect(serverAt(url, null, 'empty')).rejects.toThrow(
      'PRIMUM_DATA: The file with the master key is not there',
    );
    await Promise.all([early, other].map(closed));
  });

  test.each([
    ['PostgreSQL into a file', true, false],
    ['a file into PostgreSQL', false, true],
    ['PostgreSQL into PostgreSQL', true, true],
  ])('a backup brings the accounts with it: %s', async (name, fromPostgres, toPostgres) => {
    const [from, to] = [join(folder, `${name}-from`), join(folder, `${name}-to`)];
    const options = { secure: false, masterKey: key(7) };
    const source = await openData(from, { ...options, ...(fromPostgres && { database: await fresh() }) });
    await settled({ ...(await serve({}, source)), accounts: source });
    const file = `${from}.db`;
    await backup(source.store, file);
    await source.store.close();
    const database = toPostgres ? await fresh() : null;
    const master = { base64: key(7) };
    const target = database === null ? { file: join(to, 'primum.db'), master } : { url: database, master };
    expect(await restore(file, target)).toMatchObject([{ clinic: 'north', ok: true }]);
    const accounts = await openData(to, { ...options, database });
    const server = { ...(await serve({}, accounts)), accounts };
    const body = { email: 'ada@north.example', password: PASSWORD };
    const entered = await ask(server.app, { method: 'POST', url: '/api/session', body });
    expect(entered.json()).toMatchObject({ clinics: [{ clinic: 'north', role: 'director' }] });
    expect(await addPersonAt(server, cookieOf(entered), 'Bo')).toMatch(/^[\da-f-]{36}$/);
    expect(await firstLink(accounts)).toBeNull();
    await closed(server);
  });
});

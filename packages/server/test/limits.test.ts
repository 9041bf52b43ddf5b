// Whoever asks too often is turned away, whoever they are and whatever they say of where they come from.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { expect, test } from 'vitest';
import { buildServer, openData } from '../src/index.ts';
import { ask, serveClinics, staffed } from './clinics.ts';
import { artifact } from './served.ts';

const TIMES = [1, 2, 3, 4];

test('who is not signed in, or may not, is counted like anybody else', async () => {
  const served = await serveClinics({ perMinute: 4 });
  const { reception } = await staffed(served, 'north');
  const statusOf = async (url: string, cookie: string): Promise<number> =>
    (await ask(served.app, { method: 'GET', url }, cookie)).statusCode;
  const statuses: number[] = [];
  for (const _ of [...TIMES, ...TIMES]) statuses.push(await statusOf('/api/clinics/north/audit', reception));
  expect(statuses).toEqual([403, 403, 403, 403, 429, 429, 429, 429]);
  expect(await statusOf('/api/clinics/north/people', 'primum.session_token=made.up')).toBe(429);
  expect(await statusOf('/api/intake', 'primum.intake=made-up')).toBe(429);
  await served.close();
});

test('whoever types a name is never locked out of the pages by it', async () => {
  const served = await serveClinics({ perMinute: 4 });
  const headers = { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' };
  const typed = async () =>
    (await served.app.inject({ method: 'POST', url: '/intake/names', headers, payload: 'name=umb' })).statusCode;
  const opened = async () => (await served.app.inject({ url: '/intake' })).statusCode;
  const statuses: number[] = [];
  for (const _ of [...TIMES, 5]) statuses.push(await typed());
  expect(statuses).toEqual([401, 401, 401, 401, 429]);
  for (const _ of TIMES) expect(await opened()).toBe(401);
  expect(await opened()).toBe(429);
  await served.close();
});

test('behind a proxy only the address that it wrote counts, not those that the caller put before it', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'primum-limits-'));
  const accounts = await openData(join(folder, 'data'), { secure: true });
  const log = new Writable({ write: (_, __, done) => done() });
  const app = await buildServer({ artifact, log, accounts, behindProxy: true, limits: { signIns: 2 } });
  const signIn = async (addresses: string): Promise<number> => {
    const headers = { 'x-forwarded-for': addresses };
    const body = { email: 'nobody@north.example', password: 'guessed' };
    return (await ask(app, { method: 'POST', url: '/api/session', body, headers })).statusCode;
  };
  const statuses: number[] = [];
  for (const time of TIMES) statuses.push(await signIn(`10.0.0.${time}, 192.0.2.7`));
  expect(statuses).toEqual([401, 401, 429, 429]);
  expect(await signIn('10.0.0.1, 192.0.2.8')).toBe(401);
  await app.close();
  await accounts.store.close();
  rmSync(folder, { recursive: true, force: true });
});

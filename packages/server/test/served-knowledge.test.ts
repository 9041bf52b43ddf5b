// What a browser screens with is what the server screens with; and it is not sent twice.
import { gunzipSync } from 'node:zlib';
import type { Knowledge } from '@primum/engine';
import { screen } from '@primum/engine';
import { afterAll, describe, expect, test } from 'vitest';
import { ask, type ServedClinics, serveClinics, staffed } from './clinics.ts';
import { key } from './rights/row.ts';
import { problemOf } from './served.ts';
import { answered, DAY, serveKnowledge, weather } from './weather.ts';

const artifact = weather();
const PROTOCOL = `clinic: Hut\nauthor: Dr Sky\nadopted: 2030-06-01\nknowledge: 0.1.0
stricter:
  - { rule: fog, procedures: [picnic], disposition: precautions, reason: we have a roof, author: Dr Sky }
`;

describe('the knowledge of a clinic', async () => {
  const served: ServedClinics = await serveClinics();
  const app = await serveKnowledge(artifact, served.accounts);
  afterAll(async () => {
    await app.close();
    await served.close();
  });
  const { director, physician, reception } = await staffed({ ...served, app }, 'north');
  const get = (end: string, headers: Readonly<Record<string, string>> = {}) =>
    ask(app, { method: 'GET', url: `/api/clinics/north${end}`, headers }, director);
  const send = (end: string, body?: object, headers = {}, who = director) =>
    ask(app, { method: 'POST', url: `/api/clinics/north${end}`, body, key: key(), headers }, who);

  test('screens a chart as the server does, before and after a protocol is adopted', async () => {
    const person = await answered(served.accounts.store, 'north', { fog: 'yes' });
    const same = async () => {
      const procedures = ['picnic'];
      const { screening } = (await send(`/people/${person}/screenings`, { on: DAY, procedures })).json();
      const { chart, report } = (await get(`/people/${person}/screenings/${screening}`)).json();
      const knowledge: Knowledge = (await get('/knowledge')).json();
      expect(screen(knowledge, chart, { on: DAY, procedures })).toEqual(report);
      return report.screenings[0].atLeast;
    };
    const before = await same();
    const { id } = (await send('/protocols', { protocol: PROTOCOL, knowledge: 'served' }, {}, physician)).json();
    const proposed: Knowledge = (await get(`/knowledge?at=${id}`)).json();
    await send(`/protocols/${id}/dry-run`);
    const { headers } = await get(`/protocols/${id}`);
    expect((await send(`/protocols/${id}/adoption`, undefined, { 'if-match': headers['etag'] })).statusCode).toBe(201);
    expect(await same()).not.toBe(before);
    expect((await get('/knowledge')).json()).toEqual(proposed);
    expect((await get('/library')).json()).toMatchObject({ protocol: { clinic: 'Hut' }, conflicts: expect.any(Array) });
    const plain: Knowledge = (await get('/knowledge?at=served')).json();
    expect(plain.protocol).toBeUndefined();
    expect((await get(`/knowledge?at=${artifact.sha256}`)).json()).toEqual(plain);
  });

  test('reception reads what is in force, and not what was or is proposed', async () => {
    const { id } = (await send('/protocols', { protocol: PROTOCOL, knowledge: 'served' }, {}, physician)).json();
    const asked = async (end: string) =>
      (await ask(app, { method: 'GET', url: `/api/clinics/north${end}` }, reception)).statusCode;
    for (const end of ['/knowledge', '/library']) expect(await asked(end), end).toBe(200);
    for (const end of [`/protocols/${id}`, `/knowledge?at=${id}`, `/library?at=${id}`, '/knowledge?at=served'])
      expect(await asked(end), end).toBe(403);
  });

  test.each(['knowledge', 'library'])(
    '%s is sent again only when it has changed, small where that is understood',
    async (what) => {
      const first = await get(`/${what}`);
      expect(first.headers).toMatchObject({
        'cache-control': 'private, no-cache',
        etag: expect.stringMatching(/^"[0-9a-f]{64}"$/),
      });
      const again = await get(`/${what}`, { 'if-none-match': String(first.headers['etag']) });
      expect([again.statusCode, again.body]).toEqual([304, '']);
      const small = await get(`/${what}`, { 'accept-encoding': 'br, gzip' });
      expect(small.headers['content-encoding']).toBe('gzip');
      expect(gunzipSync(small.rawPayload).toString('utf8')).toBe(first.body);
      expect((await get(`/${what}?lang=pl`)).statusCode).toBe(422);
      for (const at of ['f'.repeat(64), '3f9d0b1e-9b1b-4b57-8f0f-2a2f0f4c2a11'])
        expect(problemOf(await get(`/${what}?at=${at}`)).status).toBe(404);
    },
  );
});

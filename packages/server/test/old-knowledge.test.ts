// A newer server serves newer knowledge; a clinic goes on with its own until somebody adopts the new one.
import type { Artifact } from '@primum/contract';
import { addClinic, verify } from '@primum/records';
import type { FastifyInstance } from 'fastify';
import { afterAll, expect, test } from 'vitest';
import { inForce } from '../src/clinics/in-force.ts';
import { firstLink, openData } from '../src/index.ts';
import { type Asked, ask, cookieOf, PASSWORD, serveClinics } from './clinics.ts';
import { key } from './rights/row.ts';
import { problemOf } from './served.ts';
import { answered, DAY, serveKnowledge, weather } from './weather.ts';

const old = weather();
/** The next version: fog spoils a picnic, too. */
const next = weather({
  'knowledge.yaml': (text) => text.replace('version: 0.1.0', 'version: 0.2.0'),
  'rules/sky/fog.yaml': (text) =>
    text.replace('picnic: not-addressed', 'picnic: { as: hike, origin: extension, citations: [S1] }'),
  'rules/sky/fog.cases.md': (text) => text.replaceAll(/\| not addressed \| ([^|]+) \|/g, '| $1 | $1 |'),
});

/** A clinic that was set up while a knowledge was served, its director, and a person in rain and fog. */
const settle = async (begins: Artifact) => {
  const served = await serveClinics();
  const { accounts } = served;
  const { store } = accounts;
  const apps: FastifyInstance[] = [];
  afterAll(async () => {
    for (const app of apps) await app.close();
    await served.close();
  });
  /** A server with another knowledge, as another process over the same records. */
  const start = async (artifact: Artifact): Promise<FastifyInstance> => {
    const own = await openData(served.folder, { secure: false });
    const app = await serveKnowledge(artifact, own);
    app.addHook('onClose', () => own.store.close());
    apps.push(app);
    return app;
  };
  const first = await start(begins);
  const token = (await firstLink(accounts))?.token;
  const clinic = { id: 'north', name: 'North' };
  const body = { token, name: 'Ada', email: 'ada@north.example', password: PASSWORD, clinic };
  const cookie = cookieOf(await ask(first, { method: 'POST', url: '/api/set-up', body }));
  const send = (app: FastifyInstance, method: Asked['method'], end: string, more: Partial<Asked> = {}) =>
    ask(app, { method, url: `/api/clinics/north${end}`, key: key(), ...more }, cookie);
  const person = await answered(store, 'north', { drizzle: 'yes', fog: 'yes' });
  const screen = (app: FastifyInstance) =>
    send(app, 'POST', `/people/${person}/screenings`, { body: { on: DAY, procedures: ['picnic'] } });
  const replay = (app: FastifyInstance, id: number) => send(app, 'GET', `/people/${person}/screenings/${id}/replay`);
  const adopt = async (app: FastifyInstance, knowledge: string) => {
    const proposed = await send(app, 'POST', '/protocols', { body: { protocol: null, knowledge } });
    const url = `/protocols/${proposed.json().id}`;
    const tried = await send(app, 'POST', `${url}/dry-run`);
    const { result } = JSON.parse(tried.body.trimEnd().split('\n').at(-1) ?? '');
    const headers = { 'if-match': `"${result.version}"` };
    return { result, adopted: await send(app, 'POST', `${url}/adoption`, { headers }) };
  };
  return { store, first, start, send, screen, replay, adopt };
};

test('a clinic begins with the knowledge that is served, and a newer server changes nothing until it is adopted', async () => {
  const { store, first, start, send, screen, replay, adopt } = await settle(old);
  const before = (await screen(first)).json();
  expect(before.report).toMatchObject({ knowledge: { sha256: old.sha256 }, screenings: [{ outcome: 'deferred' }] });
  const newer = await start(next);
  const under = (await send(newer, 'GET', '/protocol')).json();
  expect(under).toMatchObject({ knowledge: { version: '0.1.0' }, served: { version: '0.2.0' }, newer: true });
  expect((await screen(newer)).json().report).toEqual(before.report);
  const { result, adopted } = await adopt(newer, 'served');
  expect([result.all, adopted.statusCode]).toMatchObject([{ of: 1, stricter: 1, milder: 0 }, 201]);
  const after = (await screen(newer)).json();
  expect(after.report).toMatchObject({
    knowledge: { sha256: next.sha256 },
    screenings: [{ outcome: 'contraindicated' }],
  });
  expect((await send(newer, 'GET', '/protocol')).json()).toMatchObject({
    knowledge: { version: '0.2.0' },
    newer: false,
  });

  // The screening of before comes out as it did, byte for byte, on either server.
  for (const app of [first, newer]) {
    const again = await replay(app, before.screening);
    expect(again.json()).toMatchObject({ same: true, differs: [] });
    expect(again.body.endsWith(`"report":${JSON.stringify(before.report)}}`)).toBe(true);
    expect((await replay(app, after.screening)).json()).toMatchObject({ same: true });
  }
  // Back to a version that the clinic has kept; the older server says that it is not the newer one.
  expect((await adopt(newer, old.sha256)).result.all).toMatchObject({ stricter: 0, milder: 1 });
  expect((await screen(newer)).json().report).toEqual(before.report);
  await adopt(newer, 'served');
  expect((await send(first, 'GET', '/protocol')).json()).toMatchObject({ served: { version: '0.1.0' }, newer: false });
  const { adoptions } = (await send(newer, 'GET', '/protocol/adoptions')).json();
  expect(adoptions.map((one: { knowledge: { version: string } }) => one.knowledge.version)).toEqual([
    '0.1.0',
    '0.2.0',
    '0.1.0',
    '0.2.0',
  ]);
  expect(adoptions[0]).toMatchObject({ proposal: null, nobodyElse: true, dryRun: null });
  expect(await verify(store, 'north', { replays: true })).toMatchObject({ ok: true });
});

test('a clinic that was made without adopting anything goes by what is served', async () => {
  const { store } = await settle(old);
  await addClinic(store, { id: 'south', name: 'South' }, { author: 'test' });
  for (const served of [old, next]) expect((await inForce(store, 'south', served)).artifact).toBe(served);
  expect((await inForce(store, 'north', next)).artifact).toEqual(old);
  expect(await inForce(store, 'north', next)).toBe(await inForce(store, 'north', next));
});

test('an old format is refused in one sentence, never read wrong, and the clinic can adopt what is served', async () => {
  const { format: _, ...written } = old;
  const { store, first, start, send, screen, replay, adopt } = await settle({ ...written, sha256: 'a'.repeat(64) });
  const before = (await screen(first)).json();
  expect(before.report.screenings).toMatchObject([{ outcome: 'deferred' }]);
  const newer = await start(old);
  const sentence =
    /^The knowledge 0\.1\.0 was written before formats had a number, and this version of Primum reads format 1; /;
  for (const response of [await screen(newer), await replay(newer, before.screening)])
    expect(problemOf(response)).toMatchObject({ status: 409, detail: expect.stringMatching(sentence) });
  expect((await send(newer, 'GET', '/protocol')).statusCode).toBe(200);
  expect(await verify(store, 'north')).toMatchObject({ ok: true });
  expect(await verify(store, 'north', { replays: true })).toMatchObject({
    ok: false,
    fault: {
      place: `record ${before.screening}`,
      what: expect.stringContaining('cannot be screened again: The knowledge 0.1.0'),
    },
  });
  const { result, adopted } = await adopt(newer, 'served');
  expect([result.all, adopted.statusCode]).toEqual([{ of: 1, changed: 1, stricter: 0, milder: 0, uncompared: 1 }, 201]);
  expect((await screen(newer)).json().report.screenings).toMatchObject([{ outcome: 'deferred' }]);
  const back = await send(newer, 'POST', '/protocols', { body: { protocol: null, knowledge: 'a'.repeat(64) } });
  expect(problemOf(back)).toMatchObject({ status: 409, detail: expect.stringMatching(sentence) });
});

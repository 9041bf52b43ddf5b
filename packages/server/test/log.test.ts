// No body, query, header, address or message of an error ever reaches the log.
import { Writable } from 'node:stream';
import { afterAll, expect, test } from 'vitest';
import { loggerTo } from '../src/log/logger.ts';
import { chart, post, serve } from './served.ts';

const CANARY = 'canary-7c1f';
const { app, logged } = await serve({ perMinute: 50 });
app.get('/fault/:id', () => {
  throw new TypeError(`${CANARY} is what it stumbled over`);
});
app.get('/odd', () => {
  throw { statusCode: 418, message: CANARY };
});
afterAll(() => app.close());

const everywhere = {
  headers: {
    'content-type': 'application/json',
    'user-agent': CANARY,
    cookie: `a=${CANARY}`,
    'x-request-id': CANARY,
    'x-forwarded-for': CANARY,
    authorization: `Bearer ${CANARY}`,
  },
  query: { q: CANARY },
};

test('whatever a request holds, nothing of it is logged', async () => {
  const good = chart({ patient: { id: CANARY }, facts: [{ concept: 'warfarin', answer: 'yes', said: CANARY }] });
  const bodies = [
    { chart: good },
    { chart: chart({ facts: [{ concept: CANARY, answer: 'yes' }] }) },
    `{"${CANARY}`,
    { [CANARY]: 1 },
  ];
  const answers = await Promise.all(bodies.map((body) => post(app, body, everywhere)));
  expect(answers.map(({ statusCode }) => statusCode)).toEqual([200, 422, 400, 422]);
  await post(app, { text: CANARY }, { ...everywhere, url: '/api/find' });
  for (const url of [
    `/${CANARY}`,
    `/api/rules/${CANARY}`,
    `/api/procedures?lang=${CANARY}`,
    `/%zz${CANARY}`,
    `/fault/${CANARY}`,
    '/odd',
  ])
    await app.inject({ ...everywhere, url });
  for (let i = 0; i < 60; i += 1) await app.inject({ ...everywhere, url: '/api/knowledge' });
  expect(logged()).not.toContain(CANARY);
  const lines = logged()
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(lines.filter(({ msg }) => msg === 'request')).toHaveLength(71);
  expect(lines.every((line) => line.id.length === 36)).toBe(true);
});

test('a fault is a problem without a stack, and the log tells where it was', async () => {
  const response = await app.inject({ url: '/fault/1' });
  expect(response.statusCode).toBe(500);
  expect(response.body).toContain('urn:primum:problem:fault');
  expect(response.body).not.toMatch(/canary|stumbled|\.ts/);
  expect(logged()).toMatch(/"fault":"TypeError","at":"at [^"]*log\.test\.ts/);
});

test('the metrics count by route, and hold nothing of a request', async () => {
  const { body } = await app.inject({ url: '/metrics' });
  expect(body).not.toContain(CANARY);
  expect(body).toContain('primum_requests_total{method="POST",route="/api/screen",status="200"} 1');
  expect(body).toContain('primum_requests_total{method="GET",route="/api/rules/:id",status="422"} 1');
  expect(
    body.split('\n').filter((line) => line !== '' && !/^(?:#|[a-z_]+(?:\{[^}]*\})? [\d.e+-]+$)/.test(line)),
  ).toEqual([]);
});

test('the logger writes only what is on its list, whoever logs what', () => {
  let text = '';
  const logger = loggerTo(new Writable({ write: (chunk, _, done) => ((text += String(chunk)), done()) }));
  logger.info(CANARY);
  logger.info({ body: CANARY, id: 'a1', status: 200 }, `${CANARY} %s`, CANARY);
  logger.error(new Error(CANARY));
  logger.error({ err: new Error(CANARY), req: { url: CANARY } }, 'fault');
  logger.error(Object.assign(new Error(CANARY), { name: CANARY, code: CANARY }), 'fault');
  expect(text).not.toContain(CANARY);
  expect(text.trim().split('\n')).toHaveLength(5);
  expect(text).toContain('"id":"a1","status":200');
});

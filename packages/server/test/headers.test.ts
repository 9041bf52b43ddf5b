import { afterAll, expect, test } from 'vitest';
import { chart, post, problemOf, serve } from './served.ts';

const { app } = await serve();
afterAll(() => app.close());

const ADDRESSES = [
  '/api/docs',
  '/about',
  '/style.css',
  '/api/openapi.json',
  '/api/knowledge',
  '/healthz',
  '/readyz',
  '/nothing',
  '/%zz',
];

test.each(ADDRESSES)('%s may load nothing foreign, run nothing, be framed nowhere and kept nowhere', async (url) => {
  const { headers } = await app.inject({ url });
  expect(headers['content-security-policy']).toBe(
    "default-src 'none';style-src 'self';img-src 'self';base-uri 'none';form-action 'none';frame-ancestors 'none'",
  );
  expect(headers['cache-control']).toBe('no-store');
  expect(headers['referrer-policy']).toBe('no-referrer');
  expect(headers['x-content-type-options']).toBe('nosniff');
  expect(headers['x-frame-options']).toBe('DENY');
  expect(Object.keys(headers).filter((name) => /^access-control|^server$|^x-powered-by$/.test(name))).toEqual([]);
});

const BROWSER = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8';

test.each(['/nothing', '/intake/nope', '/about/<b>', '/console/nope'])(
  'a browser is told on a page that there is nothing at %s, as safely as a program',
  async (url) => {
    const page = await app.inject({ url, headers: { accept: BROWSER } });
    const { body, headers, statusCode } = page;
    expect([statusCode, headers['content-type']]).toEqual([404, 'text/html; charset=utf-8']);
    expect(body).toMatch(/<html lang="en">[^]*<h1>There is nothing[^]*lang="pl"[^]*nic nie ma[^]*href="\/"/);
    expect(body).not.toMatch(/<script|nothing\b(?! at)|nope|about|<b>/);
    const program = await app.inject({ url });
    expect(problemOf(program).status).toBe(404);
    const names = (one: typeof page): readonly string[] => Object.keys(one.headers).toSorted();
    expect(names(page)).toEqual(names(program));
    expect(headers['content-security-policy']).toBe(program.headers['content-security-policy']);
  },
);

test.each([
  ['/api/nothing', BROWSER],
  ['/api', BROWSER],
  ['/nothing', '*/*'],
  ['/nothing', 'application/json, text/html;q=0.5'],
  ['/nothing', 'text/html;q=0'],
  ['/nothing', 'text/html;q=much'],
])('a program that asks %s with %s is told in JSON', async (url, accept) => {
  expect(problemOf(await app.inject({ url, headers: { accept } })).status).toBe(404);
});

test('the page of the self-check sends its form to this server only', async () => {
  const { headers } = await app.inject({ url: '/' });
  expect(headers['content-security-policy']).toBe(
    "default-src 'none';style-src 'self';img-src 'self';base-uri 'none';form-action 'self';frame-ancestors 'none'",
  );
  expect([headers['cache-control'], headers['referrer-policy'], headers['x-frame-options']]).toEqual([
    'no-store',
    'same-origin',
    'DENY',
  ]);
});

test('a report is kept nowhere and shared with no other origin', async () => {
  const { headers } = await post(
    app,
    { chart: chart() },
    { headers: { 'content-type': 'application/json', origin: 'https://elsewhere.example' } },
  );
  expect(headers['cache-control']).toBe('no-store');
  expect(Object.keys(headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
});

test.each(['/', '/about', '/api/docs'])('the page %s needs no script and no style of its own', async (url) => {
  const { body, headers } = await app.inject({ url });
  expect(headers['content-type']).toBe('text/html; charset=utf-8');
  expect(body).not.toMatch(/<script|<style|\sstyle=|\son[a-z]+=|javascript:|https?:\/\//i);
  expect(body).toMatch(/<html lang="en">/);
  for (const [, href = ''] of body.matchAll(/href="(\/[^"#]*)"/g))
    expect((await app.inject({ url: href })).statusCode).toBe(200);
  for (const [, id = ''] of body.matchAll(/href="#([^"]+)"/g)) expect(body).toContain(`id="${id}"`);
});

test('an id of a request is ours, never the caller’s', async () => {
  const { headers } = await app.inject({ url: '/', headers: { 'x-request-id': 'mine' } });
  expect(headers['x-request-id']).toMatch(/^[\da-f-]{36}$/);
});

test('too many requests are turned away before their bodies are looked at, and told when to come back', async () => {
  const few = await serve({ perMinute: 2 });
  await few.app.inject({ url: '/api/knowledge' });
  await few.app.inject({ url: '/api/knowledge' });
  const response = await post(few.app, 'no JSON');
  expect(problemOf(response).status).toBe(429);
  expect(Number(response.headers['retry-after'])).toBeGreaterThan(0);
  expect((await few.app.inject({ url: '/healthz' })).statusCode).toBe(200);
  await few.app.close();
});

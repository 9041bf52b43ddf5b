// The description of the API: every route is in it, and what is sent and answered is as it says.
import { readFileSync } from 'node:fs';
import { afterAll, expect, test } from 'vitest';
import * as z from 'zod';
import { screenSchema } from '../src/index.ts';
import { serveClinics } from './clinics.ts';
import { bundle, chart, post } from './served.ts';

const { app, close } = await serveClinics();
afterAll(close);
const description = (await app.inject({ url: '/api/openapi.json' })).json();

/** The routes as the router knows them. */
const routes = app
  .printRoutes({ commonPrefix: false })
  .split('\n')
  .reduce<{ readonly stack: readonly string[]; readonly found: readonly string[] }>(
    ({ stack, found }, line) => {
      const [, indent = '', path = '', methods] = /^((?:[│ ] {3})*)[├└]── (\S*?)(?: \(([^)]+)\))?$/.exec(line) ?? [];
      if (path === '') return { stack, found };
      const open = [...stack.slice(0, indent.length / 4), path];
      const named = (methods ?? '').split(', ').filter((method) => method !== '' && method !== 'HEAD');
      return { stack: open, found: [...found, ...named.map((method) => `${method} ${open.join('')}`)] };
    },
    { stack: [], found: [] },
  ).found;

const described = Object.entries<object>(description.paths).flatMap(([path, methods]) =>
  Object.keys(methods).map((method) => `${method.toUpperCase()} ${path.replaceAll(/\{(\w+)\}/g, ':$1')}`),
);

/** A schema of the description that checks values; its references lead into the description. */
const checked = (schema: object): z.ZodType =>
  z.fromJSONSchema({ ...schema, $defs: description.components.schemas }, { defaultTarget: 'draft-2020-12' });
const local = (value: unknown): object =>
  JSON.parse(JSON.stringify(value).replaceAll('#/components/schemas/', '#/$defs/'));
for (const [name, schema] of Object.entries(description.components.schemas))
  description.components.schemas[name] = local(schema);
const answerOf = (path: string, method: string, status: number, type: string): z.ZodType =>
  checked(local(description.paths[path][method].responses[status].content[type].schema));
const JSON_TYPE = 'application/json';
const PROBLEM = 'application/problem+json';

test('every route is described, and nothing else', () => {
  expect(routes).toContain('POST /api/screen');
  expect(routes.length).toBeGreaterThan(10);
  expect(described.toSorted()).toEqual(routes.toSorted());
});

test('it is OpenAPI 3.1, each operation with a summary and its answers', () => {
  expect(description.openapi).toBe('3.1.0');
  const operations = Object.values<object>(description.paths).flatMap((methods) => Object.values(methods));
  expect(
    operations.filter(
      ({ summary, responses }) =>
        summary === undefined || (responses[200] ?? responses[201] ?? responses[303]) === undefined,
    ),
  ).toEqual([]);
});

test('it names only schemas that it has', () => {
  const text = JSON.stringify(description);
  const named = [...text.matchAll(/"\$ref":"#\/(?:components\/schemas|\$defs)\/([^"]+)"/g)].map(([, name]) => name);
  expect(named).toContain('Report');
  expect([...new Set(named)].filter((name) => description.components.schemas[name ?? ''] === undefined)).toEqual([]);
});

test('what the schema of a body refuses, the server refuses, and the other way round', async () => {
  const schema = checked(local(description.paths['/api/screen'].post.requestBody.content[JSON_TYPE].schema));
  const good = [
    { chart: chart() },
    { bundle: bundle(), lang: 'pl' },
    { chart: chart({ complete: ['conditions'] }), on: '2026-11-21' },
  ];
  const bad = [
    { chart: chart({ more: 1 }) },
    { chart: 1 },
    { chart: chart(), on: 3 },
    { bundle: 'x' },
    { chart: chart(), more: 1 },
    [],
  ];
  for (const body of good) {
    expect([schema.safeParse(body).success, screenSchema.safeParse(body).success]).toEqual([true, true]);
    expect((await post(app, body)).statusCode).toBe(200);
  }
  for (const body of bad) {
    expect([schema.safeParse(body).success, screenSchema.safeParse(body).success]).toEqual([false, false]);
    expect((await post(app, body)).statusCode).toBe(422);
  }
});

test('what is answered is as described', async () => {
  const report = (await post(app, { chart: chart() })).json();
  const schema = answerOf('/api/screen', 'post', 200, JSON_TYPE);
  expect(schema.safeParse(report).success).toBe(true);
  expect(schema.safeParse({ ...report, more: 1 }).success).toBe(false);
  const problem = (await post(app, { chart: 1 })).json();
  expect(answerOf('/api/screen', 'post', 422, PROBLEM).safeParse(problem).success).toBe(true);
  for (const path of ['/api/knowledge', '/api/procedures', '/healthz', '/readyz'])
    expect(
      answerOf(path, 'get', 200, JSON_TYPE).safeParse((await app.inject({ url: path })).json()).error,
    ).toBeUndefined();
  const { rules } = (await app.inject({ url: '/api/knowledge' })).json();
  for (const id of rules) {
    const rule = (await app.inject({ url: `/api/rules/${id}?lang=pl` })).json();
    expect(answerOf('/api/rules/{id}', 'get', 200, JSON_TYPE).safeParse(rule).error).toBeUndefined();
    expect(rule.statements.length + rule.citations.length).toBeGreaterThan(0);
  }
  const found = (await post(app, { text: 'Xarelto, no aspirin', lang: 'en' }, { url: '/api/find' })).json();
  expect(answerOf('/api/find', 'post', 200, JSON_TYPE).safeParse(found).error).toBeUndefined();
  expect(found.matches[0].concept).toBe('rivaroxaban');
});

test('the page lists every operation', async () => {
  const { body } = await app.inject({ url: '/api/docs' });
  for (const route of described) expect(body).toContain(route.replaceAll(/:(\w+)/g, '{$1}'));
});

test('the commands of the README are answered as it says', async () => {
  const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
  const bodies = [...readme.matchAll(/^curl [^\n]*\/api\/(\w+)[^\n]*(?:\\\n[^\n]*)*?-d '([^']+)'/gm)];
  expect(bodies.length).toBeGreaterThan(2);
  for (const [, route, text = ''] of bodies) {
    const path = `/api/${route}`;
    const body = checked(local(description.paths[path].post.requestBody.content[JSON_TYPE].schema));
    expect(body.safeParse(JSON.parse(text)).error).toBeUndefined();
    expect((await post(app, text, { url: path })).statusCode).toBe(200);
  }
  const answers = [...readme.matchAll(/^```json\n(.+?)^```/gms)].map(([, text = '']) => JSON.parse(text));
  const refused = await post(app, { chart: chart({ facts: [{ concept: 'warfrin', answer: 'yes' }] }) });
  expect(answers).toContainEqual({ ...refused.json(), instance: expect.any(String) });
});

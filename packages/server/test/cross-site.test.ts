// A page of another site cannot make somebody's browser change anything with their cookie.
import { afterAll, expect, test } from 'vitest';
import { ask, serveClinics, staffed } from './clinics.ts';
import { post, problemOf } from './served.ts';

const served = await serveClinics();
const { app } = served;
afterAll(served.close);
const { director } = await staffed(served, 'north');

const invite = { method: 'POST', url: '/api/clinics/north/staff', body: { role: 'reception' } } as const;
const asked = (headers: Readonly<Record<string, string>>, cookie: string | undefined = director) =>
  ask(app, { ...invite, headers: { host: 'clinic.example', ...headers } }, cookie);

test.each([
  [{ 'sec-fetch-site': 'cross-site' }],
  [{ 'sec-fetch-site': 'same-site' }],
  [{ 'sec-fetch-site': 'cross-site', origin: 'https://clinic.example' }],
  [{ 'sec-fetch-site': 'made-up' }],
  [{ 'sec-fetch-site': '' }],
  [{ origin: 'https://evil.example' }],
  [{ origin: 'https://clinic.example.evil.example' }],
  [{ origin: 'https://clinic.example:8443' }],
  [{ origin: 'null' }],
  [{ origin: '' }],
])('a change with a cookie is refused from %j', async (headers) => {
  expect(problemOf(await asked(headers))).toMatchObject({ status: 403, type: 'urn:primum:problem:not-allowed' });
});

test.each([
  [{}],
  [{ 'sec-fetch-site': 'same-origin', origin: 'https://clinic.example' }],
  [{ 'sec-fetch-site': 'none' }],
  [{ origin: 'https://clinic.example' }],
])('it is done from %j', async (headers) => {
  expect((await asked(headers)).statusCode).toBe(201);
});

test.each(['PUT', 'PATCH', 'DELETE'] as const)('%s is a change too, wherever it goes', async (method) => {
  const headers = { 'sec-fetch-site': 'cross-site' };
  for (const url of ['/api/session', '/api/clinics/north/staff/x', '/'])
    expect((await ask(app, { method, url, headers }, director)).statusCode).toBe(403);
});

test('a browser stays signed in whatever another site tried', async () => {
  await ask(app, { method: 'DELETE', url: '/api/session', headers: { 'sec-fetch-site': 'cross-site' } }, director);
  expect((await ask(app, { method: 'GET', url: '/api/session' }, director)).statusCode).toBe(200);
});

test('reading, and what needs no account, are open to every site', async () => {
  const headers = { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' };
  expect((await ask(app, { method: 'GET', url: '/api/session', headers }, director)).statusCode).toBe(200);
  const screened = await post(app, '{}', { headers: { ...headers, 'content-type': 'application/json' } });
  expect(screened.statusCode).toBe(422);
});

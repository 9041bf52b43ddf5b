// On a real port: what only a connection shows.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FastifyInstance } from 'fastify';
import { afterAll, expect, test } from 'vitest';
import { chart, serve } from './served.ts';

const { app, logged } = await serve({ seconds: 1 });
await app.listen({ host: '127.0.0.1', port: 0 });
const portOf = (one: FastifyInstance): number => {
  const [address] = one.addresses();
  return typeof address === 'object' ? address.port : 0;
};
const port = portOf(app);
afterAll(() => app.close());

/** Writes to the bare connection, and reads until it is closed. */
const raw = async (text: string, to = port): Promise<string> => {
  const socket = connect(to, '127.0.0.1');
  let answer = '';
  socket.on('data', (data) => {
    answer += String(data);
  });
  socket.write(text);
  await once(socket, 'close');
  return answer;
};

const HEAD = 'POST /api/screen HTTP/1.1\r\nhost: a\r\ncontent-type: application/json\r\n';

test.each([
  ['no HTTP at all', 'secret nonsense\r\n\r\n', 400, 'bad-request'],
  [
    'headers without end',
    `GET / HTTP/1.1\r\nhost: a\r\nx: ${'secret'.repeat(20_000)}\r\n\r\n`,
    431,
    'headers-too-large',
  ],
  ['a body that never comes', `${HEAD}content-length: 50\r\n\r\n{"secret"`, 408, 'too-slow'],
  [
    'a body that is announced too large',
    `${HEAD}content-length: 99999999\r\nconnection: close\r\n\r\n{`,
    413,
    'too-large',
  ],
  [
    'a method that wants a body',
    'QUERY /a HTTP/1.1\r\nhost: a\r\nconnection: close\r\n\r\n',
    415,
    'wrong-content-type',
  ],
  ['a head that never ends', 'GET / HTTP/1.1\r\nhost: a\r\n', 408, 'too-slow'],
])('%s is answered', async (_, text, status, kind) => {
  const answer = await raw(text);
  expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
  expect(answer).toContain(`urn:primum:problem:${kind}`);
  expect(answer).toMatch(/^content-security-policy: default-src 'none';.*frame-ancestors 'none'\r$/im);
  expect(answer).not.toContain('secret');
  expect(logged()).not.toContain('secret');
});

test('a body in pieces is screened', async () => {
  const body = JSON.stringify({ chart: chart() });
  const pieces = async function* (): AsyncGenerator<Uint8Array> {
    for (const piece of [body.slice(0, 20), body.slice(20)]) yield Buffer.from(piece);
  };
  const response = await fetch(`http://127.0.0.1:${port}/api/screen`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: pieces(),
    duplex: 'half',
  });
  expect(response.status).toBe(200);
});

test('a stop lets the request under way be answered, and takes no other', async () => {
  const other = await serve();
  await other.app.listen({ host: '127.0.0.1', port: 0 });
  const to = portOf(other.app);
  const body = JSON.stringify({ chart: chart() });
  const socket = connect(to, '127.0.0.1');
  let answer = '';
  socket.on('data', (data) => {
    answer += String(data);
  });
  const begun = once(other.app.server, 'request');
  socket.write(`${HEAD}content-length: ${body.length}\r\n\r\n${body.slice(0, 10)}`);
  await begun;
  const closed = other.app.close();
  await expect.poll(() => other.app.server.listening).toBe(false);
  await expect(fetch(`http://127.0.0.1:${to}/`)).rejects.toThrow();
  const ended = once(socket, 'close');
  socket.write(body.slice(10));
  await Promise.all([closed, ended]);
  expect(answer).toMatch(/^HTTP\/1.1 200 /);
});

const folder = mkdtempSync(join(tmpdir(), 'primum-port-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
writeFileSync(join(folder, 'file'), '');
const MAIN = fileURLToPath(new URL('../src/main.ts', import.meta.url));
const started = (environment: Record<string, string>): ChildProcess =>
  spawn(process.execPath, [MAIN], {
    env: { ...process.env, PRIMUM_DATA: join(folder, 'data'), ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
const said = async (child: ChildProcess): Promise<{ out: string; err: string; code: unknown }> => {
  let [out, err] = ['', ''];
  child.stdout?.on('data', (data) => {
    out += String(data);
  });
  child.stderr?.on('data', (data) => {
    err += String(data);
  });
  const [code] = await once(child, 'close');
  return { out, err, code };
};

test('it prints its address, answers, and stops by itself when told to', async () => {
  const child = started({ PORT: '0' });
  const all = said(child);
  const [line] = await once(child.stdout as NodeJS.ReadableStream, 'data');
  const [, address = '', link = ''] =
    /^Primum listens on (http:\/\/127\.0\.0\.1:\d+)\n.*: (http\S+)\n$/.exec(String(line)) ?? [];
  expect(link.split('#')[0]).toBe(`${address}/set-up`);
  const home = await fetch(`${address}/about`);
  expect([home.status, await home.text()]).toEqual([200, expect.stringContaining('<h1>Primum</h1>')]);
  const ready = await fetch(`${address}/readyz`);
  expect(await ready.json()).toMatchObject({
    status: 'ready',
    knowledge: { sha256: expect.stringMatching(/^[\da-f]{64}$/) },
  });
  child.kill('SIGTERM');
  const { err, code } = await all;
  expect(code).toBe(0);
  expect(err).not.toContain(link.split('#')[1]);
  for (const event of ['started', 'request', 'stopping', 'stopped']) expect(err).toContain(`"msg":"${event}"`);
});

test.each([
  [{ PORT: 'x' }, 'PORT: `x` is no port'],
  [{ PORT: '70000' }, 'PORT: `70000` is no port'],
  [{ PORT: String(port) }, 'set PORT to another number'],
  [{ PORT: '0', HOST: '203.0.113.7' }, 'set HOST to one of its own'],
  [{ PORT: '0', PRIMUM_KNOWLEDGE: '/nowhere' }, 'PRIMUM_KNOWLEDGE'],
  [{ PORT: '0', PRIMUM_DATA: join(folder, 'file') }, 'PRIMUM_DATA: the folder cannot be written to'],
  [{ PORT: '0', PRIMUM_MASTER_KEY: 'short' }, 'PRIMUM_MASTER_KEY: The master key in the environment is not 32 bytes'],
  [{ PORT: '0', DATABASE_URL: 'mysql://a:geheim@h/x' }, 'DATABASE_URL: The address of the database cannot be read'],
  [{ PORT: '0', DATABASE_URL: 'postgres://a:geheim@h:99999/x' }, 'DATABASE_URL: The address of the database'],
  [{ PORT: '0', DATABASE_URL: 'postgres://a:geheim@127.0.0.1:1/x' }, 'DATABASE_URL: The database cannot be reached'],
])('it says in one sentence why it cannot start: %j', async (environment, sentence) => {
  const { out, err, code } = await said(started(environment));
  expect([out, code]).toEqual(['', 2]);
  expect(err).toContain(sentence);
  expect(err.trim().split('\n')).toHaveLength(1);
  expect(err).not.toContain('geheim');
});

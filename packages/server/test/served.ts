import { Writable } from 'node:stream';
import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify';
import { type Accounts, buildServer, type Limits, problemSchema } from '../src/index.ts';
import { loadKnowledge } from '../src/knowledge.ts';

export const artifact = await loadKnowledge();
export const ON = '2026-11-21';

/** A server, and everything that it logged. */
export interface Served {
  readonly app: FastifyInstance;
  readonly logged: () => string;
}

export const serve = async (limits: Partial<Limits> = {}, accounts?: Accounts): Promise<Served> => {
  const lines: string[] = [];
  const log = new Writable({
    write: (chunk, _, done) => {
      lines.push(String(chunk));
      done();
    },
  });
  const app = await buildServer({
    artifact,
    log,
    limits: { perMinute: 1_000_000, signIns: 1_000_000, ...limits },
    today: () => ON,
    ...(accounts !== undefined && { accounts }),
  });
  return { app, logged: () => lines.join('') };
};

export const post = (app: FastifyInstance, body: unknown, more: InjectOptions = {}): Promise<LightMyRequestResponse> =>
  app.inject({
    method: 'POST',
    url: '/api/screen',
    headers: { 'content-type': 'application/json' },
    payload: typeof body === 'string' || Buffer.isBuffer(body) ? body : JSON.stringify(body),
    ...more,
  });

/** The problem of an answer; fails when it is none. */
export const problemOf = (response: LightMyRequestResponse) => {
  if (!String(response.headers['content-type']).startsWith('application/problem+json'))
    throw new Error(`no problem: ${response.statusCode} ${response.body.slice(0, 200)}`);
  return problemSchema.parse(response.json());
};

export const chart = (parts: object = {}): object => ({ patient: { id: 'p1' }, facts: [], ...parts });
export const bundle = (...resources: readonly object[]): object => ({
  resourceType: 'Bundle',
  type: 'collection',
  entry: resources.map((resource) => ({ resource })),
});

import { requireReady, type Store } from '@primum/records';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import * as z from 'zod';
import { answers } from '../described.ts';
import type { Metrics } from '../log/metrics.ts';
import type { Context } from '../options.ts';

const healthSchema = z.strictObject({ status: z.literal('ok') });
const readySchema = z.strictObject({
  status: z.literal('ready'),
  knowledge: z.strictObject({ version: z.string(), sha256: z.string(), approved: z.boolean() }),
});

const METRICS_TYPE = 'text/plain; version=0.0.4; charset=utf-8';

/** Asks the database, once for all who want to know at the same moment. */
const readiness = (store: Store | undefined): (() => Promise<void>) => {
  let asking: Promise<void> | null = null;
  const ask = async (of: Store): Promise<void> => {
    try {
      await requireReady(of);
    } finally {
      asking = null;
    }
  };
  return async () => {
    if (store !== undefined) await (asking ??= ask(store));
  };
};

/** For whoever runs the server: is it alive, can it answer, how is it doing. */
export const operationRoutes: FastifyPluginAsyncZod<{ context: Context; metrics: Metrics }> = async (
  app,
  { context: { artifact, accounts }, metrics },
) => {
  const requireDatabase = readiness(accounts?.store);
  const tags = ['operations'];
  const { version, sha256, approved } = artifact;
  app.get(
    '/healthz',
    { schema: { summary: 'The process lives', tags, response: answers('application/json', healthSchema, 'It lives') } },
    async () => ({ status: 'ok' }),
  );
  app.get(
    '/readyz',
    {
      schema: {
        summary: 'Requests are answered, and the database takes what is to be kept',
        tags,
        response: answers('application/json', readySchema, 'It can answer', ['unavailable']),
      },
    },
    async () => {
      await requireDatabase();
      return { status: 'ready', knowledge: { version, sha256, approved } };
    },
  );
  app.get(
    '/metrics',
    {
      schema: {
        summary: 'Counts and times, in the text format of Prometheus',
        tags,
        response: answers(METRICS_TYPE, z.string(), 'Nothing in it says anything of a person'),
      },
    },
    async (_, reply) => reply.type(METRICS_TYPE).send(metrics.text()),
  );
};

import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import * as z from 'zod';
import { answers } from '../described.ts';
import type { Context } from '../options.ts';
import { Refusal } from '../problem.ts';
import { clinicRoutes } from './clinics/index.ts';
import { findRoutes } from './find.ts';
import { intakeRoutes } from './intake.ts';
import { knowledgeRoutes } from './knowledge.ts';
import { screenRoutes } from './screen.ts';
import { secondFactorRoutes } from './second-factor.ts';
import { sessionRoutes } from './session.ts';
import { staffRoutes } from './staff.ts';

const openapi = z.looseObject({ openapi: z.string() });

const tooMany = (_: unknown, { ttl }: { readonly ttl: number }): Refusal =>
  new Refusal('too-many-requests', `Too many requests; wait ${Math.ceil(ttl / 1000)} seconds and send it again.`);

/** A limit is put behind the other hooks of a route; it has to come before who asks is looked up, or nobody counts who is turned away. */
const limitFirst = (app: FastifyInstance): void => {
  app.addHook('onRoute', (route) => {
    const hooks = [route.onRequest ?? []].flat();
    route.onRequest = [...hooks.slice(-1), ...hooks.slice(0, -1)];
  });
};

/** Everything under /api. Too many requests are turned away before their bodies are read. */
export const apiRoutes: FastifyPluginAsyncZod<{ context: Context }> = async (app, { context }) => {
  await app.register(rateLimit, { max: context.limits.perMinute, timeWindow: 60_000, errorResponseBuilder: tooMany });
  limitFirst(app);
  await app.register(screenRoutes, { context });
  await app.register(findRoutes, { context });
  await app.register(knowledgeRoutes, { context });
  if (context.accounts !== null) {
    const kept = { context, accounts: context.accounts };
    await app.register(sessionRoutes, kept);
    await app.register(secondFactorRoutes, { ...kept, prefix: '/session/second-factor' });
    await app.register(intakeRoutes, { ...kept, prefix: '/intake' });
    await app.register(clinicRoutes, { ...kept, prefix: '/clinics/:clinic' });
    await app.register(staffRoutes, { ...kept, prefix: '/clinics/:clinic' });
  }
  app.get(
    '/openapi.json',
    {
      schema: {
        summary: 'This description',
        tags: ['description'],
        response: answers('application/json', openapi, 'OpenAPI 3.1', ['too-many-requests']),
      },
    },
    async (_, reply) => reply.serializer(JSON.stringify).send(app.swagger()),
  );
};

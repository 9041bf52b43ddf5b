import { randomUUID } from 'node:crypto';
import type { Server } from 'node:http';
import helmet from '@fastify/helmet';
import fastify, {
  type FastifyError,
  type FastifyHttpOptions,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  LogController,
} from 'fastify';
import { serializerCompiler, validatorCompiler, type ZodTypeProvider } from 'fastify-type-provider-zod';
import { parseBody } from './body/parse.ts';
import { refuseCrossSite } from './cross-site.ts';
import { answerError, answerErrors } from './errors.ts';
import { loggerTo } from './log/logger.ts';
import { type Metrics, metricsOf } from './log/metrics.ts';
import { describeRoutes } from './openapi.ts';
import { type Context, contextOf, type ServerOptions } from './options.ts';
import { answerRawError } from './raw-errors.ts';
import { apiRoutes } from './routes/api.ts';
import { consoleRoutes } from './routes/console.ts';
import { operationRoutes } from './routes/operations.ts';
import { pageRoutes } from './routes/pages.ts';
import { selfCheckRoutes } from './routes/self-check.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** How large the body was; 0 where there was none. */
    bodyBytes: number;
  }
}

const NOTHING = ["'none'"];
const OWN = ["'self'"];
const POLICY =
  "default-src 'none';style-src 'self';img-src 'self';base-uri 'none';form-action 'none';frame-ancestors 'none'";

/** What every answer says, those included that come before any hook runs. */
const always = (request: FastifyRequest): Readonly<Record<string, string>> => ({
  'cache-control': 'no-store',
  'x-request-id': request.id,
});

/** The same, with what helmet would have said, for an address that no hook ever sees. */
const answerUnreadable = (error: FastifyError, request: FastifyRequest, reply: FastifyReply): void => {
  request.log.info({ method: request.method, route: '(none)', status: 400 }, 'request');
  reply.headers({
    ...always(request),
    'content-security-policy': POLICY,
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
  });
  answerError(error, request, reply);
};

/** Nothing is loaded but our own style sheet, nothing runs, and nobody puts a page of ours into a frame. */
const SECURITY = {
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: NOTHING,
      styleSrc: OWN,
      imgSrc: OWN,
      baseUri: NOTHING,
      formAction: NOTHING,
      frameAncestors: NOTHING,
    },
  },
  referrerPolicy: { policy: 'no-referrer' },
  xFrameOptions: { action: 'deny' },
} as const;

const settings = ({ limits }: Context, options: ServerOptions): FastifyHttpOptions<Server> => ({
  loggerInstance: loggerTo(options.log),
  logController: new LogController({ disableRequestLogging: true, requestIdLogLabel: 'id' }),
  // Never the caller's: an id goes into the log.
  genReqId: () => randomUUID(),
  bodyLimit: limits.body,
  requestTimeout: limits.seconds * 1000,
  // Only what the proxy itself wrote: what stands before it in the header is whatever the caller sent.
  trustProxy: options.behindProxy === true && ((_, hop) => hop === 0),
  clientErrorHandler: answerRawError,
  frameworkErrors: answerUnreadable,
  http: { connectionsCheckingInterval: 1000, headersTimeout: limits.seconds * 1000 },
});

/** One line in the log and one count for every answer: which route, which status, how long. */
const observe = (app: FastifyInstance, metrics: Metrics): void => {
  app.addHook('onRequest', async (request, reply) => {
    reply.headers(always(request));
  });
  app.addHook('onResponse', async (request, reply) => {
    const [method, status, ms] = [request.method, reply.statusCode, Math.round(reply.elapsedTime * 10) / 10];
    const route = request.routeOptions.url ?? '(none)';
    metrics.answered({ method, route, status, seconds: reply.elapsedTime / 1000 });
    request.log.info({ method, route, status, ms }, 'request');
  });
};

/** An answer that leaves while the server stops ends its connection; kept alive, it would hold the stop up for a minute. */
const letGo = (app: FastifyInstance): void => {
  let stopping = false;
  app.addHook('preClose', async () => {
    stopping = true;
  });
  app.addHook('onSend', async (_, reply) => {
    if (stopping) reply.header('connection', 'close');
  });
};

/** Bodies are JSON and nothing else. */
const readBodies = (app: FastifyInstance, deepest: number): void => {
  app.decorateRequest('bodyBytes', 0);
  app.removeAllContentTypeParsers();
  app.addContentTypeParser(
    'application/json',
    { parseAs: 'buffer' },
    async (request: FastifyRequest, bytes: Buffer) => {
      request.bodyBytes = bytes.length;
      return parseBody(bytes, deepest);
    },
  );
};

/**
 * A server over knowledge that is compiled once. It listens nowhere until told to.
 * @example
 * const app = await buildServer({ artifact, log: process.stderr });
 * await app.listen({ host: '127.0.0.1', port: 8080 });
 */
export const buildServer = async (options: ServerOptions): Promise<FastifyInstance> => {
  const context = contextOf(options);
  const app = fastify(settings(context, options)).withTypeProvider<ZodTypeProvider>();
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  const metrics = metricsOf(context.artifact, context.accounts?.store.queue.counts);
  observe(app, metrics);
  letGo(app);
  await app.register(helmet, SECURITY);
  answerErrors(app);
  readBodies(app, context.limits.depth);
  app.addHook('onRequest', refuseCrossSite);
  app.decorateRequest('caller', null);
  await describeRoutes(app);
  await app.register(apiRoutes, { context, prefix: '/api' });
  await app.register(operationRoutes, { context, metrics });
  await app.register(pageRoutes, { context });
  await app.register(selfCheckRoutes, { context });
  if (context.console !== null) await app.register(consoleRoutes, { folder: context.console });
  return app;
};

import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyPluginAsync, FastifyReply } from 'fastify';
import { pageOf } from '../pages/html.ts';

const HTML = 'text/html; charset=utf-8';
/** Their names change with what is in them. */
const FOR_EVER = 'public, max-age=31536000, immutable';

const MISSING = pageOf(
  'Primum: the console is not built',
  '<h1>The console is not built</h1><p>Stop the server and start it with <code>npm start</code>, which builds it.</p>',
);

/** Scripts and styles of our own; the styles that the components make while they run carry the nonce of their page. */
const policyWith = (nonce: string): string =>
  `default-src 'none';script-src 'self';style-src 'self' 'nonce-${nonce}';img-src 'self';connect-src 'self';base-uri 'none';form-action 'none';frame-ancestors 'none'`;

/** Gives out the page of the console, which is the same at each of its addresses. */
const sendPage = (reply: FastifyReply, page: string): FastifyReply => {
  const nonce = randomBytes(16).toString('base64');
  return reply.header('content-security-policy', policyWith(nonce)).type(HTML).send(page.replace('NONCE', nonce));
};

const serveFiles = (app: FastifyInstance, folder: string) =>
  app.register(fastifyStatic, {
    root: join(folder, 'assets'),
    prefix: '/console/assets/',
    index: false,
    cacheControl: false,
    setHeaders: (reply) => reply.header('cache-control', FOR_EVER),
  });

/** The console for staff: files that were built before, and one page at every address of it. */
export const consoleRoutes: FastifyPluginAsync<{ folder: string }> = async (app, { folder }) => {
  const index = join(folder, 'index.html');
  const schema = { hide: true };
  app.get('/set-up', { schema }, async (_, reply) => reply.redirect('/console/set-up'));
  app.get('/reset', { schema }, async (_, reply) => reply.redirect('/console/reset'));
  if (!existsSync(index)) {
    app.get('/console', { schema }, async (_, reply) => reply.code(503).type(HTML).send(MISSING));
    app.get('/console/*', { schema }, async (_, reply) => reply.code(503).type(HTML).send(MISSING));
    return;
  }
  const page = readFileSync(index, 'utf8');
  await serveFiles(app, folder);
  app.get('/console', { schema }, async (_, reply) => sendPage(reply, page));
  app.get('/console/*', { schema }, async (_, reply) => sendPage(reply, page));
};

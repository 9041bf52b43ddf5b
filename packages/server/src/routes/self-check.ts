import rateLimit from '@fastify/rate-limit';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import * as z from 'zod';
import { answers } from '../described.ts';
import type { Context } from '../options.ts';
import { Refusal } from '../problem.ts';
import { rememberFinders } from '../questions/finders.ts';
import { pageAfter } from '../self-check/step.ts';

const HTML = 'text/html; charset=utf-8';
const FORM = 'application/x-www-form-urlencoded';

/** Forms are sent to this server only. */
const POLICY =
  "default-src 'none';style-src 'self';img-src 'self';base-uri 'none';form-action 'self';frame-ancestors 'none'";

const tooMany = (): Refusal => new Refusal('too-many-requests', 'Too many requests; wait a minute.');

const langIn = ({ headers }: FastifyRequest): string | undefined =>
  headers['accept-language']?.slice(0, 2).toLowerCase();

const schema = (summary: string) => ({
  summary,
  tags: ['pages'],
  response: answers(HTML, z.string(), 'The page', ['too-many-requests']),
});

/** The public self-check: the page, and the form that it sends to itself. Nobody signs in, and nothing is kept. */
export const selfCheckRoutes: FastifyPluginAsyncZod<{ context: Context }> = async (app, { context }) => {
  const { artifact, today, limits } = context;
  const finder = rememberFinders();
  await app.register(rateLimit, { max: limits.perMinute, timeWindow: 60_000, errorResponseBuilder: tooMany });
  app.removeAllContentTypeParsers();
  app.addContentTypeParser(
    FORM,
    { parseAs: 'string', bodyLimit: limits.atOnce },
    async (_: FastifyRequest, text: string) => Object.fromEntries(new URLSearchParams(text)),
  );
  const answer = (
    fields: Readonly<Record<string, string>>,
    request: FastifyRequest,
    reply: FastifyReply,
  ): FastifyReply =>
    reply
      .headers({ 'content-security-policy': POLICY, 'referrer-policy': 'same-origin' })
      .type(HTML)
      .send(pageAfter(fields, { artifact, today: today(), finder }, langIn(request)));
  const query = z.object({ lang: z.string().max(10).optional() });
  app.get('/', { schema: { ...schema('The self-check'), querystring: query } }, async (request, reply) => {
    const { lang } = request.query;
    return answer(lang === undefined ? {} : { lang }, request, reply);
  });
  const body = z.record(z.string().max(200), z.string().max(50_000));
  app.post('/', { schema: { ...schema('The next page of the self-check'), body } }, async (request, reply) =>
    answer(request.body, request, reply),
  );
};

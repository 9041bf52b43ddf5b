import { servedKnowledgeSchema, servedLibrarySchema, servedQuerySchema } from '@primum/contract';
import { audit } from '@primum/records';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import type { Accounts } from '../../accounts/accounts.ts';
import { authorOf, only } from '../../accounts/rights.ts';
import {
  knowledgeAt,
  type Sendable,
  sendable,
  servedKnowledge,
  servedLibrary,
} from '../../clinics/served-knowledge.ts';
import type { Context } from '../../options.ts';
import { textsOf } from '../../texts.ts';
import { clinicParams } from '../clinic-schemas.ts';
import { operation } from './operation.ts';
import { JSON_TYPE } from './screening-operations.ts';

const parts = { params: clinicParams, querystring: servedQuerySchema };
const common = { tag: 'protocol', type: JSON_TYPE, problems: ['not-now'] } as const;
const description = 'Sent with an ETag; asked again with `if-none-match` the answer is 304 as long as it is the same.';
const knowledgeRoute = operation(parts, {
  ...common,
  summary: 'What screening needs, as it is in force',
  description,
  gives: servedKnowledgeSchema,
  as: 'The knowledge under the protocol of the clinic',
});
const libraryRoute = operation(parts, {
  ...common,
  summary: 'What stands behind it: sources, citations, cases, conflicts, codes, questions',
  description,
  gives: servedLibrarySchema,
  as: 'The library',
});

/** It says nothing of anybody, so a browser may keep it, and asks each time whether it is still that. */
const KEPT = { 'cache-control': 'private, no-cache', vary: 'accept-encoding, cookie' };

const send = ({ headers }: FastifyRequest, reply: FastifyReply, { text, gzip, etag }: Sendable): FastifyReply => {
  reply.headers({ ...KEPT, etag });
  if (headers['if-none-match'] === etag) return reply.code(304).send();
  reply.type(JSON_TYPE);
  if (!/\bgzip\b/.test(headers['accept-encoding'] ?? '')) return reply.send(text);
  return reply.header('content-encoding', 'gzip').send(gzip);
};

/** What is in force is for everybody; what was or may be, for whoever reads the protocol. */
const namesOther = ({ query }: FastifyRequest): boolean =>
  typeof query === 'object' && query !== null && Object.hasOwn(query, 'at');

/** The knowledge by which a clinic decides, for whoever screens or reads it elsewhere. */
export const servedKnowledgeRoutes: FastifyPluginAsyncZod<{ context: Context; accounts: Accounts }> = async (
  app,
  { context: { artifact: served }, accounts },
) => {
  const { store } = accounts;
  const [inForceOnly, ofProtocol] = [only(accounts, 'read-knowledge'), only(accounts, 'read-protocol')];
  const onRequest = (request: FastifyRequest, reply: FastifyReply): Promise<void> =>
    (namesOther(request) ? ofProtocol : inForceOnly)(request, reply);
  app.get('/knowledge', { onRequest, schema: knowledgeRoute }, async (request, reply) => {
    const { clinic } = request.params;
    const { lang = 'en', at } = request.query;
    const by = authorOf(request);
    await audit(store, clinic, { actor: by, action: 'read-knowledge' });
    const { artifact } = await knowledgeAt(store, { clinic, by, at }, served);
    textsOf(artifact, lang);
    return send(
      request,
      reply,
      sendable(artifact, `knowledge ${lang}`, () => servedKnowledge(artifact, served, lang)),
    );
  });
  app.get('/library', { onRequest, schema: libraryRoute }, async (request, reply) => {
    const { clinic } = request.params;
    const { lang = 'en', at } = request.query;
    const by = authorOf(request);
    await audit(store, clinic, { actor: by, action: 'read-library' });
    const { artifact, protocol } = await knowledgeAt(store, { clinic, by, at }, served);
    textsOf(artifact, lang);
    return send(
      request,
      reply,
      sendable(artifact, `library ${lang}`, () => servedLibrary(artifact, protocol, lang)),
    );
  });
};

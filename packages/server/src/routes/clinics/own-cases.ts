import {
  type Artifact,
  addedOwnCaseSchema,
  type OwnCase,
  ownCaseBodySchema,
  ownCaseSchema,
  ownCasesQuerySchema,
  ownCasesSchema,
} from '@primum/contract';
import { audit } from '@primum/records';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { stringify } from 'yaml';
import * as z from 'zod';
import type { Accounts } from '../../accounts/accounts.ts';
import { authorOf, only } from '../../accounts/rights.ts';
import { type NameOf, namesOf } from '../../clinics/colleagues.ts';
import { inForce } from '../../clinics/in-force.ts';
import { addCase, type OneCase, openCases, outcomesOf, readCase } from '../../clinics/own-cases.ts';
import type { Context } from '../../options.ts';
import { clinicId, clinicParams, keyHeaders } from '../clinic-schemas.ts';
import { operation } from './operation.ts';
import { pageOf } from './paging.ts';
import { thingCursor, thingPage } from './thing-page.ts';
import { giveVersion } from './version.ts';

const tag = 'protocol';
const YAML = 'application/yaml; charset=utf-8';
const params = z.strictObject({ clinic: clinicId, id: z.uuid() });
const addRoute = operation(
  { params: clinicParams, headers: keyHeaders, body: ownCaseBodySchema },
  {
    tag,
    summary: 'Keep an invented chart with what is to come out of it',
    description:
      'A case of the clinic’s own. Nothing of anybody may be in it: it is nobody’s, and stays when people are erased.',
    gives: addedOwnCaseSchema,
    as: 'The case is kept',
    makes: true,
    problems: ['key-reused'],
  },
);
const listRoute = operation(
  { params: clinicParams, querystring: ownCasesQuerySchema },
  { tag, summary: 'The cases of the clinic’s own, and whether they hold', gives: ownCasesSchema, as: 'A page of them' },
);
const readRoute = operation({ params }, { tag, summary: 'A case', gives: ownCaseSchema, as: 'The case' });
const fileRoute = operation(
  { params },
  {
    tag,
    summary: 'A case as a file',
    description:
      '`patient` and `request` are those of the folders of examples; `expected` is the outcome of each procedure.',
    gives: z.string(),
    as: 'YAML',
    type: YAML,
  },
);

const isAsExpected = (expected: OwnCase['expected'], outcomes: OwnCase['outcomes']): boolean | null =>
  outcomes === null ? null : Object.entries(expected).every(([procedure, outcome]) => outcomes[procedure] === outcome);

const shown = ({ id, version, at, author, kept }: OneCase, artifact: Artifact, nameOf: NameOf) => {
  const { note, chart, procedures, ...rest } = kept;
  const outcomes = outcomesOf(kept, artifact);
  return {
    id,
    version,
    at,
    author,
    authorName: nameOf(author),
    ...rest,
    chart: structuredClone(chart),
    procedures: [...procedures],
    ...(note !== null && { note }),
    outcomes,
    holds: isAsExpected(kept.expected, outcomes),
  };
};

const fileOf = ({ kept: { name, note, chart, on, procedures, expected } }: OneCase): string =>
  stringify({ name, ...(note !== null && { note }), patient: chart, request: { on, procedures }, expected });

type Routes = FastifyPluginAsyncZod<{ context: Context; accounts: Accounts }>;

const addingRoute: Routes = async (app, { context: { artifact: served, limits }, accounts }) => {
  const { store } = accounts;
  app.post('', {
    onRequest: only(accounts, 'change-protocol'),
    bodyLimit: limits.atOnce,
    schema: addRoute,
    handler: async (request, reply) => {
      const { clinic } = request.params;
      const { artifact } = await inForce(store, clinic, served);
      const key = request.headers['idempotency-key'];
      const added = await addCase(store, { clinic, by: authorOf(request) }, request.body, artifact, key);
      const { id, seq, at, hash, repeated } = added;
      return giveVersion(reply.code(201), seq).send({ id, version: seq, at, hash, repeated });
    },
  });
};

/** Invented charts of a clinic, and what is to come out of them. */
export const ownCaseRoutes: Routes = async (app, { context, accounts }) => {
  const { artifact: served } = context;
  const { store } = accounts;
  await app.register(addingRoute, { context, accounts });
  const onRequest = only(accounts, 'read-protocol');
  app.get('', { onRequest, schema: listRoute }, async (request) => {
    const { clinic } = request.params;
    const page = thingPage(request.query);
    await audit(store, clinic, { actor: authorOf(request), action: 'list-case' });
    const { artifact } = await inForce(store, clinic, served);
    const found = await openCases(store, clinic, page);
    const nameOf = await namesOf(
      accounts,
      found.map(({ author }) => author),
    );
    const { next } = pageOf('cases', found, page.limit, thingCursor);
    return { cases: found.map((one) => shown(one, artifact, nameOf)), next };
  });
  app.get('/:id', { onRequest, schema: readRoute }, async (request, reply) => {
    const { clinic, id } = request.params;
    const one = await readCase(store, { clinic, by: authorOf(request) }, id);
    const { artifact } = await inForce(store, clinic, served);
    giveVersion(reply, one.version);
    return shown(one, artifact, await namesOf(accounts, [one.author]));
  });
  app.get('/:id/file', { onRequest, schema: fileRoute }, async (request, reply) => {
    const { clinic, id } = request.params;
    const one = await readCase(store, { clinic, by: authorOf(request) }, id);
    reply.header('content-disposition', 'attachment; filename="case.yaml"');
    return reply.type(YAML).send(fileOf(one));
  });
};

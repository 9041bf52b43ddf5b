import { addPerson, audit, listAudit, type Store } from '@primum/records';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import type * as z from 'zod';
import type { Accounts } from '../accounts/accounts.ts';
import { authorOf, only } from '../accounts/rights.ts';
import { makeLink } from '../accounts/set-up.ts';
import { answers, BODY_PROBLEMS, CALLER_PROBLEMS, madeAnswers } from '../described.ts';
import type { Context } from '../options.ts';
import {
  addedSchema,
  auditSchema,
  clinicParams,
  keyHeaders,
  linkSchema,
  partQuery,
  personSchema,
  staffSchema,
} from './clinic-schemas.ts';

const JSON_TYPE = 'application/json';
const tags = ['clinics'];
const security = [{ session: [] }];

const addPersonSchema = {
  summary: 'Add a person to the clinic',
  tags,
  security,
  params: clinicParams,
  headers: keyHeaders,
  body: personSchema,
  response: madeAnswers(JSON_TYPE, addedSchema, 'The person is kept', [
    ...BODY_PROBLEMS,
    ...CALLER_PROBLEMS,
    'key-reused',
    'unavailable',
  ]),
};

const addStaffSchema = {
  summary: 'Make a link that makes somebody staff of the clinic, once',
  tags,
  security,
  params: clinicParams,
  body: staffSchema,
  response: madeAnswers(JSON_TYPE, linkSchema, 'The link', [...BODY_PROBLEMS, ...CALLER_PROBLEMS]),
};

const readAuditSchema = {
  summary: 'Who read or wrote what, oldest first',
  tags,
  security,
  params: clinicParams,
  querystring: partQuery,
  response: answers(JSON_TYPE, auditSchema, 'A page of the audit log', [...CALLER_PROBLEMS, 'unusable-input']),
};

/** A page of the audit log; that somebody read it is in it. */
const pageOf = async (
  store: Store,
  clinic: string,
  { after = '0', limit = '50' }: z.infer<typeof partQuery>,
  actor: string,
): Promise<z.infer<typeof auditSchema>> => {
  await audit(store, clinic, { actor, action: 'read-audit' });
  const rows = await listAudit(store, clinic, { after: Number(after), limit: Number(limit) });
  const last = rows.at(-1);
  return {
    entries: rows.map(({ seq, at, actor, action, person, record, hash }) => {
      return { seq, at, actor, action, person, record, hash };
    }),
    next: last === undefined ? null : String(last.seq),
  };
};

/** The people of a clinic, its staff, and who read or wrote what. */
export const clinicRoutes: FastifyPluginAsyncZod<{ context: Context; accounts: Accounts }> = async (
  app,
  { accounts },
) => {
  const { store } = accounts;
  app.post('/people', { onRequest: only(accounts, 'add-person'), schema: addPersonSchema }, async (request, reply) => {
    const about = { identity: request.body, author: authorOf(request) };
    const idempotencyKey = request.headers['idempotency-key'];
    const { person, at, hash, repeated } = await addPerson(store, request.params.clinic, {
      ...about,
      idempotencyKey,
    });
    return reply.code(201).send({ person, at, hash, repeated });
  });
  app.post('/staff', { onRequest: only(accounts, 'add-staff'), schema: addStaffSchema }, async (request, reply) => {
    const { clinic } = request.params;
    const { role } = request.body;
    await audit(store, clinic, { actor: authorOf(request), action: `invite-${role}` });
    const { token, expires } = await makeLink(accounts, { clinic, role });
    return reply.code(201).send({ path: `/set-up#${token}`, expires });
  });
  app.get('/audit', { onRequest: only(accounts, 'read-audit'), schema: readAuditSchema }, (request) =>
    pageOf(store, request.params.clinic, request.query, authorOf(request)),
  );
};

import { audit, listAudit } from '@primum/records';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import * as z from 'zod';
import type { Accounts } from '../../accounts/accounts.ts';
import { authorOf, only } from '../../accounts/rights.ts';
import { auditSchema, clinicParams } from '../clinic-schemas.ts';
import { operation } from './operation.ts';
import { cursorOf, limitIn, numberIn, pageOf, pageQuery } from './paging.ts';

const auditQuery = pageQuery.extend({ person: z.uuid().optional().describe('Only what concerns this person') });

const readSchema = operation(
  { params: clinicParams, querystring: auditQuery },
  { summary: 'Who read or wrote what, oldest first', tag: 'audit', gives: auditSchema, as: 'A page of the audit log' },
);

/** Who read or wrote what in a clinic. That somebody looked is in it, too. */
export const auditRoutes: FastifyPluginAsyncZod<{ accounts: Accounts }> = async (app, { accounts }) => {
  const { store } = accounts;
  app.get('', { onRequest: only(accounts, 'read-audit'), schema: readSchema }, async (request) => {
    const { clinic } = request.params;
    const { after, person } = request.query;
    const limit = limitIn(request.query);
    await audit(store, clinic, { actor: authorOf(request), action: 'read-audit', person: person ?? null });
    const rows = await listAudit(store, clinic, {
      limit,
      ...(after !== undefined && { after: numberIn(after) }),
      ...(person !== undefined && { person }),
    });
    const entries = rows.map(({ seq, at, actor, action, person: whom, record, hash }) => {
      return { seq, at, actor, action, person: whom, record, hash };
    });
    return pageOf('entries', entries, limit, ({ seq }) => cursorOf(String(seq)));
  });
};

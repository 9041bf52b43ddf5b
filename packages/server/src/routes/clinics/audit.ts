import { type AuditPart, audit, listAudit } from '@primum/records';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import * as z from 'zod';
import type { Accounts } from '../../accounts/accounts.ts';
import { authorOf, only } from '../../accounts/rights.ts';
import { refuse } from '../../read-body.ts';
import { auditSchema, clinicParams } from '../clinic-schemas.ts';
import { operation } from './operation.ts';
import { cursorOf, limitIn, numberIn, pageOf, pageQuery } from './paging.ts';

const day = z.iso.date().refine((one) => one.startsWith('2'), 'a day after 1999');
const auditQuery = pageQuery.extend({
  person: z.uuid().optional().describe('Only what concerns this person'),
  actor: z.string().min(1).max(200).optional().describe('Only what this account did'),
  action: z
    .string()
    .regex(/^[\w-]{1,100}$/, 'an action as the log names it')
    .optional()
    .describe('Only this'),
  from: day.optional().describe('The first day, where the server runs'),
  to: day.optional().describe('The last day'),
  order: z.enum(['oldest', 'newest']).optional().describe('What comes first. Default: oldest'),
});

/** The moment in which a day begins, where the server runs. */
const startOf = (date: string, later = 0): string => {
  const at = new Date(`${date}T00:00:00`);
  at.setDate(at.getDate() + later);
  return at.toISOString();
};

/** What is asked for, as the log is kept. */
const filterIn = ({ person, actor, action, from, to, order }: z.infer<typeof auditQuery>): AuditPart => {
  if (from !== undefined && to !== undefined && to < from)
    throw refuse('The last day is before the first; turn them round.', 'to');
  return {
    person,
    actor,
    action,
    from: from === undefined ? undefined : startOf(from),
    before: to === undefined ? undefined : startOf(to, 1),
    newest: order === 'newest',
  };
};

const readSchema = operation(
  { params: clinicParams, querystring: auditQuery },
  { summary: 'Who read or wrote what', tag: 'audit', gives: auditSchema, as: 'A page of the audit log' },
);

/** Who read or wrote what in a clinic. That somebody looked is in it, too. */
export const auditRoutes: FastifyPluginAsyncZod<{ accounts: Accounts }> = async (app, { accounts }) => {
  const { store } = accounts;
  app.get('', { onRequest: only(accounts, 'read-audit'), schema: readSchema }, async (request) => {
    const { clinic } = request.params;
    const { after, person } = request.query;
    const limit = limitIn(request.query);
    const filter = filterIn(request.query);
    await audit(store, clinic, { actor: authorOf(request), action: 'read-audit', person: person ?? null });
    const rows = await listAudit(store, clinic, {
      ...filter,
      limit,
      ...(after !== undefined && { after: numberIn(after) }),
    });
    const entries = rows.map(({ seq, at, actor, action, person: whom, record, hash }) => {
      return { seq, at, actor, action, person: whom, record, hash };
    });
    return pageOf('entries', entries, limit, ({ seq }) => cursorOf(String(seq)));
  });
};

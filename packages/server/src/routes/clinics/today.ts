import { todayQuerySchema, todaySchema } from '@primum/contract';
import { audit } from '@primum/records';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { type Accounts, roleIn } from '../../accounts/accounts.ts';
import { authorOf, only, RIGHTS } from '../../accounts/rights.ts';
import type { Role } from '../../accounts/tables.ts';
import { todayOf } from '../../clinics/today.ts';
import type { Context } from '../../options.ts';
import { clinicParams } from '../clinic-schemas.ts';
import { operation } from './operation.ts';

const todayRoute = operation(
  { params: clinicParams, querystring: todayQuerySchema },
  {
    tag: 'appointments',
    summary: 'The day: who comes when, and how their record stands',
    description:
      'Roles that may not read screenings get neither those nor what was answered, only whether answers came. Each person of the day has a line in the audit log.',
    gives: todaySchema,
    as: 'The appointments of the day, by time',
  },
);

const CLINICAL: readonly Role[] = RIGHTS['read-screening'];

/** The day as the staff see it. */
export const todayRoutes: FastifyPluginAsyncZod<{ context: Context; accounts: Accounts }> = async (
  app,
  { context: { artifact: served, today }, accounts },
) => {
  app.get('', { onRequest: only(accounts, 'read-appointment'), schema: todayRoute }, async (request) => {
    const { clinic } = request.params;
    const { on = today(), lang } = request.query;
    const by = authorOf(request);
    const role = await roleIn(accounts, by, clinic);
    await audit(accounts.store, clinic, { actor: by, action: 'list-today' });
    const clinical = role !== null && CLINICAL.includes(role);
    return todayOf(accounts, { clinic, by, on, today: today(), lang, clinical }, served);
  });
};

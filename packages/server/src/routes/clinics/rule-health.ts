import { ruleHealthQuerySchema, ruleHealthSchema } from '@primum/contract';
import { audit } from '@primum/records';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import type { Accounts } from '../../accounts/accounts.ts';
import { authorOf, only } from '../../accounts/rights.ts';
import { plusDays } from '../../clinics/clearances-kept.ts';
import { ruleHealthOf } from '../../clinics/rule-health.ts';
import type { Context } from '../../options.ts';
import { refuse } from '../../read-body.ts';
import { clinicParams } from '../clinic-schemas.ts';
import { operation } from './operation.ts';

const healthRoute = operation(
  { params: clinicParams, querystring: ruleHealthQuerySchema },
  {
    tag: 'protocol',
    summary: 'How often each rule was found, could not be answered, and was overridden',
    description:
      'Counts over the screenings that were kept in a period, the newest 2,000 at the most; nobody is named.',
    gives: ruleHealthSchema,
    as: 'The counts',
  },
);

/** Without a first day: so many days before the last. */
const DAYS = 90;

/** How the rules of a clinic did. */
export const ruleHealthRoutes: FastifyPluginAsyncZod<{ context: Context; accounts: Accounts }> = async (
  app,
  { context: { artifact: served, today }, accounts },
) => {
  const { store } = accounts;
  app.get('', { onRequest: only(accounts, 'read-protocol'), schema: healthRoute }, async (request) => {
    const { clinic } = request.params;
    const { to = today(), lang = 'en' } = request.query;
    const { from = plusDays(to, -DAYS) } = request.query;
    if (from > to) throw refuse('The first day is after the last one; exchange them.', 'from');
    await audit(store, clinic, { actor: authorOf(request), action: 'read-rule-health' });
    return ruleHealthOf(store, clinic, { from, to, lang }, served);
  });
};

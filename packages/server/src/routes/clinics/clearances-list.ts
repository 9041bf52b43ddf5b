import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import type { Accounts } from '../../accounts/accounts.ts';
import { authorOf, only } from '../../accounts/rights.ts';
import { listClearances, listed } from '../../clinics/clearances-list.ts';
import type { Context } from '../../options.ts';
import { clinicParams } from '../clinic-schemas.ts';
import { listQuery, listSchema } from './clearances-schemas.ts';
import { operation } from './operation.ts';
import { cursorOf, limitIn, pageOf, placeIn } from './paging.ts';

const listRoute = operation(
  { params: clinicParams, querystring: listQuery },
  {
    summary: 'The clearances of a clinic, by the day on which they matter',
    tag: 'clearances',
    gives: listSchema,
    as: 'A page of them',
  },
);

const afterOf = (cursor: string | undefined) => {
  if (cursor === undefined) return undefined;
  const [day = '', id = ''] = placeIn(cursor, 2);
  return { day, id };
};

/** The clearances of a clinic: what was asked, what came back, what is about to end. */
export const clearanceListRoutes: FastifyPluginAsyncZod<{ context: Context; accounts: Accounts }> = async (
  app,
  { context: { today }, accounts },
) => {
  app.get('', {
    onRequest: only(accounts, 'read-clearance'),
    schema: listRoute,
    handler: async (request) => {
      const { state, person, on = today(), within = '30', after } = request.query;
      const limit = limitIn(request.query);
      const wanted = { state, person, on, within: Number(within), after: afterOf(after), limit };
      const found = await listClearances(accounts.store, request.params.clinic, wanted, { by: authorOf(request) });
      const page = pageOf('clearances', found, limit, ({ day, id }) => cursorOf(day, id));
      return { ...page, clearances: page.clearances.map((one) => listed(one, on, Number(within))) };
    },
  });
};

import { audit, listRecords, loadProtocol } from '@primum/records';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import type { Accounts } from '../../accounts/accounts.ts';
import { authorOf, only } from '../../accounts/rights.ts';
import { ADOPTION, adoptionIn, newestAdoption } from '../../clinics/in-force.ts';
import type { Context } from '../../options.ts';
import { cursorOf, limitIn, numberIn, pageOf } from './paging.ts';
import { aboutProtocols } from './protocol-operations.ts';
import { adoptionShown, isBefore, known } from './protocols-shown.ts';

type Kept = { readonly context: Context; readonly accounts: Accounts };

/** What is in force, and what was. */
export const protocolRoutes: FastifyPluginAsyncZod<Kept> = async (app, { context: { artifact: served }, accounts }) => {
  const { store } = accounts;
  const onRequest = only(accounts, 'read-protocol');
  app.get('', {
    onRequest,
    schema: aboutProtocols.inForce,
    handler: async (request) => {
      const { clinic } = request.params;
      await audit(store, clinic, { actor: authorOf(request), action: 'read-protocol' });
      const adoption = await newestAdoption(store, clinic);
      const knowledge = known(adoption?.knowledge ?? served);
      const protocol = adoption?.protocol ?? null;
      return {
        knowledge,
        protocol: protocol === null ? null : await loadProtocol(store, clinic, protocol),
        since: adoption?.at ?? null,
        adoptedBy: adoption?.adoptedBy ?? null,
        proposedBy: adoption?.proposedBy ?? null,
        served: known(served),
        newer: served.sha256 !== knowledge.sha256 && !isBefore(served.version, knowledge.version),
      };
    },
  });
  app.get('/adoptions', {
    onRequest,
    schema: aboutProtocols.adoptions,
    handler: async (request) => {
      const { clinic } = request.params;
      const { after } = request.query;
      const limit = limitIn(request.query);
      const part = { kind: ADOPTION, limit, ...(after !== undefined && { after: numberIn(after) }) };
      const notes = await listRecords(store, clinic, part, { by: authorOf(request) });
      const found = await Promise.all(notes.map(({ seq }) => adoptionIn(store, clinic, seq)));
      return pageOf('adoptions', found.map(adoptionShown), limit, ({ adoption }) => cursorOf(String(adoption)));
    },
  });
};

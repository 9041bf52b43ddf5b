import { listThings } from '@primum/records';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import type { Accounts } from '../../accounts/accounts.ts';
import { authorOf, only } from '../../accounts/rights.ts';
import { proposalIn, propose, readProposal } from '../../clinics/proposals.ts';
import type { Context } from '../../options.ts';
import { cursorOf, limitIn, pageOf, placeIn } from './paging.ts';
import { aboutProtocols } from './protocol-operations.ts';
import { proposalShown } from './protocols-shown.ts';
import { giveVersion } from './version.ts';

type Kept = { readonly context: Context; readonly accounts: Accounts };

/** Proposals: made and read. */
export const proposalRoutes: FastifyPluginAsyncZod<Kept> = async (app, { context, accounts }) => {
  const { store } = accounts;
  const { artifact: served, today } = context;
  const read = only(accounts, 'read-protocol');
  const change = only(accounts, 'change-protocol');
  app.post(
    '',
    { onRequest: change, bodyLimit: context.limits.atOnce, schema: aboutProtocols.propose },
    async (request, reply) => {
      const idempotencyKey = request.headers['idempotency-key'];
      const about = { served, day: today(), author: authorOf(request), idempotencyKey };
      const { id, seq, at, hash, repeated } = await propose(store, request.params.clinic, request.body, about);
      return giveVersion(reply.code(201), seq).send({ id, version: seq, at, hash, repeated });
    },
  );
  app.get('', {
    onRequest: read,
    schema: aboutProtocols.proposals,
    handler: async (request) => {
      const { after } = request.query;
      const limit = limitIn(request.query);
      const [day = '', id = ''] = after === undefined ? [] : placeIn(after, 2);
      const part = { kind: 'proposal', limit, ...(after !== undefined && { after: { day, id } }) } as const;
      const things = await listThings(store, request.params.clinic, part, { by: authorOf(request) });
      const found = things.map((thing) => proposalShown(proposalIn(thing)));
      return pageOf('proposals', found, limit, (last) => cursorOf(last.day, last.id));
    },
  });
  app.get('/:id', { onRequest: read, schema: aboutProtocols.proposal }, async (request, reply) => {
    const { clinic, id } = request.params;
    const proposal = await readProposal(store, clinic, id, { by: authorOf(request) });
    return giveVersion(reply, proposal.version).send({ ...proposalShown(proposal), yaml: proposal.yaml });
  });
};

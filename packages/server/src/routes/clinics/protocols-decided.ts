import { Readable } from 'node:stream';
import type { FastifyRequest } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import type { Accounts } from '../../accounts/accounts.ts';
import { authorOf, only } from '../../accounts/rights.ts';
import { adopt } from '../../clinics/adoption.ts';
import { type DryRunLine, dryRun, readyFor } from '../../clinics/dry-run.ts';
import { rejectProposal } from '../../clinics/proposals.ts';
import { toldAs } from '../../errors.ts';
import type { Context } from '../../options.ts';
import { aboutProtocols, NDJSON } from './protocol-operations.ts';
import { adoptionShown } from './protocols-shown.ts';
import { giveVersion, versionOf } from './version.ts';

/** Lines as they are sent; what goes wrong after the first one is the last one. */
async function* written(lines: AsyncIterable<DryRunLine>, request: FastifyRequest): AsyncGenerator<string> {
  try {
    for await (const line of lines) yield `${JSON.stringify(line)}\n`;
  } catch (error) {
    yield `${JSON.stringify({ problem: toldAs(error, request).problem })}\n`;
  }
}

type Kept = { readonly context: Context; readonly accounts: Accounts };

/** Proposals: tried, adopted by a second person, or not. */
export const decisionRoutes: FastifyPluginAsyncZod<Kept> = async (app, { context, accounts }) => {
  const { store } = accounts;
  const { artifact: served, today } = context;
  const change = only(accounts, 'change-protocol');
  app.post('/:id/dry-run', { onRequest: change, schema: aboutProtocols.dryRun }, async (request, reply) => {
    const { clinic, id } = request.params;
    const ready = await readyFor(store, clinic, id, { served, by: authorOf(request), on: today() });
    return reply.type(NDJSON).send(Readable.from(written(dryRun(ready), request)));
  });
  app.post('/:id/adoption', { onRequest: change, schema: aboutProtocols.adopt }, async (request, reply) => {
    const { clinic, id } = request.params;
    const idempotencyKey = request.headers['idempotency-key'];
    const changing = { version: versionOf(request), served, author: authorOf(request), idempotencyKey };
    return reply.code(201).send(adoptionShown(await adopt(accounts, clinic, id, changing)));
  });
  app.post('/:id/rejection', { onRequest: change, schema: aboutProtocols.reject }, async (request, reply) => {
    const { clinic, id } = request.params;
    const idempotencyKey = request.headers['idempotency-key'];
    const { reason } = request.body;
    const changing = { version: versionOf(request), reason, author: authorOf(request), idempotencyKey };
    const { seq, at, hash, repeated } = await rejectProposal(store, clinic, id, changing);
    return giveVersion(reply.code(201), seq).send({ id, version: seq, at, hash, repeated });
  });
};

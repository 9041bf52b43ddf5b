import { Readable } from 'node:stream';
import { audit, listRecords, listThings, loadProtocol } from '@primum/records';
import type { FastifyRequest } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import type { Accounts } from '../../accounts/accounts.ts';
import { authorOf, only } from '../../accounts/rights.ts';
import { adopt } from '../../clinics/adoption.ts';
import { type DryRunLine, dryRun, readyFor } from '../../clinics/dry-run.ts';
import { ADOPTION, type Adoption, adoptionIn, newestAdoption } from '../../clinics/in-force.ts';
import { type Proposal, proposalIn, propose, readProposal, rejectProposal } from '../../clinics/proposals.ts';
import { toldAs } from '../../errors.ts';
import type { Context } from '../../options.ts';
import { cursorOf, limitIn, pageOf, placeIn } from './paging.ts';
import { aboutProtocols, NDJSON } from './protocol-operations.ts';
import { giveVersion, versionOf } from './version.ts';

const known = ({ version, sha256, approved }: Adoption['knowledge']) => ({ version, sha256, approved });

const adoptionShown = ({ record: adoption, hash: _, knowledge, protocol, ...rest }: Adoption) => ({
  adoption,
  ...rest,
  knowledge: known(knowledge),
  protocol: protocol?.sha256 ?? null,
});

const proposalShown = ({ yaml: _, knowledge, protocol, ...rest }: Proposal) => ({
  ...rest,
  knowledge: known(knowledge),
  protocol: protocol?.sha256 ?? null,
});

const numbersOf = (version: string): readonly number[] => version.split(/[^\d]+/).map(Number);

/** Whether one version comes before another. */
const isBefore = (one: string, other: string): boolean => {
  const [a, b] = [numbersOf(one), numbersOf(other)];
  const at = a.findIndex((number, index) => number !== b[index]);
  return at !== -1 && (a[at] ?? 0) < (b[at] ?? 0);
};

/** Lines as they are sent; what goes wrong after the first one is the last one. */
async function* written(lines: AsyncIterable<DryRunLine>, request: FastifyRequest): AsyncGenerator<string> {
  try {
    for await (const line of lines) yield `${JSON.stringify(line)}\n`;
  } catch (error) {
    yield `${JSON.stringify({ problem: toldAs(error, request).problem })}\n`;
  }
}

type Kept = { readonly context: Context; readonly accounts: Accounts };

/** What is in force, and what was. */
export const protocolRoutes: FastifyPluginAsyncZod<Kept> = async (app, { context: { artifact: served }, accounts }) => {
  const { store } = accounts;
  const onRequest = only(accounts, 'read-protocol');
  app.get('', { onRequest, schema: aboutProtocols.inForce }, async (request) => {
    const { clinic } = request.params;
    await audit(store, clinic, { actor: authorOf(request), action: 'read-protocol' });
    const adoption = await newestAdoption(store, clinic);
    const knowledge = known(adoption?.knowledge ?? { ...served, bytes: '' });
    const protocol = adoption === null || adoption.protocol === null ? null : adoption.protocol;
    return {
      knowledge,
      protocol: protocol === null ? null : await loadProtocol(store, clinic, protocol),
      since: adoption?.at ?? null,
      adoptedBy: adoption?.adoptedBy ?? null,
      proposedBy: adoption?.proposedBy ?? null,
      served: known({ ...served, bytes: '' }),
      newer: served.sha256 !== knowledge.sha256 && !isBefore(served.version, knowledge.version),
    };
  });
  app.get('/adoptions', { onRequest, schema: aboutProtocols.adoptions }, async (request) => {
    const { clinic } = request.params;
    const { after } = request.query;
    const limit = limitIn(request.query);
    const part = { kind: ADOPTION, limit, ...(after !== undefined && { after: Number(placeIn(after, 1)[0]) }) };
    const notes = await listRecords(store, clinic, part, { by: authorOf(request) });
    const found = await Promise.all(notes.map(({ seq }) => adoptionIn(store, clinic, seq)));
    return pageOf('adoptions', found.map(adoptionShown), limit, ({ adoption }) => cursorOf(String(adoption)));
  });
};

/** Proposals: made, tried, adopted by a second person, or not. */
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
  app.get('', { onRequest: read, schema: aboutProtocols.proposals }, async (request) => {
    const { after } = request.query;
    const limit = limitIn(request.query);
    const [day = '', id = ''] = after === undefined ? [] : placeIn(after, 2);
    const part = { kind: 'proposal', limit, ...(after !== undefined && { after: { day, id } }) } as const;
    const things = await listThings(store, request.params.clinic, part, { by: authorOf(request) });
    const found = things.map((thing) => proposalShown(proposalIn(thing)));
    return pageOf('proposals', found, limit, (last) => cursorOf(last.day, last.id));
  });
  app.get('/:id', { onRequest: read, schema: aboutProtocols.proposal }, async (request, reply) => {
    const { clinic, id } = request.params;
    const proposal = await readProposal(store, clinic, id, { by: authorOf(request) });
    return giveVersion(reply, proposal.version).send({ ...proposalShown(proposal), yaml: proposal.yaml });
  });
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

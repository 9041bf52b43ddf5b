import {
  addedAdverseEventSchema,
  adverseEventBodySchema,
  adverseEventsQuerySchema,
  adverseEventsSchema,
} from '@primum/contract';
import { audit } from '@primum/records';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import type { Accounts } from '../../accounts/accounts.ts';
import { authorOf, only } from '../../accounts/rights.ts';
import { ADVERSE_EVENT, addAdverseEvent, type KeptAdverseEvent } from '../../clinics/afterwards.ts';
import { type NameOf, namesOf } from '../../clinics/colleagues.ts';
import { numbersOf, openAllOf, type PersonRecord } from '../../clinics/person-records.ts';
import type { Context } from '../../options.ts';
import { keyHeaders, personParams } from '../clinic-schemas.ts';
import { operation } from './operation.ts';
import { cursorOf, limitIn, numberIn, pageOf } from './paging.ts';

const tag = 'treatments';
const addRoute = operation(
  { params: personParams, headers: keyHeaders, body: adverseEventBodySchema },
  {
    tag,
    summary: 'Keep that something went wrong',
    gives: addedAdverseEventSchema,
    as: 'It is kept',
    makes: true,
    problems: ['key-reused'],
  },
);
const listRoute = operation(
  { params: personParams, querystring: adverseEventsQuerySchema },
  { tag, summary: 'What went wrong, newest first', gives: adverseEventsSchema, as: 'A page of it' },
);

const shown = ({ number, at, author, content }: PersonRecord<KeptAdverseEvent>, nameOf: NameOf) => ({
  number,
  at,
  author,
  authorName: nameOf(author),
  ...content,
});

/** What went wrong after a treatment, ours or not. */
export const adverseEventRoutes: FastifyPluginAsyncZod<{ context: Context; accounts: Accounts }> = async (
  app,
  { context: { today }, accounts },
) => {
  const { store } = accounts;
  app.post('', { onRequest: only(accounts, 'add-treatment'), schema: addRoute }, async (request, reply) => {
    const whose = { ...request.params, by: authorOf(request) };
    const writing = { today: today(), idempotencyKey: request.headers['idempotency-key'] };
    const { repeated, ...one } = await addAdverseEvent(store, whose, request.body, writing);
    return reply.code(201).send({ ...shown(one, await namesOf(accounts, [one.author])), hash: one.hash, repeated });
  });
  app.get('', { onRequest: only(accounts, 'read-treatment'), schema: listRoute }, async (request) => {
    const { clinic, person } = request.params;
    const { after } = request.query;
    const limit = limitIn(request.query);
    await audit(store, clinic, { actor: authorOf(request), action: 'list-adverse-event', person });
    const which = { kinds: [ADVERSE_EVENT], limit, ...(after !== undefined && { before: numberIn(after) }) };
    const numbers = await numbersOf(store, { clinic, person }, which);
    const found = await openAllOf<KeptAdverseEvent>(store, clinic, numbers);
    const nameOf = await namesOf(
      accounts,
      found.map(({ author }) => author),
    );
    const { next } = pageOf('numbers', numbers, limit, (number) => cursorOf(String(number)));
    return { adverseEvents: found.map((one) => shown(one, nameOf)), next };
  });
};

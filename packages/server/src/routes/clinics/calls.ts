import { calledSchema } from '@primum/contract';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import type { Accounts } from '../../accounts/accounts.ts';
import { authorOf, only } from '../../accounts/rights.ts';
import { recordCall } from '../../clinics/calls.ts';
import { namesOf } from '../../clinics/colleagues.ts';
import type { Context } from '../../options.ts';
import { keyHeaders } from '../clinic-schemas.ts';
import { appointmentParams } from './appointment-schemas.ts';
import { operation } from './operation.ts';
import { versionHeaders } from './version.ts';

const callRoute = operation(
  { params: appointmentParams, headers: keyHeaders.extend(versionHeaders.shape) },
  {
    tag: 'appointments',
    summary: 'Say that the client of an appointment was called before it',
    description:
      'Who said so, and when, is kept. Said again, it is kept once, until the client is promised a call anew. With `callSaid` of Today as `if-match` it is refused where that happened since.',
    gives: calledSchema,
    as: 'The call is kept',
    makes: true,
    problems: ['key-reused', 'changed'],
  },
);

/** Which record was seen; none where the header says none that there can be. */
const seenIn = (written: string | undefined): number | undefined =>
  written === undefined ? undefined : Number(/^"(\d{1,9})"$/.exec(written)?.[1] ?? -1);

/** The calls that clients were promised before a visit. */
export const callRoutes: FastifyPluginAsyncZod<{ context: Context; accounts: Accounts }> = async (
  app,
  { accounts },
) => {
  app.post('', { onRequest: only(accounts, 'change-appointment'), schema: callRoute }, async (request, reply) => {
    const { clinic, id } = request.params;
    const asking = { clinic, by: authorOf(request) };
    const { 'idempotency-key': idempotencyKey, 'if-match': seen } = request.headers;
    const { at, author } = await recordCall(accounts.store, asking, id, { idempotencyKey, seen: seenIn(seen) });
    const nameOf = await namesOf(accounts, [author]);
    return reply.code(201).send({ at, author, authorName: nameOf(author) });
  });
};

import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import * as z from 'zod';
import type { Accounts } from '../../accounts/accounts.ts';
import { claimEmergency, EMERGENCY_REASONS, listEmergencies } from '../../accounts/emergency.ts';
import { authorOf, only } from '../../accounts/rights.ts';
import { clinicParams, keyHeaders, personParams } from '../clinic-schemas.ts';
import { operation } from './operation.ts';
import { cursorOf, limitIn, nextSchema, numberIn, pageOf, pageQuery } from './paging.ts';

const reason = z.enum(EMERGENCY_REASONS);
const claimSchema = z.strictObject({ reason, text: z.string().trim().min(15).max(2000) });
const emergencySchema = z.strictObject({
  emergency: z.int().describe('Its number in the chain of the clinic; every read under it names it in the audit log'),
  at: z.string(),
  expires: z.string().describe('Until when it opens anything'),
});
const claimedSchema = emergencySchema.extend({ repeated: z.boolean() });
const listSchema = z.strictObject({
  emergencies: z.array(
    emergencySchema.extend({
      person: z.string(),
      author: z.string(),
      reason: reason.nullable().describe('null where the person was erased'),
      text: z.string().nullable(),
    }),
  ),
  next: nextSchema,
});

const claimRoute = operation(
  { params: personParams, headers: keyHeaders, body: claimSchema },
  {
    summary: 'Read what is kept of one person for an hour, because it is an emergency',
    description:
      'Opens the chart, screenings, clearances and overrides of this person, to read, to whoever claims it. The claim is a record of the person, and every read under it is in the audit log as `emergency-...`.',
    tag: 'emergencies',
    gives: claimedSchema,
    as: 'It is open',
    makes: true,
    problems: ['key-reused'],
  },
);

const listRoute = operation(
  { params: clinicParams, querystring: pageQuery },
  {
    summary: 'The emergencies that were claimed, oldest first, for review',
    tag: 'emergencies',
    gives: listSchema,
    as: 'A page of them',
  },
);

/** Emergencies: claimed by whoever works in the clinic, reviewed by who reads the audit log. */
export const emergencyRoutes: FastifyPluginAsyncZod<{ accounts: Accounts }> = async (app, { accounts }) => {
  const { store } = accounts;
  app.post(
    '/people/:person/emergency',
    { onRequest: only(accounts, 'claim-emergency'), schema: claimRoute },
    async (request, reply) => {
      const who = { ...request.params, account: authorOf(request) };
      return reply.code(201).send(await claimEmergency(store, who, request.body, request.headers['idempotency-key']));
    },
  );
  app.get('/emergencies', {
    onRequest: only(accounts, 'read-audit'),
    schema: listRoute,
    handler: async (request) => {
      const { after } = request.query;
      const limit = limitIn(request.query);
      const part = { limit, after: after === undefined ? 0 : numberIn(after) };
      const claimed = await listEmergencies(store, request.params.clinic, part, { by: authorOf(request) });
      const found = claimed.map(({ claim, ...one }) => ({
        ...one,
        reason: claim?.reason ?? null,
        text: claim?.text ?? null,
      }));
      return pageOf('emergencies', found, limit, ({ emergency }) => cursorOf(String(emergency)));
    },
  });
};

import { addPerson } from '@primum/records';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import type { Accounts } from '../../accounts/accounts.ts';
import { authorOf, only } from '../../accounts/rights.ts';
import { addedSchema, clinicParams, keyHeaders, personSchema } from '../clinic-schemas.ts';
import { operation } from './operation.ts';

const addSchema = operation(
  { params: clinicParams, headers: keyHeaders, body: personSchema },
  {
    summary: 'Add a person to the clinic',
    tag: 'people',
    gives: addedSchema,
    as: 'The person is kept',
    makes: true,
    problems: ['key-reused'],
  },
);

/** The people of a clinic. */
export const personRoutes: FastifyPluginAsyncZod<{ accounts: Accounts }> = async (app, { accounts }) => {
  const { store } = accounts;
  app.post('', { onRequest: only(accounts, 'change-person'), schema: addSchema }, async (request, reply) => {
    const about = { identity: request.body, author: authorOf(request) };
    const idempotencyKey = request.headers['idempotency-key'];
    const added = await addPerson(store, request.params.clinic, { ...about, idempotencyKey });
    const { person, at, hash, repeated } = added;
    return reply.code(201).send({ person, at, hash, repeated });
  });
};

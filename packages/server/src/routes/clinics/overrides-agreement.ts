import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { type Accounts, roleIn } from '../../accounts/accounts.ts';
import { authorOf, only } from '../../accounts/rights.ts';
import { addAgreement } from '../../clinics/overrides-agreed.ts';
import type { Context } from '../../options.ts';
import { keyHeaders, overrideParams } from '../clinic-schemas.ts';
import { operation } from './operation.ts';
import { shownOverride } from './overrides.ts';
import { agreementSchema, keptSchema } from './overrides-schemas.ts';

const agreeRoute = operation(
  { params: overrideParams, headers: keyHeaders, body: agreementSchema },
  {
    summary: 'Say as the second person of an override whether you agree',
    description: 'Only by the account that it names, on its day. Until they agree nobody proceeds on it.',
    tag: 'overrides',
    gives: keptSchema,
    as: 'The override with what was said to it',
    makes: true,
    problems: ['key-reused', 'not-now', 'changed'],
  },
);

/** What the second person of an override says to it. */
export const agreementRoutes: FastifyPluginAsyncZod<{ context: Context; accounts: Accounts }> = async (
  app,
  { context: { artifact: served, today }, accounts },
) => {
  const { store } = accounts;
  app.post('', { onRequest: only(accounts, 'add-override'), schema: agreeRoute }, async (request, reply) => {
    const { clinic, person, id, override } = request.params;
    const by = authorOf(request);
    const against = { served, today: today(), idempotencyKey: request.headers['idempotency-key'] };
    const of = { clinic, person, by, screening: Number(id) };
    const said = { ...against, author: { account: by, role: await roleIn(accounts, by, clinic) } };
    return reply.code(201).send(shownOverride(await addAgreement(store, of, Number(override), request.body, said)));
  });
};

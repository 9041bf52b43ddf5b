import { decideBodySchema, decidedSchema, decisionsSchema } from '@primum/contract';
import { audit } from '@primum/records';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import type { Accounts } from '../../accounts/accounts.ts';
import { authorOf, only } from '../../accounts/rights.ts';
import { type NameOf, namesOf } from '../../clinics/colleagues.ts';
import { addDecision } from '../../clinics/decisions.ts';
import { decisionsOf, type KeptDecision } from '../../clinics/decisions-kept.ts';
import { groundsChanged } from '../../clinics/overrides-fresh.ts';
import type { PersonRecord } from '../../clinics/person-records.ts';
import type { Context } from '../../options.ts';
import { keyHeaders, screeningParams } from '../clinic-schemas.ts';
import { operation } from './operation.ts';
import { screeningOf } from './screenings-shown.ts';

const tag = 'decisions';
const addRoute = operation(
  { params: screeningParams, headers: keyHeaders, body: decideBodySchema },
  {
    tag,
    summary: 'Keep what was decided after a screening, on its day',
    description:
      'To go on against what stands in the way takes an override of each of it. It is written once; a later decision of the same procedure counts instead.',
    gives: decidedSchema,
    as: 'The decision is kept',
    makes: true,
    problems: ['key-reused', 'not-now', 'changed'],
  },
);
const listRoute = operation(
  { params: screeningParams },
  {
    tag,
    summary: 'What was decided of a screening, and whether it still counts',
    gives: decisionsSchema,
    as: 'The decisions',
  },
);

const shown = ({ number, at, author, content }: PersonRecord<KeptDecision>, nameOf: NameOf) => ({
  number,
  at,
  author,
  authorName: nameOf(author),
  ...content,
  procedures: [...content.procedures],
  steps: [...content.steps],
  overrides: [...content.overrides],
});

/** What was decided after a screening. */
export const screeningDecisionRoutes: FastifyPluginAsyncZod<{ context: Context; accounts: Accounts }> = async (
  app,
  { context: { artifact: served, today }, accounts },
) => {
  const { store } = accounts;
  app.post('', { onRequest: only(accounts, 'decide-screening'), schema: addRoute }, async (request, reply) => {
    const { clinic, person, id } = request.params;
    const of = { clinic, person, by: authorOf(request), screening: Number(id) };
    const against = { served, today: today(), idempotencyKey: request.headers['idempotency-key'] };
    const { repeated, ...one } = await addDecision(store, of, request.body, against);
    return reply.code(201).send({ ...shown(one, await namesOf(accounts, [one.author])), hash: one.hash, repeated });
  });
  app.get('', { onRequest: only(accounts, 'read-screening'), schema: listRoute }, async (request) => {
    const { clinic, person } = request.params;
    const screening = await screeningOf(store, request.params);
    await audit(store, clinic, { actor: authorOf(request), action: 'read-decisions', person, record: screening });
    const all = await decisionsOf(store, { clinic, person }, screening);
    const changed = await groundsChanged(store, { clinic, person, by: authorOf(request), screening }, served);
    const nameOf = await namesOf(
      accounts,
      all.map(({ author }) => author),
    );
    return { decisions: all.map((one) => shown(one, nameOf)), today: today(), changed: [...changed] };
  });
};

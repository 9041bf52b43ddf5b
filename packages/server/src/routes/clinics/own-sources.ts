import { ownSourceBodySchema, ownSourceSchema } from '@primum/contract';
import { audit } from '@primum/records';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import * as z from 'zod';
import type { Accounts } from '../../accounts/accounts.ts';
import { authorOf, only } from '../../accounts/rights.ts';
import { inForce } from '../../clinics/in-force.ts';
import { ownSource, putSource } from '../../clinics/own-sources.ts';
import type { Context } from '../../options.ts';
import { clinicId } from '../clinic-schemas.ts';
import { operation } from './operation.ts';
import { giveVersion, versionHeaders, versionOf } from './version.ts';

const tag = 'protocol';
const params = z.strictObject({
  clinic: clinicId,
  letter: z.string().regex(/^[A-Z]$/, 'the letter of a document'),
});
const readRoute = operation(
  { params },
  {
    tag,
    summary: 'The statements of a document in the words of the clinic’s own copy',
    description: 'Where the clinic has put a copy, and that has them word for word.',
    gives: ownSourceSchema,
    as: 'The statements',
  },
);
const putRoute = operation(
  { params, headers: versionHeaders, body: ownSourceBodySchema },
  {
    tag,
    summary: 'Put the clinic’s own copy of a document',
    description:
      'The first time without `if-match`. Of the text only what has the fingerprint of a statement is shown.',
    gives: ownSourceSchema,
    as: 'What was found in it',
    problems: ['changed', 'version-missing'],
  },
);

/** The clinic's own copies of the documents. */
export const ownSourceRoutes: FastifyPluginAsyncZod<{ context: Context; accounts: Accounts }> = async (
  app,
  { context: { artifact: served }, accounts },
) => {
  const { store } = accounts;
  app.get('/:letter', { onRequest: only(accounts, 'read-protocol'), schema: readRoute }, async (request, reply) => {
    const { clinic, letter } = request.params;
    await audit(store, clinic, { actor: authorOf(request), action: 'read-source' });
    const { artifact } = await inForce(store, clinic, served);
    const shown = await ownSource(store, clinic, letter, artifact);
    if (shown.version !== null) giveVersion(reply, shown.version);
    return shown;
  });
  app.put('/:letter', { onRequest: only(accounts, 'change-source'), schema: putRoute }, async (request, reply) => {
    const { clinic, letter } = request.params;
    const version = request.headers['if-match'] === undefined ? null : versionOf(request);
    const { artifact } = await inForce(store, clinic, served);
    const putting = { clinic, by: authorOf(request), letter, version };
    const shown = await putSource(store, putting, request.body.text, artifact);
    if (shown.version !== null) giveVersion(reply, shown.version);
    return shown;
  });
};

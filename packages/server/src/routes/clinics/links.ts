import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import * as z from 'zod';
import type { Accounts } from '../../accounts/accounts.ts';
import { authorOf, only } from '../../accounts/rights.ts';
import { closeClientLink, LINK_STATES, listClientLinks, makeClientLink } from '../../intake/links.ts';
import { INTAKE_LANGS } from '../../intake/words.ts';
import { keyHeaders, personParams } from '../clinic-schemas.ts';
import { operation } from './operation.ts';

const expires = z.string().describe('The end of the day of the appointment');
const inviteSchema = z.strictObject({
  appointment: z.uuid(),
  lang: z.enum(INTAKE_LANGS).optional().describe('The language in which the pages begin. Default: en'),
});
const invitedSchema = z.strictObject({
  id: z.string(),
  path: z.string().describe('The link for the client, on this server. It is kept nowhere'),
  expires,
  repeated: z.boolean(),
});
const listSchema = z.strictObject({
  links: z.array(
    z.strictObject({
      id: z.string(),
      appointment: z.string(),
      author: z.string(),
      made: z.string(),
      expires,
      state: z.enum(LINK_STATES).describe('locked: wrong birth dates were given too often; make a new one'),
      verified: z.string().nullable().describe('When the client showed last who they are'),
    }),
  ),
});
const linkParams = personParams.extend({ id: z.uuid() });
const tag = 'links';

const inviteRoute = operation(
  { params: personParams, headers: keyHeaders, body: inviteSchema },
  {
    summary: 'Make a link with which a client opens the intake of an appointment',
    description:
      'It opens the intake until the end of the day of the appointment, in as many browsers as needed, once the birth date was given there. A link that was made for the same appointment before opens nothing more.',
    tag,
    gives: invitedSchema,
    as: 'The link',
    makes: true,
    problems: ['key-reused'],
  },
);

const listRoute = operation(
  { params: personParams },
  { summary: 'The links of a person, newest first', tag, gives: listSchema, as: 'The newest 200' },
);

const closeRoute = operation(
  { params: linkParams },
  {
    summary: 'Close a link; it opens nothing from now on',
    tag,
    gives: z.strictObject({ id: z.string() }),
    as: 'It is closed',
  },
);

/** The links of a person: made, listed, closed. */
export const linkRoutes: FastifyPluginAsyncZod<{ accounts: Accounts }> = async (app, { accounts }) => {
  const { store } = accounts;
  const onRequest = only(accounts, 'invite-client');

  app.post('', { onRequest, schema: inviteRoute }, async (request, reply) => {
    const { appointment, lang = 'en' } = request.body;
    const key = request.headers['idempotency-key'];
    const inviting = { ...request.params, by: authorOf(request), appointment, lang, key };
    const { token, ...link } = await makeClientLink(store, inviting);
    return reply.code(201).send({ ...link, path: `/i/${token}` });
  });
  app.get('', {
    onRequest,
    schema: listRoute,
    handler: async (request) => ({
      links: [...(await listClientLinks(store, { ...request.params, by: authorOf(request) }))],
    }),
  });
  app.delete('/:id', {
    onRequest,
    schema: closeRoute,
    handler: async (request) => {
      const { id, ...person } = request.params;
      await closeClientLink(store, { ...person, by: authorOf(request) }, id);
      return { id };
    },
  });
};

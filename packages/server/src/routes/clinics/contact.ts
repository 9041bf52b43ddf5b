import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import * as z from 'zod';
import type { Accounts } from '../../accounts/accounts.ts';
import { authorOf, only } from '../../accounts/rights.ts';
import { changeContact, readContact } from '../../clinics/contact.ts';
import type { Context } from '../../options.ts';
import { clinicParams } from '../clinic-schemas.ts';
import { operation } from './operation.ts';
import { giveVersion, versionHeaders, versionOf } from './version.ts';

const TAG = { tag: 'contact' };
const phone = z
  .string()
  .trim()
  .min(3)
  .max(50)
  .regex(/^\+?[\d ()./-]*\d[\d ()./-]*$/, 'a phone number: digits, spaces and a plus before them')
  .nullable();
const email = z.email().max(254).nullable();
const contactSchema = z.strictObject({
  phone: phone.describe('Null: not said'),
  email: email.describe('Null: not said'),
  version: z.int().describe('Its version, as in the ETag; 0 while nothing was said'),
});

const readSchema = operation(
  { params: clinicParams },
  { ...TAG, summary: 'How clients can reach the clinic', gives: contactSchema, as: 'The contact' },
);
const changeSchema = operation(
  { params: clinicParams, headers: versionHeaders, body: z.strictObject({ phone, email }) },
  {
    ...TAG,
    summary: 'Say how clients can reach the clinic',
    description: 'It stands on each page that a client of the clinic sees. The first time it needs no `if-match`.',
    gives: contactSchema,
    as: 'It is changed',
    problems: ['changed', 'version-missing'],
  },
);

/** How a clinic can be reached by its clients. */
export const contactRoutes: FastifyPluginAsyncZod<{ context: Context; accounts: Accounts }> = async (
  app,
  { accounts },
) => {
  const { store } = accounts;
  app.get('', {
    onRequest: only(accounts, 'read-contact'),
    schema: readSchema,
    handler: async (request, reply) => {
      const contact = await readContact(store, { ...request.params, by: authorOf(request) });
      if (contact.version > 0) giveVersion(reply, contact.version);
      return contact;
    },
  });
  app.put('', {
    onRequest: only(accounts, 'change-contact'),
    schema: changeSchema,
    handler: async (request, reply) => {
      const who = { ...request.params, by: authorOf(request) };
      const { seq } = await changeContact(store, who, request.body, () => versionOf(request));
      giveVersion(reply, seq);
      return { ...request.body, version: seq };
    },
  });
};

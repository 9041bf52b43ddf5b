import { addPerson, listPeople, type Person, seePerson } from '@primum/records';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import type { Accounts } from '../../accounts/accounts.ts';
import { authorOf, only } from '../../accounts/rights.ts';
import { identityIn, requireBorn, retell, searchPeople } from '../../clinics/people.ts';
import type { Context } from '../../options.ts';
import { addedSchema, clinicParams, keyHeaders, personParams, personSchema } from '../clinic-schemas.ts';
import { operation } from './operation.ts';
import { cursorOf, limitIn, pageOf, pageQuery, placeIn } from './paging.ts';
import { changedPersonSchema, nameBody, peopleSchema, shownPersonSchema } from './people-schemas.ts';
import { giveVersion, versionHeaders, versionOf } from './version.ts';

const TAG = { tag: 'people' };
const addSchema = operation(
  { params: clinicParams, headers: keyHeaders, body: personSchema },
  {
    ...TAG,
    summary: 'Add a person to the clinic',
    gives: addedSchema,
    as: 'The person is kept',
    makes: true,
    problems: ['key-reused'],
  },
);
const listSchema = operation(
  { params: clinicParams, querystring: pageQuery },
  { ...TAG, summary: 'The people of the clinic', gives: peopleSchema, as: 'A page of them' },
);
const findSchema = operation(
  { params: clinicParams, body: nameBody },
  {
    ...TAG,
    summary: 'The people of a name',
    description:
      'Names are encrypted, so a search opens people one after the other, 2,000 at the most; `next` goes on from there. A page of a search may be empty and still have a next one.',
    gives: peopleSchema,
    as: 'A page of them',
  },
);
const readSchema = operation(
  { params: personParams },
  { ...TAG, summary: 'Who a person is', gives: shownPersonSchema, as: 'The person' },
);
const changeSchema = operation(
  { params: personParams, headers: versionHeaders, body: personSchema },
  {
    ...TAG,
    summary: 'Say who a person is from now on',
    description: 'What is left out is gone. Another birth date or sex is in the audit log as such.',
    gives: changedPersonSchema,
    as: 'It is changed',
    problems: ['changed', 'version-missing'],
  },
);

const shown = (one: Person) => ({ person: one.person, version: one.version, ...identityIn(one) });

const pageIn = ({ after, limit }: { readonly after?: string | undefined; readonly limit?: string | undefined }) => ({
  limit: limitIn({ limit }),
  ...(after !== undefined && { after: placeIn(after, 1)[0] ?? '' }),
});

type Routes = FastifyPluginAsyncZod<{ context: Context; accounts: Accounts }>;

/** Who the people of a clinic are: found and read. */
const reading: Routes = async (app, { accounts }) => {
  const { store } = accounts;
  app.get('', {
    onRequest: only(accounts, 'read-person'),
    schema: listSchema,
    handler: async (request) => {
      const { clinic } = request.params;
      const page = pageIn(request.query);
      const people = (await listPeople(store, clinic, page, { by: authorOf(request) })).map(shown);
      return pageOf('people', people, page.limit, ({ person }) => cursorOf(person));
    },
  });
  app.post('/find', {
    onRequest: only(accounts, 'read-person'),
    schema: findSchema,
    handler: async (request) => {
      const who = { clinic: request.params.clinic, by: authorOf(request) };
      const { people, next } = await searchPeople(store, who, request.body.name, pageIn(request.body));
      return { people: people.map(shown), next: next === null ? null : cursorOf(next) };
    },
  });
  app.get('/:person', {
    onRequest: only(accounts, 'read-person'),
    schema: readSchema,
    handler: async (request, reply) => {
      const { clinic, person } = request.params;
      const one = await seePerson(store, clinic, person, { by: authorOf(request) });
      giveVersion(reply, one.version);
      return shown(one);
    },
  });
};

/** The people of a clinic. */
export const personRoutes: Routes = async (app, { context, accounts }) => {
  const { store } = accounts;
  await app.register(reading, { context, accounts });
  app.post('', {
    onRequest: only(accounts, 'change-person'),
    schema: addSchema,
    handler: async (request, reply) => {
      requireBorn(request.body, context.today());
      const about = { identity: request.body, author: authorOf(request) };
      const idempotencyKey = request.headers['idempotency-key'];
      const added = await addPerson(store, request.params.clinic, { ...about, idempotencyKey });
      const { person, at, hash, repeated, seq } = added;
      giveVersion(reply, seq);
      return reply.code(201).send({ person, at, hash, repeated });
    },
  });
  app.put('/:person', {
    onRequest: only(accounts, 'change-person'),
    schema: changeSchema,
    handler: async (request, reply) => {
      const seen = { ...request.params, by: authorOf(request), version: versionOf(request) };
      requireBorn(request.body, context.today());
      const { seq, at, hash } = await retell(store, seen, request.body);
      giveVersion(reply, seq);
      return { person: seen.person, version: seq, at, hash };
    },
  });
};

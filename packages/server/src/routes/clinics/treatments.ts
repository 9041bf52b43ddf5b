import {
  correctTreatmentBodySchema,
  followedUpSchema,
  followUpBodySchema,
  treatBodySchema,
  treatedSchema,
  treatmentQuerySchema,
  treatmentSchema,
  treatmentsQuerySchema,
  treatmentsSchema,
} from '@primum/contract';
import { listThings } from '@primum/records';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import type { Accounts } from '../../accounts/accounts.ts';
import { authorOf, only } from '../../accounts/rights.ts';
import { addFollowUp } from '../../clinics/afterwards.ts';
import { namesOf } from '../../clinics/colleagues.ts';
import { inForce } from '../../clinics/in-force.ts';
import { addTreatment, correctTreatment } from '../../clinics/treatments.ts';
import { followUpsOf, type OneTreatment, openedTreatment, readTreatment } from '../../clinics/treatments-kept.ts';
import type { Context } from '../../options.ts';
import { textsOf } from '../../texts.ts';
import { keyHeaders, personParams, thingParams } from '../clinic-schemas.ts';
import { operation } from './operation.ts';
import { pageOf } from './paging.ts';
import { thingCursor, thingPage } from './thing-page.ts';
import { followUpShown, treatmentShown } from './treatments-shown.ts';
import { giveVersion, versionHeaders, versionOf } from './version.ts';

const tag = 'treatments';
const addRoute = operation(
  { params: personParams, headers: keyHeaders, body: treatBodySchema },
  {
    tag,
    summary: 'Keep what was done',
    description: 'Only after a decision to go on, after the screening that it names and of its day.',
    gives: treatedSchema,
    as: 'The treatment is kept',
    makes: true,
    problems: ['key-reused', 'not-now'],
  },
);
const listRoute = operation(
  { params: personParams, querystring: treatmentsQuerySchema },
  { tag, summary: 'The treatments of a person, by day', gives: treatmentsSchema, as: 'A page of them' },
);
const readRoute = operation(
  { params: thingParams, querystring: treatmentQuerySchema },
  { tag, summary: 'A treatment, with what was found afterwards', gives: treatmentSchema, as: 'The treatment' },
);
const correctRoute = operation(
  { params: thingParams, headers: versionHeaders, body: correctTreatmentBodySchema },
  {
    tag,
    summary: 'Correct what was done',
    description: 'What is left out is gone; the earlier version stays in the chain.',
    gives: treatedSchema,
    as: 'It is corrected',
    problems: ['changed', 'version-missing'],
  },
);
const followUpRoute = operation(
  { params: thingParams, headers: keyHeaders, body: followUpBodySchema },
  {
    tag,
    summary: 'Keep what was found after a treatment',
    gives: followedUpSchema,
    as: 'It is kept',
    makes: true,
    problems: ['key-reused'],
  },
);

type Routes = FastifyPluginAsyncZod<{ context: Context; accounts: Accounts }>;

const reading: Routes = async (app, { context: { artifact: served }, accounts }) => {
  const { store } = accounts;
  const onRequest = only(accounts, 'read-treatment');
  const told = async (clinic: string, person: string, all: readonly OneTreatment[], lang: string | undefined) => {
    const { artifact } = await inForce(store, clinic, served);
    const texts = textsOf(artifact, lang);
    const followUps = all.length === 0 ? [] : await followUpsOf(store, { clinic, person });
    const authors = [
      ...all.flatMap(({ author, treatment }) => [author, treatment.by]),
      ...followUps.map((one) => one.author),
    ];
    const nameOf = await namesOf(accounts, authors);
    return all.map((one) => treatmentShown(one, { followUps, texts, nameOf }));
  };
  app.get('', { onRequest, schema: listRoute }, async (request) => {
    const { clinic, person } = request.params;
    const { lang, ...query } = request.query;
    textsOf(served, lang);
    const page = thingPage(query);
    const things = await listThings(store, clinic, { kind: 'treatment', person, ...page }, { by: authorOf(request) });
    const { next } = pageOf('treatments', things, page.limit, thingCursor);
    return { treatments: await told(clinic, person, things.map(openedTreatment), lang), next };
  });
  app.get('/:id', { onRequest, schema: readRoute }, async (request, reply) => {
    const { clinic, person, id } = request.params;
    const { lang } = request.query;
    textsOf(served, lang);
    const one = await readTreatment(store, { clinic, person, by: authorOf(request) }, id);
    const [shown] = await told(clinic, person, [one], lang);
    giveVersion(reply, one.version);
    if (shown === undefined) throw new TypeError('one treatment is shown as one');
    return shown;
  });
};

/** What was done, and what was found afterwards. */
export const treatmentRoutes: Routes = async (app, { context, accounts }) => {
  const { artifact: served, today } = context;
  const { store } = accounts;
  const onRequest = only(accounts, 'add-treatment');
  const against = async (clinic: string) => {
    const { artifact } = await inForce(store, clinic, served);
    return { accounts, artifact, today: today() };
  };
  await app.register(reading, { context, accounts });
  app.post('', { onRequest, schema: addRoute }, async (request, reply) => {
    const whose = { ...request.params, by: authorOf(request) };
    const idempotencyKey = request.headers['idempotency-key'];
    const added = await addTreatment(store, whose, request.body, { ...(await against(whose.clinic)), idempotencyKey });
    const { id, seq, at, hash, repeated } = added;
    return giveVersion(reply.code(201), seq).send({ id, version: seq, at, hash, repeated });
  });
  app.put('/:id', { onRequest, schema: correctRoute }, async (request, reply) => {
    const seen = { ...request.params, by: authorOf(request), version: versionOf(request) };
    const { id, seq, at, hash, repeated } = await correctTreatment(
      store,
      seen,
      request.body,
      await against(seen.clinic),
    );
    giveVersion(reply, seq);
    return { id, version: seq, at, hash, repeated };
  });
  app.post('/:id/follow-ups', { onRequest, schema: followUpRoute }, async (request, reply) => {
    const { id, ...params } = request.params;
    const whose = { ...params, by: authorOf(request) };
    const writing = { today: today(), idempotencyKey: request.headers['idempotency-key'] };
    const { repeated, ...one } = await addFollowUp(store, whose, id, request.body, writing);
    const nameOf = await namesOf(accounts, [one.author]);
    return reply.code(201).send({ ...followUpShown(one, nameOf), hash: one.hash, repeated });
  });
};

import {
  TIMELINE_KINDS,
  timelineQuerySchema,
  timelineSchema,
  validityQuerySchema,
  validitySchema,
} from '@primum/contract';
import { audit } from '@primum/records';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import type { Accounts } from '../../accounts/accounts.ts';
import { authorOf, only } from '../../accounts/rights.ts';
import { namesOf } from '../../clinics/colleagues.ts';
import { timelineOf } from '../../clinics/timeline.ts';
import { validityOf } from '../../clinics/validity.ts';
import type { Context } from '../../options.ts';
import { personParams } from '../clinic-schemas.ts';
import { operation } from './operation.ts';
import { cursorOf, limitIn, numberIn } from './paging.ts';

const tag = 'timeline';
const timelineRoute = operation(
  { params: personParams, querystring: timelineQuerySchema },
  {
    tag,
    summary: 'What happened with a person, newest first',
    description: 'A page opens 400 records at the most, so one may be short, even empty, and still have a next one.',
    gives: timelineSchema,
    as: 'A page of it',
  },
);
const validityRoute = operation(
  { params: personParams, querystring: validityQuerySchema },
  {
    tag,
    summary: 'From when until when what is on file counts, and which appointments fall into a wait',
    gives: validitySchema,
    as: 'The bars of a picture',
  },
);

/** What happened with a person, and how long what is on file counts. */
export const timelineRoutes: FastifyPluginAsyncZod<{ context: Context; accounts: Accounts }> = async (
  app,
  { context: { artifact: served, today }, accounts },
) => {
  const { store } = accounts;
  const onRequest = only(accounts, 'read-screening');
  app.get('/timeline', { onRequest, schema: timelineRoute }, async (request) => {
    const { clinic, person } = request.params;
    const { kinds: named, after, lang = 'en' } = request.query;
    const kinds = TIMELINE_KINDS.filter((kind) => named === undefined || named.split(',').includes(kind));
    const before = after === undefined ? undefined : numberIn(after);
    await audit(store, clinic, { actor: authorOf(request), action: 'read-timeline', person });
    const wanted = { kinds, before, limit: limitIn(request.query), lang };
    const { entries, last } = await timelineOf(store, { clinic, person }, wanted, served);
    const nameOf = await namesOf(
      accounts,
      entries.map(({ author }) => author),
    );
    return {
      entries: entries.map((one) => ({ ...one, authorName: nameOf(one.author) })),
      next: last === null ? null : cursorOf(String(last)),
    };
  });
  app.get('/validity', { onRequest, schema: validityRoute }, async (request) => {
    const { clinic, person } = request.params;
    const { on = today(), lang = 'en' } = request.query;
    await audit(store, clinic, { actor: authorOf(request), action: 'read-validity', person });
    return validityOf(store, { clinic, person }, { on, lang }, served);
  });
};

import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import type { Accounts } from '../../accounts/accounts.ts';
import { authorOf, only } from '../../accounts/rights.ts';
import { listAnswers, readOne, withdrawAnswers } from '../../clinics/answers.ts';
import type { Context } from '../../options.ts';
import {
  answersListSchema,
  answersOfParams,
  answersParams,
  oneAnswersSchema,
  withdrawalBody,
  withdrawnSchema,
} from './answer-schemas.ts';
import { changeAnswersRoutes } from './answers-change.ts';
import { inList, shown } from './answers-shown.ts';
import { operation } from './operation.ts';
import { pageOf, pageQuery } from './paging.ts';
import { thingCursor, thingPage } from './thing-page.ts';
import { giveVersion, versionHeaders, versionOf } from './version.ts';

const TAG = { tag: 'answers' };
const listSchema = operation(
  { params: answersOfParams, querystring: pageQuery },
  { ...TAG, summary: 'What a person answered, by day', gives: answersListSchema, as: 'A page of them' },
);
const readSchema = operation(
  { params: answersParams },
  { ...TAG, summary: 'What a person answered at one time', gives: oneAnswersSchema, as: 'The answers' },
);

const withdrawSchema = operation(
  { params: answersParams, headers: versionHeaders, body: withdrawalBody },
  {
    ...TAG,
    summary: 'Withdraw answers: they no longer count',
    gives: withdrawnSchema,
    as: 'They are withdrawn',
    problems: ['changed', 'version-missing', 'not-now'],
  },
);

/** What a person answered: read and withdrawn here, kept and corrected beside it. */
export const answersRoutes: FastifyPluginAsyncZod<{ context: Context; accounts: Accounts }> = async (
  app,
  { context, accounts },
) => {
  const { store } = accounts;
  await app.register(changeAnswersRoutes, { accounts, context });
  app.get('', {
    onRequest: only(accounts, 'read-chart'),
    schema: listSchema,
    handler: async (request) => {
      const page = thingPage(request.query);
      const found = await listAnswers(store, { ...request.params, by: authorOf(request) }, page);
      const { next } = pageOf('answers', found, page.limit, thingCursor);
      return { answers: found.map(inList), next };
    },
  });
  app.get('/:id', {
    onRequest: only(accounts, 'read-chart'),
    schema: readSchema,
    handler: async (request, reply) => {
      const { clinic, person, id } = request.params;
      const one = await readOne(store, { clinic, person, by: authorOf(request) }, id);
      giveVersion(reply, one.version);
      return shown(one, person, context.artifact);
    },
  });
  app.post('/:id/withdrawal', {
    onRequest: only(accounts, 'change-chart'),
    schema: withdrawSchema,
    handler: async (request, reply) => {
      const seen = { ...request.params, by: authorOf(request), version: versionOf(request) };
      const { reason } = request.body;
      const { recorded, screenings } = await withdrawAnswers(store, seen, reason);
      giveVersion(reply, recorded.seq);
      const { id, seq, at } = recorded;
      return { id, version: seq, at, withdrawn: reason, screenings: [...screenings] };
    },
  });
};

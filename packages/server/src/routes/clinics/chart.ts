import { audit } from '@primum/records';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import type { Accounts } from '../../accounts/accounts.ts';
import { authorOf, only } from '../../accounts/rights.ts';
import { listAppointments } from '../../clinics/appointments.ts';
import { askedFor } from '../../clinics/appointments-asked.ts';
import { chartOf } from '../../clinics/chart-of.ts';
import { inForce } from '../../clinics/in-force.ts';
import { openQuestions, topicsOf } from '../../clinics/questions.ts';
import { ageingOf } from '../../clinics/questions-ageing.ts';
import type { Context } from '../../options.ts';
import { readAskedOfKept } from '../../read-asked.ts';
import { clinicParams, personParams } from '../clinic-schemas.ts';
import { ageingQuery, ageingSchema, questionsQuery, questionsSchema, shownChartSchema } from './chart-schemas.ts';
import { operation } from './operation.ts';
import { pageOf } from './paging.ts';
import { thingCursor, thingPage } from './thing-page.ts';

const TAG = { tag: 'chart' };
const chartSchema = operation(
  { params: personParams },
  { ...TAG, summary: 'What is on file of a person', gives: shownChartSchema, as: 'The chart' },
);
const questionsOperation = operation(
  { params: personParams, querystring: questionsQuery },
  {
    ...TAG,
    summary: 'What has to be asked, and why',
    description:
      'The questions of a screening of the chart as it is, gravest first: never asked, not sure, or answered so long ago that it does not count. Nothing is kept.',
    gives: questionsSchema,
    as: 'The questions',
  },
);
const ageingOperation = operation(
  { params: clinicParams, querystring: ageingQuery },
  {
    ...TAG,
    summary: 'Who has to be asked again before their appointment',
    description:
      'The appointments of these days whose person has answers that do not count any more on that day, or that were never given. A page may be empty and still have a next one.',
    gives: ageingSchema,
    as: 'A page of them',
  },
);

type Routes = FastifyPluginAsyncZod<{ context: Context; accounts: Accounts }>;

/** The chart of a person, and what is missing in it. */
export const chartRoutes: Routes = async (app, { context: { artifact: served, today }, accounts }) => {
  const { store } = accounts;
  app.get('/chart', {
    onRequest: only(accounts, 'read-chart'),
    schema: chartSchema,
    handler: async (request) => {
      const { clinic, person } = request.params;
      const by = authorOf(request);
      await audit(store, clinic, { actor: by, action: 'read-chart', person });
      return chartOf(store, clinic, person, { by });
    },
  });
  app.get('/questions', {
    onRequest: only(accounts, 'read-chart'),
    schema: questionsOperation,
    handler: async (request) => {
      const { clinic, person } = request.params;
      const { procedures, ...query } = request.query;
      const by = authorOf(request);
      const { artifact } = await inForce(store, clinic, served);
      const wanted = { ...query, ...(procedures !== undefined && { procedures: procedures.split(',') }) };
      const { body } = await askedFor(store, { clinic, person, by }, wanted, artifact);
      const { request: asked, planned } = readAskedOfKept(body, artifact, today());
      await audit(store, clinic, { actor: by, action: 'read-questions', person });
      const chart = await chartOf(store, clinic, person, { by, planned, artifact });
      const { on, lang = 'en' } = asked;
      const questions = openQuestions(chart, asked, artifact);
      const topics = topicsOf(questions, artifact, lang);
      return { on, lang, questions, topics };
    },
  });
};

/** Which answers of a clinic grow old. */
export const ageingRoutes: Routes = async (app, { context: { artifact: served, today }, accounts }) => {
  const { store } = accounts;
  app.get('', {
    onRequest: only(accounts, 'read-chart'),
    schema: ageingOperation,
    handler: async (request) => {
      const { clinic } = request.params;
      const { from = today(), to = from, ...page } = request.query;
      const asking = { clinic, by: authorOf(request), artifact: (await inForce(store, clinic, served)).artifact };
      const which = { ...thingPage(page), from, to };
      const found = await listAppointments(store, asking, which);
      const { next } = pageOf('appointments', found, which.limit, thingCursor);
      return { appointments: [...(await ageingOf(store, asking, found))], next };
    },
  });
};

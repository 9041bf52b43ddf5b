import { token } from '@primum/contract';
import type { FastifyRequest } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import * as z from 'zod';
import type { Accounts } from '../accounts/accounts.ts';
import { addAnswers } from '../clinics/answers.ts';
import { type OpenQuestion, REASONS } from '../clinics/questions.ts';
import { answers, BODY_PROBLEMS, madeAnswers } from '../described.ts';
import { askedOf } from '../intake/asked.ts';
import { intakeSecret } from '../intake/cookie.ts';
import { auditClient, CLIENT, type Intake, intakeOf } from '../intake/sessions.ts';
import { tellVisit } from '../intake/tell.ts';
import { INTAKE_LANGS } from '../intake/words.ts';
import type { Context } from '../options.ts';
import { type ProblemKind, Refusal } from '../problem.ts';
import { keyHeaders } from './clinic-schemas.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** The intake that the cookie opens, where the route wants to know. */
    intake: Intake | null;
  }
}

const JSON_TYPE = 'application/json';
const tags = ['intake'];
const security = [{ intake: [] }];
const WHO: readonly ProblemKind[] = ['not-signed-in', 'not-allowed', 'unusable-input', 'erased', 'unavailable'];

const askedSchema = z.strictObject({
  clinic: z.string(),
  appointment: z.strictObject({
    day: z.string(),
    time: z.string().describe('HH:MM, where the clinic is'),
    procedures: z.array(z.string()).describe('Their names'),
  }),
  questions: z.array(
    z.strictObject({
      concept: z.string().describe('What an answer names'),
      ask: z.string(),
      why: z.string(),
      followUps: z.array(z.string()),
      reason: z.enum(REASONS).describe('outlived: it was answered before, too long ago'),
    }),
  ),
});

const day = z.string().max(10).optional();
const saidSchema = z.strictObject({
  facts: z
    .array(
      z.strictObject({
        concept: z.string(),
        answer: z.enum(['yes', 'no', 'unknown']),
        since: day,
        until: day,
        last: day,
      }),
    )
    .min(1)
    .max(300)
    .describe('Only what is asked. `unknown` for whoever is not sure'),
});

const readRoute = {
  summary: 'What a client is asked before the visit',
  description:
    'With the cookie of a link in which the birth date was given. It holds no report, and nothing of what was found.',
  tags,
  security,
  querystring: z.strictObject({ lang: z.enum(INTAKE_LANGS).optional().describe('Default: that of the link') }),
  response: answers(JSON_TYPE, askedSchema, 'The visit and the questions', [...WHO, 'too-many-requests']),
};

const answerRoute = {
  summary: 'Answer what is asked before the visit',
  tags,
  security,
  headers: keyHeaders,
  body: saidSchema,
  response: madeAnswers(
    JSON_TYPE,
    z.strictObject({ kept: z.int(), repeated: z.boolean() }),
    'How many answers are kept',
    [...WHO, ...BODY_PROBLEMS, 'key-reused'],
  ),
};

/** A hook that runs before anything is read: only a client whose birth date was given goes on. */
const verified =
  (accounts: Accounts) =>
  async (request: FastifyRequest): Promise<void> => {
    const intake = await intakeOf(accounts.store, intakeSecret(accounts, request.headers.cookie));
    if (intake === null) throw new Refusal('not-signed-in', 'Open the link that you got from the clinic again.');
    if (intake.state === 'locked') throw new Refusal('not-allowed', 'The link is locked; call the clinic.');
    if (intake.state === 'unverified') throw new Refusal('not-allowed', 'Give your date of birth first, at /intake.');
    request.intake = intake;
  };

const intakeIn = ({ intake }: FastifyRequest): Intake => {
  if (intake === null) throw new TypeError('a route that asks for an intake lets nobody else in');
  return intake;
};

const requireAsked = (facts: z.infer<typeof saidSchema>['facts'], answerable: ReadonlySet<string>): void => {
  const stray = facts.findIndex(({ concept }) => !answerable.has(concept));
  if (stray === -1) return;
  const sentence = `${token(facts[stray]?.concept)} is not asked here; answer what GET /api/intake asks.`;
  throw new Refusal('unusable-input', sentence, `/facts/${stray}/concept`);
};

/** A question as its client reads it: nothing of what could come of it. */
const told = ({ concept, ask, why, followUps, reason }: OpenQuestion) => ({
  concept,
  ask,
  why,
  followUps: [...followUps],
  reason,
});

/** What the intake of a client asks, and takes. */
export const intakeRoutes: FastifyPluginAsyncZod<{ context: Context; accounts: Accounts }> = async (
  app,
  { context: { artifact: served, today }, accounts },
) => {
  const { store } = accounts;
  const onRequest = verified(accounts);
  app.decorateRequest('intake', null);

  app.get('', {
    onRequest,
    schema: readRoute,
    handler: async (request) => {
      const intake = intakeIn(request);
      const lang = request.query.lang ?? intake.link.lang;
      const { questions } = await askedOf(store, intake, served, lang);
      await auditClient(intake, store, 'read-questions');
      const { clinic, ...appointment } = await tellVisit(store, intake, served, lang);
      return {
        clinic,
        appointment: { ...appointment, procedures: [...appointment.procedures] },
        questions: questions.map(told),
      };
    },
  });
  app.post('/answers', { onRequest, schema: answerRoute }, async (request, reply) => {
    const intake = intakeIn(request);
    const { clinic, person, id } = intake.link;
    const { facts } = request.body;
    const { artifact, answerable } = await askedOf(store, intake, served, intake.link.lang);
    requireAsked(facts, answerable);
    const idempotencyKey = `${id} ${request.headers['idempotency-key']}`;
    const against = { artifact, today: today(), idempotencyKey };
    const kept = await addAnswers(store, { clinic, person, by: CLIENT }, { facts, from: 'client' }, against);
    return reply.code(201).send({ kept: facts.length, repeated: kept.recorded.repeated });
  });
};

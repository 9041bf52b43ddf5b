import { type FastifyPluginAsyncZod, validatorCompiler } from 'fastify-type-provider-zod';
import type * as z from 'zod';
import type { Accounts } from '../../accounts/accounts.ts';
import { authorOf, only } from '../../accounts/rights.ts';
import { addAnswers, correctAnswers } from '../../clinics/answers.ts';
import { inForce } from '../../clinics/in-force.ts';
import type { Context } from '../../options.ts';
import { keyHeaders } from '../clinic-schemas.ts';
import { answersBody, answersOfParams, answersParams, correctedSchema, keptAnswersSchema } from './answer-schemas.ts';
import { told } from './answers-shown.ts';
import { operation } from './operation.ts';
import { giveVersion, versionHeaders, versionOf } from './version.ts';

const TAG = { tag: 'answers' };
const addSchema = operation(
  { params: answersOfParams, headers: keyHeaders, body: answersBody },
  {
    ...TAG,
    summary: 'Keep what a person answered',
    description:
      'The parts of a native chart, read strictly, or a FHIR record of this person. Everything kept and not withdrawn is the chart of the person.',
    gives: keptAnswersSchema,
    as: 'The answers are kept',
    makes: true,
    problems: ['key-reused'],
  },
);
const correctSchema = operation(
  { params: answersParams, headers: versionHeaders, body: answersBody },
  {
    ...TAG,
    summary: 'Correct answers',
    description: 'What is sent stands in their place; the earlier version stays in the chain.',
    gives: correctedSchema,
    as: 'They are corrected',
    problems: ['changed', 'version-missing', 'not-now'],
  },
);
/** The body of answers is read once, by the reader that knows the knowledge. */
const asItCame = (part: Parameters<typeof validatorCompiler>[0]) =>
  part.httpPart === 'body' && part.schema === answersBody ? (value: unknown) => ({ value }) : validatorCompiler(part);

/** What a person answered: kept and corrected. */
export const changeAnswersRoutes: FastifyPluginAsyncZod<{ context: Context; accounts: Accounts }> = async (
  app,
  { context: { artifact: served, today, limits }, accounts },
) => {
  const { store } = accounts;
  const against = async (clinic: string) => {
    const { artifact } = await inForce(store, clinic, served);
    return { artifact, today: today() };
  };
  app.setValidatorCompiler<z.ZodType>(asItCame);
  app.post('', {
    onRequest: only(accounts, 'change-chart'),
    // It is read at once, in the thread that answers everybody.
    bodyLimit: limits.atOnce,
    schema: addSchema,
    handler: async (request, reply) => {
      const whose = { ...request.params, by: authorOf(request) };
      const read = await against(whose.clinic);
      const idempotencyKey = request.headers['idempotency-key'];
      const added = await addAnswers(store, whose, request.body, { ...read, idempotencyKey });
      giveVersion(reply, added.recorded.seq);
      return reply.code(201).send(told(added, read.artifact));
    },
  });
  app.put('/:id', {
    onRequest: only(accounts, 'change-chart'),
    bodyLimit: limits.atOnce,
    schema: correctSchema,
    handler: async (request, reply) => {
      const seen = { ...request.params, by: authorOf(request), version: versionOf(request) };
      const read = await against(seen.clinic);
      const corrected = await correctAnswers(store, seen, request.body, read);
      giveVersion(reply, corrected.recorded.seq);
      return { ...told(corrected, read.artifact), screenings: [...corrected.screenings] };
    },
  });
};

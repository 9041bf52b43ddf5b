import { reportSchema } from '@primum/contract';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { answerTo } from '../answer-to.ts';
import { asideWith } from '../aside/aside.ts';
import { answers, BODY_PROBLEMS } from '../described.ts';
import type { Context } from '../options.ts';
import { screenSchema } from '../schemas.ts';

const JSON_TYPE = 'application/json; charset=utf-8';

/** `POST /api/screen`: nobody has to log in, and nothing is kept. */
export const screenRoutes: FastifyPluginAsyncZod<{ context: Context }> = async (app, { context }) => {
  const { artifact, today, limits } = context;
  const aside = asideWith(limits);
  app.post('/screen', {
    schema: {
      summary: 'Screen a chart or a FHIR record',
      description:
        'May this person have these procedures on this day, and if not, why, until when, and what instead? The answer has the same bytes as `primum screen --format json`. Nothing is stored.',
      tags: ['screening'],
      body: screenSchema,
      response: answers(JSON_TYPE, reportSchema, 'The report', [...BODY_PROBLEMS, 'unavailable']),
    },
    // Read once, by the readers that every surface uses: they know the knowledge, and say the place.
    validatorCompiler: () => (value: unknown) => ({ value }),
    handler: async ({ body, bodyBytes }, reply) => {
      const report =
        bodyBytes <= limits.atOnce
          ? answerTo(body, artifact, today())
          : await aside({ body, artifact, today: today() });
      return reply.type(JSON_TYPE).send(report);
    },
  });
};

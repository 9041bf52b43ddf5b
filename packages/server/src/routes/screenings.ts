import {
  type KeptScreening,
  type OpenedRecord,
  readRecord,
  recordScreening,
  replay,
  type Screened,
  type Store,
} from '@primum/records';
import { type FastifyPluginAsyncZod, validatorCompiler } from 'fastify-type-provider-zod';
import type * as z from 'zod';
import type { Accounts } from '../accounts/accounts.ts';
import { authorOf, only } from '../accounts/rights.ts';
import { asDateRefusal } from '../answer-to.ts';
import { answers, BODY_PROBLEMS, CALLER_PROBLEMS, madeAnswers } from '../described.ts';
import type { Context } from '../options.ts';
import { Refusal } from '../problem.ts';
import { readAsked } from '../read-asked.ts';
import { screenSchema } from '../schemas.ts';
import {
  keyHeaders,
  personParams,
  recordedSchema,
  replaySchema,
  screeningParams,
  screeningSchema,
} from './clinic-schemas.ts';

const JSON_TYPE = 'application/json; charset=utf-8';
const tags = ['screenings'];
const security = [{ session: [] }];

/** An object as JSON, with a report in it whose bytes are as they were kept. */
const withReport = (about: object, report: string): string =>
  `${JSON.stringify(about).slice(0, -1)},"report":${report}}`;

type Place = z.infer<typeof screeningParams>;

/** The number of a screening of this person; a refusal for every other record, before anything is opened. */
const screeningOf = async (store: Store, { clinic, person, id }: Place): Promise<number> => {
  const select = store.database.selectFrom('records').select('seq').where('clinic', '=', clinic);
  const own = select.where('seq', '=', Number(id)).where('person', '=', person).where('kind', '=', 'screening');
  if ((await own.executeTakeFirst()) === undefined)
    throw new Refusal('not-found', 'There is no such screening of this person.');
  return Number(id);
};

const isScreening = (content: unknown): content is KeptScreening =>
  typeof content === 'object' && content !== null && 'report' in content;

const shown = ({ seq, person, at, author, hash, content }: OpenedRecord): string => {
  if (!isScreening(content)) throw new Refusal('erased', 'This person was erased; nothing of them can be read.');
  const { chart, request, knowledge, report } = content;
  const { version, sha256 } = knowledge;
  const about = { screening: seq, at, hash, person, author, chart, request, knowledge: { version, sha256 } };
  return withReport(about, report);
};

/** Screens and keeps; the answer as it is sent. */
const kept = async (store: Store, clinic: string, one: Screened): Promise<string> => {
  try {
    const { seq, at, hash, repeated, report } = await recordScreening(store, clinic, one);
    return withReport({ screening: seq, at, hash, repeated }, JSON.stringify(report));
  } catch (error) {
    throw asDateRefusal(error);
  }
};

const READ_PROBLEMS = [...CALLER_PROBLEMS, 'unusable-input', 'not-found', 'erased', 'unavailable'] as const;

const keepSchema = {
  summary: 'Screen a person and keep it',
  description:
    'The body is that of POST /api/screen. Chart, request, knowledge and report are kept, and never changed.',
  tags,
  security,
  params: personParams,
  headers: keyHeaders,
  body: screenSchema,
  response: madeAnswers(JSON_TYPE, recordedSchema, 'The screening is kept', [
    ...BODY_PROBLEMS,
    ...READ_PROBLEMS,
    'key-reused',
  ]),
};

const readSchema = {
  summary: 'A screening as it was kept',
  tags,
  security,
  params: screeningParams,
  response: answers(JSON_TYPE, screeningSchema, 'The screening', READ_PROBLEMS),
};

const replayedSchema = {
  summary: 'Screen again what was kept, with the knowledge of then',
  tags,
  security,
  params: screeningParams,
  response: answers(JSON_TYPE, replaySchema, 'Whether the same comes out', READ_PROBLEMS),
};

/** The screenings of a person: kept once, read, screened again. */
export const screeningRoutes: FastifyPluginAsyncZod<{ context: Context; accounts: Accounts }> = async (
  app,
  { context: { artifact, today, limits }, accounts },
) => {
  const { store } = accounts;
  // The body is read once, by the readers that every surface uses.
  app.setValidatorCompiler<z.ZodType>((part) =>
    part.httpPart === 'body' ? (value: unknown) => ({ value }) : validatorCompiler(part),
  );
  app.post('', {
    onRequest: only(accounts, 'add-screening'),
    // It is screened at once, in the thread that answers everybody.
    bodyLimit: limits.atOnce,
    schema: keepSchema,
    handler: async (request, reply) => {
      const { clinic, person } = request.params;
      const asked = readAsked(request.body, artifact, today());
      const idempotencyKey = request.headers['idempotency-key'];
      const one = { ...asked, person, author: authorOf(request), knowledge: artifact, idempotencyKey };
      return reply
        .code(201)
        .type(JSON_TYPE)
        .send(await kept(store, clinic, one));
    },
  });
  app.get('/:id', { onRequest: only(accounts, 'read-screening'), schema: readSchema }, async (request, reply) => {
    const seq = await screeningOf(store, request.params);
    const record = await readRecord(store, request.params.clinic, seq, { by: authorOf(request) });
    return reply.type(JSON_TYPE).send(shown(record));
  });
  app.get(
    '/:id/replay',
    { onRequest: only(accounts, 'read-screening'), schema: replayedSchema },
    async (request, reply) => {
      const seq = await screeningOf(store, request.params);
      const { same, differs, report } = await replay(store, request.params.clinic, seq, { by: authorOf(request) });
      return reply.type(JSON_TYPE).send(withReport({ same, differs }, report));
    },
  );
};

import type { Report } from '@primum/engine';
import {
  type KeptScreening,
  listRecords,
  type OpenedRecord,
  openRecord,
  type RecordNote,
  readRecord,
  recordScreening,
  replay,
  type Screened,
  type Store,
} from '@primum/records';
import { type FastifyPluginAsyncZod, validatorCompiler } from 'fastify-type-provider-zod';
import type * as z from 'zod';
import type { Accounts } from '../../accounts/accounts.ts';
import { authorOf, only } from '../../accounts/rights.ts';
import { asDateRefusal } from '../../answer-to.ts';
import { askedFor } from '../../clinics/appointments-asked.ts';
import { chartOf } from '../../clinics/chart-of.ts';
import { inForce } from '../../clinics/in-force.ts';
import type { Context } from '../../options.ts';
import { Refusal } from '../../problem.ts';
import { readAskedOfKept } from '../../read-asked.ts';
import { askedOfKeptSchema } from '../../schemas.ts';
import { keyHeaders, personParams, screeningParams } from '../clinic-schemas.ts';
import { operation } from './operation.ts';
import { cursorOf, limitIn, pageOf, pageQuery, placeIn } from './paging.ts';
import { recordedSchema, replaySchema, screeningSchema, screeningsSchema } from './screening-schemas.ts';

const JSON_TYPE = 'application/json; charset=utf-8';

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
  const { chart, request, knowledge, appointment = null, report } = content;
  const { version, sha256 } = knowledge;
  const about = {
    screening: seq,
    at,
    hash,
    person,
    author,
    appointment,
    chart,
    request,
    knowledge: { version, sha256 },
  };
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

/** What a list says of a screening. */
const inList = async (store: Store, clinic: string, { seq, at, author, hash }: RecordNote) => {
  const { text } = await openRecord(store, clinic, seq);
  if (text === null) throw new Refusal('erased', 'This person was erased; nothing of them can be read.');
  const { report }: KeptScreening = JSON.parse(text);
  const { on, screenings }: Report = JSON.parse(report);
  const outcomes = screenings.map(({ procedure, outcome, headline }) => ({ procedure, outcome, headline }));
  return { screening: seq, at, author, hash, on, outcomes };
};

const keepSchema = operation(
  { params: personParams, headers: keyHeaders, body: askedOfKeptSchema },
  {
    summary: 'Screen the chart of a person and keep it',
    description:
      'The chart is what was answered and cleared until now. Chart, request, knowledge, protocol and report are kept, and never changed. Sent again under the same key, the answer is that of the first time.',
    tag: 'screenings',
    gives: recordedSchema,
    as: 'The screening is kept',
    type: JSON_TYPE,
    makes: true,
    problems: ['key-reused'],
  },
);

const listSchema = operation(
  { params: personParams, querystring: pageQuery },
  {
    summary: 'The screenings of a person, oldest first',
    tag: 'screenings',
    gives: screeningsSchema,
    as: 'A page of them',
  },
);

const readSchema = operation(
  { params: screeningParams },
  {
    summary: 'A screening as it was kept',
    tag: 'screenings',
    gives: screeningSchema,
    as: 'The screening',
    type: JSON_TYPE,
  },
);

const replayedSchema = operation(
  { params: screeningParams },
  {
    summary: 'Screen again what was kept, with the knowledge of then',
    tag: 'screenings',
    gives: replaySchema,
    as: 'Whether the same comes out',
    type: JSON_TYPE,
  },
);

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
      const author = authorOf(request);
      const { knowledge, protocol, artifact: together } = await inForce(store, clinic, artifact);
      const { body, appointment } = await askedFor(store, { clinic, person, by: author }, request.body, together);
      const { request: asked, planned } = readAskedOfKept(body, together, today());
      const chart = await chartOf(store, clinic, person, { by: author, planned, artifact: together });
      const idempotencyKey = request.headers['idempotency-key'];
      const about = { person, author, knowledge, protocol, appointment, idempotencyKey, asked: request.body };
      const answer = await kept(store, clinic, { ...about, chart, request: asked });
      return reply.code(201).type(JSON_TYPE).send(answer);
    },
  });
  app.get('', { onRequest: only(accounts, 'read-screening'), schema: listSchema }, async (request) => {
    const { clinic, person } = request.params;
    const { after } = request.query;
    const limit = limitIn(request.query);
    const part = {
      person,
      kind: 'screening',
      limit,
      ...(after !== undefined && { after: Number(placeIn(after, 1)[0]) }),
    };
    const notes = await listRecords(store, clinic, part, { by: authorOf(request) });
    const found = await Promise.all(notes.map((note) => inList(store, clinic, note)));
    return pageOf('screenings', found, limit, ({ screening }) => cursorOf(String(screening)));
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

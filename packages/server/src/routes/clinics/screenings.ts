import { listRecords, readRecord, recordScreening, replay, type Screened, type Store } from '@primum/records';
import { type FastifyPluginAsyncZod, validatorCompiler } from 'fastify-type-provider-zod';
import type * as z from 'zod';
import type { Accounts } from '../../accounts/accounts.ts';
import { authorOf, only } from '../../accounts/rights.ts';
import { asDateRefusal } from '../../answer-to.ts';
import { askedFor } from '../../clinics/appointments-asked.ts';
import { chartOf } from '../../clinics/chart-of.ts';
import { inForce } from '../../clinics/in-force.ts';
import { nothingNewIn } from '../../clinics/nothing-new.ts';
import type { Context } from '../../options.ts';
import { readAskedOfKept } from '../../read-asked.ts';
import { cursorOf, limitIn, numberIn, pageOf } from './paging.ts';
import { JSON_TYPE, keepSchema, listSchema, readSchema, replayedSchema } from './screening-operations.ts';
import { inList, screeningOf, shown, withReport } from './screenings-shown.ts';

/** What the routes stand on. */
interface Kept {
  readonly context: Context;
  readonly accounts: Accounts;
}

/** Screens and keeps; the answer as it is sent. */
const kept = async (store: Store, clinic: string, one: Screened): Promise<string> => {
  try {
    const { seq, at, hash, repeated, report } = await recordScreening(store, clinic, one);
    return withReport({ screening: seq, at, hash, repeated }, JSON.stringify(report));
  } catch (error) {
    throw asDateRefusal(error);
  }
};

/** Screening what is on file, and keeping it. */
const keepRoute: FastifyPluginAsyncZod<Kept> = async (app, { context: { artifact, today, limits }, accounts }) => {
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
      const { body: said, nothingNewSince } = nothingNewIn(request.body, today());
      const { body, appointment } = await askedFor(store, { clinic, person, by: author }, said, together);
      const { request: asked, planned } = readAskedOfKept(body, together, today());
      const chart = await chartOf(store, clinic, person, { by: author, planned, artifact: together });
      const idempotencyKey = request.headers['idempotency-key'];
      const told = { appointment, nothingNewSince, asked: request.body };
      const about = { person, author, knowledge, protocol, idempotencyKey, ...told };
      const answer = await kept(store, clinic, { ...about, chart, request: asked });
      return reply.code(201).type(JSON_TYPE).send(answer);
    },
  });
};

const listRoute: FastifyPluginAsyncZod<Kept> = async (app, { accounts }) => {
  const { store } = accounts;
  const onRequest = only(accounts, 'read-screening');
  app.get('', { onRequest, schema: listSchema }, async (request) => {
    const { clinic, person } = request.params;
    const { after } = request.query;
    const limit = limitIn(request.query);
    const from = after === undefined ? {} : { after: numberIn(after) };
    const notes = await listRecords(
      store,
      clinic,
      { person, kind: 'screening', limit, ...from },
      { by: authorOf(request) },
    );
    const found = await Promise.all(notes.map((note) => inList(store, clinic, note)));
    return pageOf('screenings', found, limit, ({ screening }) => cursorOf(String(screening)));
  });
};

/** The screenings of a person: kept once, read, screened again. */
export const screeningRoutes: FastifyPluginAsyncZod<Kept> = async (app, { context, accounts }) => {
  const { store } = accounts;
  const own = { context, accounts };
  const onRequest = only(accounts, 'read-screening');
  await app.register(keepRoute, own);
  await app.register(listRoute, own);
  app.get('/:id', { onRequest, schema: readSchema }, async (request, reply) => {
    const seq = await screeningOf(store, request.params);
    const record = await readRecord(store, request.params.clinic, seq, { by: authorOf(request) });
    return reply.type(JSON_TYPE).send(shown(record));
  });
  app.get('/:id/replay', { onRequest, schema: replayedSchema }, async (request, reply) => {
    const seq = await screeningOf(store, request.params);
    const { same, differs, report } = await replay(store, request.params.clinic, seq, { by: authorOf(request) });
    return reply.type(JSON_TYPE).send(withReport({ same, differs }, report));
  });
};

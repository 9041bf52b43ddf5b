import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import * as z from 'zod';
import type { Accounts } from '../../accounts/accounts.ts';
import { authorOf, only } from '../../accounts/rights.ts';
import { readClearance } from '../../clinics/clearances-kept.ts';
import { readScan } from '../../clinics/clearances-scan.ts';
import { letterOf } from '../../clinics/letter.ts';
import type { Context } from '../../options.ts';
import { clearanceAskRoutes } from './clearances-ask.ts';
import { clearanceChangeRoutes } from './clearances-change.ts';
import { clearanceParams, clearanceSchema, letterQuery } from './clearances-schemas.ts';
import { shownClearance } from './clearances-shown.ts';
import { operation } from './operation.ts';
import { giveVersion } from './version.ts';

const tag = 'clearances';
const TEXT = 'text/plain; charset=utf-8';

const readRoute = operation(
  { params: clearanceParams },
  { summary: 'A clearance as it is now', tag, gives: clearanceSchema, as: 'The clearance' },
);
const letterRoute = operation(
  { params: clearanceParams, querystring: letterQuery },
  {
    summary: 'The letter that asks for it',
    tag,
    gives: z.string(),
    as: 'The letter',
    type: TEXT,
    problems: ['not-now'],
  },
);
const scanRoute = operation(
  { params: clearanceParams },
  {
    summary: 'The letter that came back, as it was scanned',
    tag,
    gives: z.string().meta({ format: 'binary' }),
    as: 'The file; its type is in `content-type`',
    type: 'application/octet-stream',
  },
);

/** The clearances of a person: asked for, with the letter; read; asked for again. */
export const clearanceRoutes: FastifyPluginAsyncZod<{ context: Context; accounts: Accounts }> = async (
  app,
  { context, accounts },
) => {
  const { artifact: served, today } = context;
  const { store } = accounts;
  await app.register(clearanceAskRoutes, { context, accounts });
  await app.register(clearanceChangeRoutes, { context, accounts });
  app.get('/:id', { onRequest: only(accounts, 'read-clearance'), schema: readRoute }, async (request, reply) => {
    const one = await readClearance(store, { ...request.params, by: authorOf(request) });
    giveVersion(reply, one.version);
    return shownClearance(one, today());
  });
  app.get(
    '/:id/letter',
    { onRequest: only(accounts, 'read-clearance'), schema: letterRoute },
    async (request, reply) => {
      const of = { ...request.params, by: authorOf(request) };
      const { asked } = (await readClearance(store, of)).clearance;
      const { lang = asked.lang } = request.query;
      return reply.type(TEXT).send(await letterOf(store, { ...of, lang }, asked, served));
    },
  );
  app.get('/:id/scan', { onRequest: only(accounts, 'read-clearance'), schema: scanRoute }, async (request, reply) => {
    const { type, bytes } = await readScan(store, { ...request.params, by: authorOf(request) });
    return reply.type(type).header('content-disposition', 'attachment').send(bytes);
  });
};

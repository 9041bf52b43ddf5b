import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import * as z from 'zod';
import { answers } from '../described.ts';
import type { Context } from '../options.ts';
import { FAVICON } from '../pages/brand.ts';
import { docsPage } from '../pages/docs.ts';
import { homePage } from '../pages/home.ts';
import { STYLE } from '../pages/html.ts';
import { SCRIPT, scriptText } from '../questions/script.ts';
import { langOf } from '../questions/words.ts';
import { intakePages } from './intake-pages.ts';

const HTML = 'text/html; charset=utf-8';
const CSS = 'text/css; charset=utf-8';
const SCRIPT_TYPE = 'text/javascript; charset=utf-8';
const SVG = 'image/svg+xml; charset=utf-8';

/** The few pages that there are: the first one, the description of the API, their style. */
export const pageRoutes: FastifyPluginAsyncZod<{ context: Context }> = async (app, { context }) => {
  const tags = ['pages'];
  const describe = (summary: string, type: string) => ({
    schema: { summary, tags, response: answers(type, z.string(), 'The page') },
  });
  const about = describe('What this is', HTML);
  const query = z.object({ lang: z.string().max(10).optional().catch(undefined) });
  app.get('/about', { schema: { ...about.schema, querystring: query } }, async (request, reply) =>
    reply.type(HTML).send(homePage(context, langOf(request.query.lang))),
  );
  if (context.accounts !== null) {
    await app.register(intakePages, { context, accounts: context.accounts });
  }
  app.get('/api/docs', describe('This description, to read', HTML), async (_, reply) =>
    reply.type(HTML).send(docsPage(app.swagger())),
  );
  app.get('/style.css', describe('The style of the pages', CSS), async (_, reply) => reply.type(CSS).send(STYLE));
  const script = scriptText();
  app.get(SCRIPT, describe('What pages of questions do more with a script', SCRIPT_TYPE), async (_, reply) =>
    reply.type(SCRIPT_TYPE).send(script),
  );
  app.get('/favicon.svg', describe('The mark', SVG), async (_, reply) => reply.type(SVG).send(FAVICON));
};

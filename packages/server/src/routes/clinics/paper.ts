import { clientCopyPaper, consentPaper, letterPaper, type Paper, type Printed, recordPaper } from '@primum/paper';
import { audit } from '@primum/records';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import * as z from 'zod';
import type { Accounts } from '../../accounts/accounts.ts';
import { authorOf, only } from '../../accounts/rights.ts';
import { drawAside } from '../../aside/paper.ts';
import { readClearance } from '../../clinics/clearances-kept.ts';
import { letterFor } from '../../clinics/letter.ts';
import { type PaperKind, printedOf } from '../../clinics/paper.ts';
import type { Context } from '../../options.ts';
import { Refusal } from '../../problem.ts';
import { screeningParams } from '../clinic-schemas.ts';
import { clearanceParams, letterQuery } from './clearances-schemas.ts';
import { operation } from './operation.ts';

const PDF = 'application/pdf';
const given = { tag: 'paper', gives: z.string().meta({ format: 'binary' }), as: 'PDF/UA-1, A4', type: PDF } as const;

const paperQuery = z.strictObject({
  ...letterQuery.shape,
  procedure: z.string().max(100).optional().describe('One of the procedures that were screened. Default: all'),
});

interface Made {
  readonly make: (printed: Printed) => Paper | null;
  readonly summary: string;
  readonly problems?: readonly 'not-now'[];
}

const OF_SCREENING: Readonly<Record<PaperKind, Made>> = Object.freeze({
  record: { make: recordPaper, summary: 'A screening, to print and to file' },
  'client-copy': { make: clientCopyPaper, summary: 'A screening in plain words, for the client to take along' },
  consent: {
    make: consentPaper,
    summary: 'The consent to what was screened, with the risks of this client; only where nothing stands in the way',
    problems: ['not-now'],
  },
});

const NOTHING =
  'There is nothing to consent to: something stands in the way or is not known, and nobody has overridden it; see the screening.';

const letterSchema = operation(
  { params: clearanceParams, querystring: letterQuery },
  { ...given, summary: 'The letter that asks for a clearance, with a reply to cut off', problems: ['not-now'] },
);

const named = (name: string): string => `inline; filename="${name}.pdf"`;

/** What is printed of a person. The name of a file says nothing of anybody. */
export const paperRoutes: FastifyPluginAsyncZod<{ context: Context; accounts: Accounts }> = async (
  app,
  { context: { artifact: served, limits }, accounts },
) => {
  const { store } = accounts;
  const draw = drawAside(limits);
  for (const kind of ['record', 'client-copy', 'consent'] as const) {
    const { make, ...about } = OF_SCREENING[kind];
    app.get(`/screenings/:id/paper/${kind}`, {
      onRequest: only(accounts, 'read-screening'),
      schema: operation({ params: screeningParams, querystring: paperQuery }, { ...given, ...about }),
      handler: async (request, reply) => {
        const { id, ...place } = request.params;
        const of = { kind, ...place, ...request.query, screening: Number(id), by: authorOf(request) };
        const paper = make(await printedOf(accounts, of, served));
        if (paper === null) throw new Refusal('not-now', NOTHING);
        reply.type(PDF).header('content-disposition', named(`${kind}-${id}`));
        return reply.send(await draw(paper));
      },
    });
  }
  app.get('/clearances/:id/paper', {
    onRequest: only(accounts, 'read-clearance'),
    schema: letterSchema,
    handler: async (request, reply) => {
      const { clinic, person } = request.params;
      const of = { ...request.params, by: authorOf(request) };
      const { asked } = (await readClearance(store, of)).clearance;
      const { lang = asked.lang } = request.query;
      const { letter, texts } = await letterFor(store, { ...of, lang }, asked, served);
      await audit(store, clinic, { actor: of.by, action: 'print-letter', person });
      reply.type(PDF).header('content-disposition', named('letter'));
      return reply.send(await draw(letterPaper(letter, texts, lang)));
    },
  });
};

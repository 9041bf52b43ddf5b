import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import type { Accounts } from '../../accounts/accounts.ts';
import { authorOf, only } from '../../accounts/rights.ts';
import { type Asked, askAgain, askClearance } from '../../clinics/clearances-ask.ts';
import { letterOf } from '../../clinics/letter.ts';
import type { Context } from '../../options.ts';
import { refuse } from '../../read-body.ts';
import { textsOf } from '../../texts.ts';
import { keyHeaders, personParams } from '../clinic-schemas.ts';
import { againSchema, askedSchema, askSchema, clearanceParams } from './clearances-schemas.ts';
import { shownClearance } from './clearances-shown.ts';
import { operation } from './operation.ts';
import { giveVersion } from './version.ts';

const tag = 'clearances';

const asks = { tag, gives: askedSchema, as: 'It is asked for; the letter, to send', makes: true } as const;
const askRoute = operation(
  { params: personParams, headers: keyHeaders, body: askSchema },
  {
    ...asks,
    summary: 'Ask a professional to judge findings of a screening',
    description:
      'Each rule must be a finding of the screening that stands in the way, and must name the role that is asked as one that may lift it.',
    problems: ['key-reused', 'not-now'],
  },
);
const againRoute = operation(
  { params: clearanceParams, headers: keyHeaders, body: againSchema },
  {
    ...asks,
    summary: 'Ask again for a clearance',
    description: 'The chart is screened as it is now, and what still stands in the way is asked for.',
    problems: ['key-reused', 'not-now'],
  },
);
interface Of {
  readonly clinic: string;
  readonly person: string;
  readonly by: string;
}

/** What is asked for, with the letter. */
const answered = async ({ artifact: served, today }: Context, { store }: Accounts, of: Of, asked: Asked) => {
  const { recorded, clearance } = asked;
  const { id, seq: version, at, repeated } = recorded;
  const shown = shownClearance({ id, person: of.person, version, at, day: '', clearance }, today());
  const letter = await letterOf(store, { ...of, lang: clearance.asked.lang }, clearance.asked, served);
  return { clearance: shown, letter, repeated };
};

/** Asking for a clearance, for the first time or again. */
export const clearanceAskRoutes: FastifyPluginAsyncZod<{ context: Context; accounts: Accounts }> = async (
  app,
  { context, accounts },
) => {
  const { artifact: served, today } = context;
  const { store } = accounts;
  app.post('', { onRequest: only(accounts, 'ask-clearance'), schema: askRoute }, async (request, reply) => {
    const { lang, on = today(), ...asking } = request.body;
    if (on > today()) throw refuse('`on` is in the future; write the day of the letter.', 'on');
    textsOf(served, lang);
    const of = { ...request.params, by: authorOf(request), idempotencyKey: request.headers['idempotency-key'] };
    const asked = await askClearance(store, { ...of, on, lang }, asking, served);
    giveVersion(reply, asked.recorded.seq);
    return reply.code(201).send(await answered(context, accounts, of, asked));
  });
  app.post('/:id/again', { onRequest: only(accounts, 'ask-clearance'), schema: againRoute }, async (request, reply) => {
    const { id, ...whose } = request.params;
    const { lang } = request.body;
    textsOf(served, lang);
    const of = { ...whose, by: authorOf(request), idempotencyKey: request.headers['idempotency-key'] };
    const asked = await askAgain(store, { ...of, on: today(), lang }, id, served);
    giveVersion(reply, asked.recorded.seq);
    return reply.code(201).send(await answered(context, accounts, of, asked));
  });
};

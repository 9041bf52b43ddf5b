import type { FastifyReply, FastifyRequest } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { contactOf } from '../clinics/contact.ts';
import { inForce } from '../clinics/in-force.ts';
import { keptPage } from '../intake/end-pages.ts';
import { type Asks, answerPage } from '../intake/questions.ts';
import { HOLDS, type Intake } from '../intake/sessions.ts';
import { clinicName } from '../intake/tell.ts';
import { intakeUrgentPage } from '../intake/urgent.ts';
import { langOf } from '../questions/words.ts';
import { answersSchema, backSchema, keptSchema, namesSchema, staySchema, urgentSchema } from './intake-page-schemas.ts';

/** So many letters of a name are looked for. */
const MOST = 100;

const HTML = 'text/html; charset=utf-8';

/** Who comes in, and what answers whoever does not. */
export interface Door {
  readonly asks: Asks;
  /** Bytes of a form. */
  readonly bodyLimit: number;
  /** How often names are looked for in a minute from one address. */
  readonly perMinute: number;
  /** The intake of a verified client; null where the request was answered instead. */
  readonly enter: (request: FastifyRequest, reply: FastifyReply) => Promise<Intake | null>;
  readonly back: (request: FastifyRequest, reply: FastifyReply) => FastifyReply;
}

/** The form of every page of questions, and the page of what cannot wait. */
export const intakeQuestions: FastifyPluginAsyncZod<Door> = async (
  app,
  { asks, bodyLimit, perMinute, enter, back },
) => {
  // Counted by itself: whoever types a name is never locked out of the pages by it.
  const config = { rateLimit: { max: perMinute, timeWindow: 60_000 } };
  app.get('/intake/answers', { schema: backSchema }, async (request, reply) => back(request, reply));
  app.post('/intake/answers', { schema: answersSchema, bodyLimit }, async (request, reply) => {
    const intake = await enter(request, reply);
    if (intake === null) return reply;
    const answer = await answerPage(asks, intake, request.body);
    if ('to' in answer) return reply.redirect(answer.to, 303);
    return reply.code(answer.status).type(HTML).send(answer.page);
  });
  app.post('/intake/names', { config, schema: namesSchema, bodyLimit: 1024 }, async (request, reply) => {
    const intake = await enter(request, reply);
    if (intake === null) return reply;
    const { name = '', topic = '', lang } = request.body;
    const { artifact } = await inForce(asks.store, intake.link.clinic, asks.served);
    const hits = asks.finder(artifact, langOf(lang, intake.link.lang))(name.slice(0, MOST), topic);
    return hits.map((hit) => ({ concept: hit.concept, name: hit.name }));
  });
  app.post('/intake/stay', { schema: staySchema, bodyLimit: 1024 }, async (request, reply) => {
    const intake = await enter(request, reply);
    return intake === null ? reply : { seconds: HOLDS };
  });
  app.get('/intake/urgent', { schema: urgentSchema }, async (request, reply) => {
    const intake = await enter(request, reply);
    if (intake === null) return reply;
    return reply.type(HTML).send(await intakeUrgentPage(asks, intake, request.query));
  });
  app.get('/intake/kept', { schema: keptSchema }, async (request, reply) => {
    const intake = await enter(request, reply);
    if (intake === null) return reply;
    const { clinic, lang: own } = intake.link;
    const lang = langOf(request.query.lang, own);
    const name = await clinicName(asks.store, clinic);
    return reply.type(HTML).send(keptPage(lang, name, await contactOf(asks.store, clinic)));
  });
};

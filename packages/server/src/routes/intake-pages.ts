import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import type { Accounts } from '../accounts/accounts.ts';
import { contactOf } from '../clinics/contact.ts';
import { tryBirthDate } from '../intake/birth-date.ts';
import { intakeCookies, intakeSecret } from '../intake/cookie.ts';
import { birthDatePage, type Language, saidPage, type Written } from '../intake/pages.ts';
import { type Asks, questionPage } from '../intake/questions.ts';
import { type Intake, intakeOf, openIntake } from '../intake/sessions.ts';
import { wordsIn } from '../intake/words.ts';
import { notTheirs, readWritten } from '../intake/written.ts';
import type { Context } from '../options.ts';
import { PROBLEM_TYPE, Refusal } from '../problem.ts';
import { rememberFinders } from '../questions/finders.ts';
import { SCRIPT } from '../questions/script.ts';
import { backSchema, birthDateSchema, FORM, intakeSchema, openSchema } from './intake-page-schemas.ts';
import { intakeQuestions } from './intake-questions.ts';

const HTML = 'text/html; charset=utf-8';

const tooMany = (): Refusal => new Refusal('too-many-requests', 'Too many requests; wait a minute.');

const acceptedBy = ({ headers }: FastifyRequest): string | undefined =>
  headers['accept-language']?.slice(0, 2).toLowerCase();

const langIn = ({ query }: FastifyRequest): string | undefined =>
  typeof query === 'object' && query !== null && 'lang' in query && typeof query.lang === 'string'
    ? query.lang
    : undefined;

const languageOf = (request: FastifyRequest, intake: Intake | null = null): Language =>
  wordsIn(langIn(request), intake?.link.lang, acceptedBy(request));

/** Whoever uses a page is answered with a page, whatever went wrong. */
const answerWithPages = (app: FastifyInstance): void => {
  app.addHook('onSend', async (request, reply, payload) => {
    if (reply.getHeader('content-type') !== PROBLEM_TYPE) return payload;
    reply.type(HTML).removeHeader('content-length');
    return saidPage(languageOf(request), reply.statusCode === 429 ? 'tooMany' : 'fault');
  });
};

/** Forms are sent to this server only. A browser that is to say where a form comes from has to be told so; nobody else is told anything. */
const FORMS = {
  'content-security-policy':
    "default-src 'none';style-src 'self';img-src 'self';base-uri 'none';form-action 'self';frame-ancestors 'none'",
  'referrer-policy': 'same-origin',
} as const;

const onRequest = async (_: FastifyRequest, reply: FastifyReply): Promise<void> => void reply.headers(FORMS);

/** A page that names the script of this server may run it, and nothing else; what it asks goes to this server, too. */
const onSend = async (_: FastifyRequest, reply: FastifyReply, payload: unknown): Promise<unknown> => {
  if (typeof payload === 'string' && payload.includes(`<script src="${SCRIPT}"`))
    reply.header(
      'content-security-policy',
      FORMS['content-security-policy'].replace(';', ";script-src 'self';connect-src 'self';"),
    );
  return payload;
};

/** Forms, and nothing else, are read here and nowhere else. */
const readForms = (app: FastifyInstance): void => {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser(FORM, { parseAs: 'string' }, async (_: FastifyRequest, text: string) =>
    Object.fromEntries(new URLSearchParams(text)),
  );
};

const says = (reply: FastifyReply, status: number, text: string): FastifyReply =>
  reply.code(status).type(HTML).send(text);

/** What answers whoever may not go on: nobody is there, or too many wrong dates were given. */
const refused = async (
  store: Accounts['store'],
  request: FastifyRequest,
  reply: FastifyReply,
  intake: Intake | null,
): Promise<FastifyReply> => {
  if (intake === null) return says(reply, 401, saidPage(languageOf(request), 'noSession'));
  const contact = await contactOf(store, intake.link.clinic);
  return says(reply, 403, saidPage(languageOf(request, intake), 'locked', contact));
};

const back = (request: FastifyRequest, reply: FastifyReply): FastifyReply => {
  const lang = langIn(request);
  return reply.redirect(lang === undefined ? '/intake' : `/intake?lang=${wordsIn(lang).lang}`, 303);
};

/** Takes the birth date that a client gives; says what is wrong with it. */
const takeBirthDate = async (
  store: Accounts['store'],
  intake: Intake,
  { language, written }: { readonly language: Language; readonly written: Written },
): Promise<'right' | 'locked' | { readonly page: string }> => {
  const read = readWritten(written, language.words, store.now().slice(0, 10));
  const contact = await contactOf(store, intake.link.clinic);
  if ('wrong' in read) return { page: birthDatePage(language, contact, written, read.wrong) };
  const { right, left } = await tryBirthDate(store, intake, read.date);
  if (right) return 'right';
  return left === 0 ? 'locked' : { page: birthDatePage(language, contact, written, notTheirs(language.words, left)) };
};

interface Coming {
  readonly asks: Asks;
  readonly store: Accounts['store'];
  readonly config: object;
  readonly come: (request: FastifyRequest, reply: FastifyReply) => Promise<Intake | null>;
}

/** Where a client is: before the birth date, or at a question. */
const birthDateRoutes: FastifyPluginAsyncZod<Coming> = async (app, { asks, store, config, come }) => {
  app.get('/intake', { schema: intakeSchema }, async (request, reply) => {
    const intake = await come(request, reply);
    if (intake === null) return reply;
    if (intake.state === 'unverified') {
      const contact = await contactOf(store, intake.link.clinic);
      return says(reply, 200, birthDatePage(languageOf(request, intake), contact));
    }
    const { page, lang } = request.query;
    return says(reply, 200, await questionPage(asks, intake, page, [lang]));
  });
  app.get('/intake/birth-date', { schema: backSchema }, async (request, reply) => back(request, reply));
  const guarded = { config, schema: birthDateSchema, bodyLimit: 1024 };
  app.post('/intake/birth-date', guarded, async (request, reply) => {
    const intake = await come(request, reply);
    if (intake === null) return reply;
    if (intake.state === 'verified') return back(request, reply);
    const language = languageOf(request, intake);
    const taken = await takeBirthDate(store, intake, { language, written: request.body });
    if (taken === 'right') return back(request, reply);
    if (taken === 'locked') return refused(store, request, reply, { ...intake, state: 'locked' });
    return says(reply, 422, taken.page);
  });
};

/** The pages of the intake, which need no script. */
export const intakePages: FastifyPluginAsyncZod<{ context: Context; accounts: Accounts }> = async (
  app,
  { context: { artifact: served, today, limits }, accounts },
) => {
  const { store } = accounts;
  const asks = { store, served, today, finder: rememberFinders() };
  await app.register(rateLimit, { max: limits.perMinute, timeWindow: 60_000, errorResponseBuilder: tooMany });
  answerWithPages(app);
  readForms(app);
  const config = { rateLimit: { max: limits.signIns, timeWindow: 60_000 } };
  /** The intake of the cookie; null where the request was answered instead. */
  const come = async (request: FastifyRequest, reply: FastifyReply): Promise<Intake | null> => {
    const intake = await intakeOf(store, intakeSecret(accounts, request.headers.cookie));
    if (intake !== null && intake.state !== 'locked') return intake;
    await refused(store, request, reply, intake);
    return null;
  };
  const enter = async (request: FastifyRequest, reply: FastifyReply): Promise<Intake | null> => {
    const intake = await come(request, reply);
    if (intake?.state !== 'unverified') return intake;
    back(request, reply);
    return null;
  };

  app.get('/i/:token', { config, schema: openSchema }, async (request, reply) => {
    const secret = await openIntake(store, request.params.token);
    if (secret === null) return says(reply, 404, saidPage(languageOf(request), 'noLink'));
    return reply.header('set-cookie', intakeCookies(accounts, secret)).redirect('/intake', 303);
  });
  await app.register(async (inner) => {
    inner.addHook('onRequest', onRequest);
    inner.addHook('onSend', onSend);
    await inner.register(birthDateRoutes, { come, config, store, asks });
    await inner.register(intakeQuestions, { asks, bodyLimit: limits.atOnce, perMinute: limits.perMinute, enter, back });
  });
};

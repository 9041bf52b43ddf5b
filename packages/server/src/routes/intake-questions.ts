import type { FastifyReply, FastifyRequest } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import type { Accounts } from '../accounts/accounts.ts';
import { draftOf, keepDraft } from '../intake/draft.ts';
import { type Ground, groundOf, reportWith } from '../intake/ground.ts';
import { outcomeOf } from '../intake/outcome.ts';
import { nextOf, pathOf, placeOf } from '../intake/path.ts';
import { donePage, elsewherePage, languageLinks, youngPage } from '../intake/question-pages.ts';
import { auditClient, type Intake } from '../intake/sessions.ts';
import { changedAnswers, placeIn, sentAnswers, showPage, takePage, wayOf } from '../intake/step.ts';
import { tellVisit } from '../intake/tell.ts';
import type { Context } from '../options.ts';
import type { Fields } from '../questions/read-reply.ts';
import { isTooYoung } from '../questions/too-young.ts';
import { LANGS, langOf } from '../questions/words.ts';
import { urgentPage } from '../self-check/pages.ts';
import { answersSchema, backSchema, urgentSchema } from './intake-page-schemas.ts';

const HTML = 'text/html; charset=utf-8';

/** How a route finds out who asks; what it answers where nobody may. */
export interface Door {
  readonly context: Context;
  readonly accounts: Accounts;
  readonly intakeIn: (request: FastifyRequest) => Promise<Intake | null>;
  readonly refused: (request: FastifyRequest, reply: FastifyReply, intake: Intake | null) => FastifyReply;
  readonly back: (request: FastifyRequest, reply: FastifyReply) => FastifyReply;
}

const says = (reply: FastifyReply, text: string, status = 200): FastifyReply =>
  reply.code(status).type(HTML).send(text);

/** The questions of an intake that is open, from the first to the last page. */
export const questionsOf = ({
  context: { artifact: served, today },
  accounts: { store },
}: Pick<Door, 'context' | 'accounts'>) => {
  const ground = async (intake: Intake, asked: readonly (string | undefined)[]): Promise<Ground> => {
    const draft = await draftOf(store, intake, langOf(...asked, intake.link.lang), today());
    const kept = draft.id === null ? undefined : draft.answers.intake.lang;
    const lang = langOf(...asked, kept, intake.link.lang);
    await auditClient(intake, store, 'read-answers');
    return groundOf(store, intake, { served, lang, today: today(), draft });
  };
  const visitIn = (intake: Intake, { lang }: Ground) => tellVisit(store, intake, served, lang);
  const done = async (intake: Intake, at: Ground, reference: number | null): Promise<string> => {
    const outcome = outcomeOf(at, at.draft.answers);
    return donePage(at.lang, outcome, await visitIn(intake, at), { reference, pages: pathOf(wayOf(at)).length });
  };

  /** The page of a number, no later than the first question without an answer; without a number the page where somebody is. */
  const show = async (
    intake: Intake,
    page: number | undefined,
    asked: readonly (string | undefined)[],
  ): Promise<string> => {
    const at = await ground(intake, asked);
    const { draft, topics, held, lang } = at;
    if (isTooYoung(reportWith(at, { facts: [], notUnderstood: [] }, at.request.on), at.artifact))
      return youngPage(lang);
    if (topics.length + held.length === 0 && draft.id === null) return done(intake, at, null);
    const way = wayOf(at);
    const next = nextOf(way);
    if (page === undefined && draft.answers.intake.sent && next === pathOf(way).length - 1)
      return done(intake, at, draft.version);
    const place = page === undefined ? (draft.id === null ? 0 : next) : Math.max(0, Math.min(page - 1, next));
    return showPage(at, place, { visit: await visitIn(intake, at) });
  };
  return { ground, visitIn, show };
};

const to = (reply: FastifyReply, { lang }: Ground, place: number): FastifyReply =>
  reply.redirect(`/intake?page=${place + 1}&lang=${lang}`, 303);

/** What leads to another page and changes nothing; null where the page is to be taken. */
const moveOf = (at: Ground, place: number, go: string): number | null => {
  if (go === 'back') return Math.max(0, place - 1);
  if (go === 'change:') return 0;
  if (go.startsWith('change:')) return placeOf(wayOf(at), go.slice('change:'.length));
  return pathOf(wayOf(at))[place]?.kind === 'start' ? 1 : null;
};

/** The form of every page of questions, and the page of what cannot wait. */
export const intakeQuestions: FastifyPluginAsyncZod<Door> = async (app, door) => {
  const { context, accounts, intakeIn, refused, back } = door;
  const { store } = accounts;
  const { ground, visitIn } = questionsOf(door);

  const send = async (intake: Intake, at: Ground, fields: Fields, reply: FastifyReply): Promise<FastifyReply> => {
    const answers = sentAnswers(at);
    if (answers === null) return to(reply, at, nextOf(wayOf(at)));
    const seen = { version: Number(fields['version']), form: fields['form'] ?? '' };
    if (!(await keepDraft(store, intake, at.draft, answers, seen))) return says(reply, elsewherePage(at.lang), 409);
    await auditClient(intake, store, 'send-answers');
    return reply.redirect('/intake', 303);
  };
  const take = async (intake: Intake, at: Ground, fields: Fields, reply: FastifyReply): Promise<FastifyReply> => {
    const place = placeIn(at, fields);
    const taken = takePage(at, place, fields);
    if ('wrong' in taken) {
      const visit = await visitIn(intake, at);
      return says(reply, showPage(at, place, { visit, wrong: taken.wrong, fields }), 422);
    }
    const answers = changedAnswers(at, taken.intake);
    const seen = { version: Number(fields['version']), form: fields['form'] ?? '' };
    if (!(await keepDraft(store, intake, at.draft, answers, seen))) return says(reply, elsewherePage(at.lang), 409);
    const now = await ground(intake, [at.lang]);
    return to(reply, now, nextOf(wayOf(now)));
  };

  app.get('/intake/answers', { schema: backSchema }, async (request, reply) => back(request, reply));
  app.get('/intake/urgent', { schema: urgentSchema }, async (request, reply) => {
    const intake = await intakeIn(request);
    if (intake === null || intake.state === 'locked') return refused(request, reply, intake);
    if (intake.state === 'unverified') return back(request, reply);
    const lang = langOf(request.query.lang, intake.link.lang);
    const links = languageLinks(lang, '/intake/urgent');
    return says(reply, urgentPage(context.artifact, intake.visit.procedures, lang, links));
  });
  const bodyLimit = context.limits.atOnce;
  app.post('/intake/answers', { schema: answersSchema, bodyLimit }, async (request, reply) => {
    const intake = await intakeIn(request);
    if (intake === null || intake.state === 'locked') return refused(request, reply, intake);
    if (intake.state === 'unverified') return back(request, reply);
    const fields = request.body;
    const { go = 'next' } = fields;
    const other = LANGS.find((lang) => go === `lang:${lang}`);
    const at = await ground(intake, [other, fields['lang']]);
    const place = placeIn(at, fields);
    if (go === 'urgent') return reply.redirect(`/intake/urgent?lang=${at.lang}`, 303);
    if (place === -1) return reply.redirect(`/intake?lang=${at.lang}`, 303);
    if (other !== undefined) return says(reply, showPage(at, place, { visit: await visitIn(intake, at), fields }));
    const moved = moveOf(at, place, go);
    if (moved !== null) return to(reply, at, moved);
    return fields['at'] === 'check' ? send(intake, at, fields, reply) : take(intake, at, fields, reply);
  });
};

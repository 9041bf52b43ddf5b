import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import type { Accounts } from '../accounts/accounts.ts';
import { changePassword, followReset } from '../accounts/password.ts';
import { authorOf, callerIn, signedIn } from '../accounts/rights.ts';
import { setUp } from '../accounts/set-up.ts';
import { signIn, signOut } from '../accounts/sign-in.ts';
import { answers, BODY_PROBLEMS } from '../described.ts';
import type { Context } from '../options.ts';
import {
  callerSchema,
  changePasswordSchema,
  resetDoneSchema,
  resetSchema,
  setUpSchema,
  signedOutSchema,
  signInSchema,
  signOutQuery,
} from './account-schemas.ts';
import { entered, entering, told } from './entering.ts';

const JSON_TYPE = 'application/json';
const tags = ['accounts'];
const security = [{ session: [] }];

const setUpRoute = {
  summary: 'Follow a link that makes you staff; it works once',
  tags,
  body: setUpSchema,
  response: entering,
};

const signInRoute = {
  summary: 'Sign in',
  description:
    'Whoever has a second factor is answered with the problem `second-factor-needed` and a cookie that opens nothing; the code follows with POST /api/session/second-factor.',
  tags,
  body: signInSchema,
  response: entering,
};

const callerRoute = {
  summary: 'Who is signed in, and where they work',
  tags,
  security,
  response: answers(JSON_TYPE, callerSchema, 'Who is signed in', ['not-signed-in', 'too-many-requests']),
};

const signOutRoute = {
  summary: 'Sign out, here or everywhere',
  tags,
  security,
  querystring: signOutQuery,
  response: answers(JSON_TYPE, signedOutSchema, 'Signed out', ['not-signed-in', 'unusable-input', 'too-many-requests']),
};

const passwordRoute = {
  summary: 'Change your own password; every other session of yours ends',
  tags,
  security,
  body: changePasswordSchema,
  response: answers(JSON_TYPE, callerSchema, 'It is changed, with a new cookie', [...BODY_PROBLEMS, 'not-signed-in']),
};

const resetRoute = {
  summary: 'Follow a link that lets you set a new password; it works once and ends every session of yours',
  tags,
  body: resetSchema,
  response: answers(JSON_TYPE, resetDoneSchema, 'It is set; sign in with it', [...BODY_PROBLEMS, 'not-allowed']),
};

/** Links that make somebody staff or set a new password, signing in and out, and one's own password. */
export const sessionRoutes: FastifyPluginAsyncZod<{ context: Context; accounts: Accounts }> = async (
  app,
  { context, accounts },
) => {
  const config = { rateLimit: { max: context.limits.signIns, timeWindow: 60_000 } };
  const onRequest = signedIn(accounts);

  app.post('/set-up', { config, schema: setUpRoute }, async (request, reply) =>
    entered(accounts, reply, await setUp(accounts, request.body, context.artifact)),
  );
  app.post('/reset', { config, schema: resetRoute }, async (request, reply) => {
    await followReset(accounts, request.body);
    return reply.send({ reset: true as const });
  });
  app.post('/session', { config, schema: signInRoute }, async (request, reply) =>
    entered(accounts, reply, await signIn(accounts, request.body)),
  );
  app.get('/session', { onRequest, schema: callerRoute }, (request) => told(accounts, callerIn(request)));
  app.delete('/session', { onRequest, schema: signOutRoute }, async (request, reply) => {
    const everywhere = request.query.everywhere === 'true';
    const cookies = await signOut(accounts, request.headers.cookie, { account: authorOf(request), everywhere });
    reply.headers({ 'set-cookie': [...cookies], 'clear-site-data': '"cache", "cookies", "storage"' });
    return reply.send({ everywhere });
  });
  app.post('/session/password', { config, onRequest, schema: passwordRoute }, async (request, reply) => {
    const about = { account: authorOf(request), ...request.body };
    reply.header('set-cookie', [...(await changePassword(accounts, request.headers.cookie, about))]);
    return reply.send(await told(accounts, callerIn(request)));
  });
};

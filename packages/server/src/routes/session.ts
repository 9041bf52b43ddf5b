import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import type * as z from 'zod';
import { type Accounts, type Caller, postsOf, signIn, signOut, type WithCookies } from '../accounts/accounts.ts';
import { authorOf, callerIn, signedIn } from '../accounts/rights.ts';
import { setUp } from '../accounts/set-up.ts';
import { answers, BODY_PROBLEMS } from '../described.ts';
import type { Context } from '../options.ts';
import { callerSchema, setUpSchema, signedOutSchema, signInSchema, signOutQuery } from './clinic-schemas.ts';

const JSON_TYPE = 'application/json';
const tags = ['accounts'];
const security = [{ session: [] }];
const entering = answers(JSON_TYPE, callerSchema, 'Who is signed in, with a cookie', [
  ...BODY_PROBLEMS,
  'not-signed-in',
  'not-allowed',
]);

const told = async (accounts: Accounts, { account, name }: Caller): Promise<z.infer<typeof callerSchema>> => ({
  account,
  name,
  clinics: [...(await postsOf(accounts, account))],
});

const setUpRoute = {
  summary: 'Follow a link that makes you staff; it works once',
  tags,
  body: setUpSchema,
  response: entering,
};

const signInRoute = { summary: 'Sign in', tags, body: signInSchema, response: entering };

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

/** Signing in and out, and the link that makes somebody staff. */
export const sessionRoutes: FastifyPluginAsyncZod<{ context: Context; accounts: Accounts }> = async (
  app,
  { context, accounts },
) => {
  const config = { rateLimit: { max: context.limits.signIns, timeWindow: 60_000 } };
  const onRequest = signedIn(accounts);
  const entered = async ({ value, cookies }: WithCookies<Caller>) => ({ cookies, body: await told(accounts, value) });

  app.post('/set-up', { config, schema: setUpRoute }, async (request, reply) => {
    const { cookies, body } = await entered(await setUp(accounts, request.body));
    return reply.header('set-cookie', [...cookies]).send(body);
  });
  app.post('/session', { config, schema: signInRoute }, async (request, reply) => {
    const { cookies, body } = await entered(await signIn(accounts, request.body));
    return reply.header('set-cookie', [...cookies]).send(body);
  });
  app.get('/session', { onRequest, schema: callerRoute }, (request) => told(accounts, callerIn(request)));
  app.delete('/session', { onRequest, schema: signOutRoute }, async (request, reply) => {
    const everywhere = request.query.everywhere === 'true';
    const cookies = await signOut(accounts, request.headers.cookie, { account: authorOf(request), everywhere });
    return reply.header('set-cookie', [...cookies]).send({ everywhere });
  });
};

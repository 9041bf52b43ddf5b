import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import type { Accounts } from '../accounts/accounts.ts';
import { authorOf, callerIn, signedIn } from '../accounts/rights.ts';
import { beginSecondFactor, confirmSecondFactor, enterCode, removeSecondFactor } from '../accounts/second-factor.ts';
import { answers, BODY_PROBLEMS } from '../described.ts';
import type { Context } from '../options.ts';
import { callerSchema, codeSchema, enrolmentSchema, firstCodeSchema, passwordSchema } from './account-schemas.ts';
import { entered, entering, told } from './entering.ts';

const JSON_TYPE = 'application/json';
const tags = ['accounts'];
const security = [{ session: [] }];

const enterRoute = {
  summary: 'Send the code that follows the password',
  description:
    'At most five tries after each password, and ten wrong ones in a row until the account waits 15 minutes.',
  tags,
  body: codeSchema,
  response: entering,
};

const beginRoute = {
  summary: 'Begin a second factor; it counts when a first code was confirmed',
  tags,
  security,
  body: passwordSchema,
  response: answers(JSON_TYPE, enrolmentSchema, 'What goes into an authenticator, and backup codes', [
    ...BODY_PROBLEMS,
    'not-signed-in',
    'not-now',
  ]),
};

const confirmRoute = {
  summary: 'Confirm the second factor that was begun with a first code; it counts from now on',
  tags,
  security,
  body: firstCodeSchema,
  response: answers(JSON_TYPE, callerSchema, 'It is on, with a new cookie', [
    ...BODY_PROBLEMS,
    'not-signed-in',
    'not-now',
  ]),
};

const removeRoute = {
  summary: 'Remove your second factor',
  tags,
  security,
  body: passwordSchema,
  response: answers(JSON_TYPE, callerSchema, 'It is off, with a new cookie', [...BODY_PROBLEMS, 'not-signed-in']),
};

/** The second factor: entering a code after the password, turning it on and off. */
export const secondFactorRoutes: FastifyPluginAsyncZod<{ context: Context; accounts: Accounts }> = async (
  app,
  { context, accounts },
) => {
  const config = { rateLimit: { max: context.limits.signIns, timeWindow: 60_000 } };
  const onRequest = signedIn(accounts);

  app.post('', { config, schema: enterRoute }, async (request, reply) => {
    const { value, cookies } = await enterCode(accounts, request.headers.cookie, request.body.code);
    return entered(accounts, reply, { caller: value, cookies });
  });
  app.post('/begin', { config, onRequest, schema: beginRoute }, async (request, reply) => {
    const { uri, backupCodes } = await beginSecondFactor(accounts, request.headers.cookie, request.body.password);
    return reply.send({ uri, backupCodes: [...backupCodes] });
  });
  app.post('/confirm', { config, onRequest, schema: confirmRoute }, async (request, reply) => {
    const about = { account: authorOf(request), ...request.body };
    reply.header('set-cookie', [...(await confirmSecondFactor(accounts, request.headers.cookie, about))]);
    return told(accounts, callerIn(request));
  });
  app.post('/remove', { config, onRequest, schema: removeRoute }, async (request, reply) => {
    const about = { account: authorOf(request), ...request.body };
    reply.header('set-cookie', [...(await removeSecondFactor(accounts, request.headers.cookie, about))]);
    return told(accounts, callerIn(request));
  });
};

import { listClinics } from '@primum/records';
import type { FastifyReply } from 'fastify';
import type * as z from 'zod';
import { type Accounts, type Caller, postsOf } from '../accounts/accounts.ts';
import { hasSecondFactor } from '../accounts/second-factor.ts';
import type { Entering } from '../accounts/sign-in.ts';
import { answers, BODY_PROBLEMS } from '../described.ts';
import { Refusal } from '../problem.ts';
import { callerSchema } from './account-schemas.ts';

/** What whoever signs in is answered with. */
export const entering = answers('application/json', callerSchema, 'Who is signed in, with a cookie', [
  ...BODY_PROBLEMS,
  'not-signed-in',
  'not-allowed',
]);

/** Who somebody is, as they are told themselves. */
export const told = async (accounts: Accounts, { account, name }: Caller): Promise<z.infer<typeof callerSchema>> => {
  const names = new Map((await listClinics(accounts.store)).map((clinic) => [clinic.id, clinic.name]));
  const posts = await postsOf(accounts, account);
  const clinics = posts.map((post) => ({ ...post, name: names.get(post.clinic) ?? post.clinic }));
  return { account, name, secondFactor: await hasSecondFactor(accounts, account), clinics };
};

/** Answers a try to sign in: with who it is, or with what has to follow; the cookies go with either. */
export const entered = async (
  accounts: Accounts,
  reply: FastifyReply,
  { caller, cookies }: Omit<Entering, 'account'>,
): Promise<z.infer<typeof callerSchema>> => {
  reply.header('set-cookie', [...cookies]);
  if (caller !== null) return told(accounts, caller);
  throw new Refusal(
    'second-factor-needed',
    'The password is right; send a code of your second factor to POST /api/session/second-factor.',
  );
};

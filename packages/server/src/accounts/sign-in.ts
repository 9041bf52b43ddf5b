import { Refusal } from '../problem.ts';
import { type Accounts, auditEverywhere, type Caller, headersOf, refusalCode } from './accounts.ts';
import { endAccess } from './end-access.ts';

/** What became of a try to sign in. */
export interface Entering {
  readonly account: string;
  /** Null: the password was right, and a code of the second factor has to follow. */
  readonly caller: Caller | null;
  readonly cookies: readonly string[];
}

/** The id of the account with an e-mail address that has just been proven to be there. */
const accountOf = async ({ database }: Accounts, email: string): Promise<string> => {
  const select = database.selectFrom('accounts').select('id').where('email', '=', email.toLowerCase());
  return (await select.executeTakeFirstOrThrow()).id;
};

/**
 * Signs somebody in, or asks for their second factor; until it follows, the cookie opens nothing.
 * @throws {Refusal} one sentence that does not say whether there is such an account
 * @example const { caller, cookies } = await signIn(accounts, { email, password })
 */
export const signIn = async (
  accounts: Accounts,
  body: { readonly email: string; readonly password: string },
): Promise<Entering> => {
  try {
    const { response, headers } = await accounts.auth.api.signInEmail({ body, returnHeaders: true });
    const cookies = headers.getSetCookie();
    if (!('user' in response)) return { account: await accountOf(accounts, body.email), caller: null, cookies };
    const { id: account, name } = response.user;
    await auditEverywhere(accounts, account, 'sign-in');
    return { account, caller: { account, name }, cookies };
  } catch (error) {
    if (refusalCode(error) === '') throw error;
    throw new Refusal('not-signed-in', 'The e-mail address or the password is wrong.');
  }
};

/**
 * Ends the session of a cookie, or every session of its account.
 * @example const cookies = await signOut(accounts, cookie, { account, everywhere: true })
 */
export const signOut = async (
  accounts: Accounts,
  cookie: string | undefined,
  { account, everywhere }: { readonly account: string; readonly everywhere: boolean },
): Promise<readonly string[]> => {
  if (everywhere) await endAccess(accounts.database, account);
  const ended = await accounts.auth.api.signOut({ headers: headersOf(cookie), returnHeaders: true });
  await auditEverywhere(accounts, account, everywhere ? 'sign-out-everywhere' : 'sign-out');
  return ended.headers.getSetCookie();
};

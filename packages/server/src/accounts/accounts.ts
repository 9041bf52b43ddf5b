import { audit, type Store } from '@primum/records';
import { Refusal } from '../problem.ts';
import { type Auth, type AuthOptions, LONGEST, openAuth } from './auth.ts';
import { type AccountDatabase, makeTables, type Role, tablesOf } from './tables.ts';

/** The accounts of a store, and who works where. */
export interface Accounts {
  readonly store: Store;
  readonly auth: Auth;
  readonly database: AccountDatabase;
}

/** Somebody who is signed in. */
export interface Caller {
  readonly account: string;
  readonly name: string;
}

/** Something, and the cookies that go with it. */
export interface WithCookies<T> {
  readonly value: T;
  readonly cookies: readonly string[];
}

/** A clinic that somebody works in. */
export interface Post {
  readonly clinic: string;
  readonly role: Role;
}

/** Opens the accounts of a store. */
export const openAccounts = async (options: AuthOptions): Promise<Accounts> => {
  const database = tablesOf(options.store);
  await makeTables(database);
  return Object.freeze({ store: options.store, auth: await openAuth(options), database });
};

/** The code of a refusal by the library; empty for everything else. */
export const refusalCode = (error: unknown): string => {
  if (!(error instanceof Error) || error.name !== 'APIError' || !('body' in error)) return '';
  const { body } = error;
  return typeof body === 'object' && body !== null && 'code' in body ? String(body.code) : 'unknown';
};

const headersOf = (cookie: string | undefined): Headers => new Headers(cookie === undefined ? {} : { cookie });

/** Where somebody works, by clinic. */
export const postsOf = ({ database }: Accounts, account: string): Promise<readonly Post[]> =>
  database.selectFrom('staff').select(['clinic', 'role']).where('account', '=', account).orderBy('clinic').execute();

/** What somebody is in a clinic; null when nothing, or when there is no such clinic. */
export const roleIn = async ({ database }: Accounts, account: string, clinic: string): Promise<Role | null> => {
  const select = database.selectFrom('staff').select('role').where('clinic', '=', clinic);
  return (await select.where('account', '=', account).executeTakeFirst())?.role ?? null;
};

const auditEverywhere = async (accounts: Accounts, account: string, action: string): Promise<void> => {
  for (const { clinic } of await postsOf(accounts, account))
    await audit(accounts.store, clinic, { actor: account, action });
};

/**
 * Signs somebody in.
 * @throws {Refusal} one sentence that does not say whether there is such an account
 */
export const signIn = async (
  accounts: Accounts,
  body: { readonly email: string; readonly password: string },
): Promise<WithCookies<Caller>> => {
  try {
    const { response, headers } = await accounts.auth.api.signInEmail({ body, returnHeaders: true });
    const { id, name } = response.user;
    await auditEverywhere(accounts, id, 'sign-in');
    return { value: { account: id, name }, cookies: headers.getSetCookie() };
  } catch (error) {
    if (refusalCode(error) === '') throw error;
    throw new Refusal('not-signed-in', 'The e-mail address or the password is wrong.');
  }
};

/** Ends the session of a cookie, or every session of its account. */
export const signOut = async (
  accounts: Accounts,
  cookie: string | undefined,
  { account, everywhere }: { readonly account: string; readonly everywhere: boolean },
): Promise<readonly string[]> => {
  const headers = headersOf(cookie);
  if (everywhere) await accounts.auth.api.revokeSessions({ headers });
  const ended = await accounts.auth.api.signOut({ headers, returnHeaders: true });
  await auditEverywhere(accounts, account, everywhere ? 'sign-out-everywhere' : 'sign-out');
  return ended.headers.getSetCookie();
};

/** Who is signed in with a cookie; null when nobody, or when the session is over. A use of the session prolongs it. */
export const callerOf = async ({ auth }: Accounts, cookie: string | undefined): Promise<WithCookies<Caller | null>> => {
  if (cookie === undefined) return { value: null, cookies: [] };
  const headers = headersOf(cookie);
  const { response, headers: answered } = await auth.api.getSession({ headers, returnHeaders: true });
  if (response === null) return { value: null, cookies: answered.getSetCookie() };
  const { session, user } = response;
  if (Date.now() - session.createdAt.getTime() >= LONGEST * 1000) {
    const ended = await auth.api.signOut({ headers, returnHeaders: true });
    return { value: null, cookies: ended.headers.getSetCookie() };
  }
  return { value: { account: user.id, name: user.name }, cookies: answered.getSetCookie() };
};

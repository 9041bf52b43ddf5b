import { audit, type Store } from '@primum/records';
import { type Auth, type AuthOptions, authOver, LONGEST } from './auth.ts';
import { migrateAccounts } from './migrations/index.ts';
import { type AccountDatabase, type Role, tablesOf } from './tables.ts';

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

/**
 * Opens the accounts of a store; their tables are made or brought to this version where needed.
 * @throws {Refusal} of the records, when the database is of a newer version or cannot be written to
 * @example const accounts = await openAccounts({ store, secure: false })
 */
export const openAccounts = async (options: AuthOptions): Promise<Accounts> => {
  await migrateAccounts(options.store);
  return Object.freeze({ store: options.store, auth: authOver(options), database: tablesOf(options.store) });
};

/** The code of a refusal by the library; empty for everything else. */
export const refusalCode = (error: unknown): string => {
  if (!(error instanceof Error) || error.name !== 'APIError' || !('body' in error)) return '';
  const { body } = error;
  return typeof body === 'object' && body !== null && 'code' in body ? String(body.code) : 'unknown';
};

/** What the library reads of a request. */
export const headersOf = (cookie: string | undefined): Headers => new Headers(cookie === undefined ? {} : { cookie });

/** Where somebody works, by clinic. */
export const postsOf = ({ database }: Accounts, account: string): Promise<readonly Post[]> =>
  database.selectFrom('staff').select(['clinic', 'role']).where('account', '=', account).orderBy('clinic').execute();

/** What somebody is in a clinic; null when nothing, or when there is no such clinic. */
export const roleIn = async ({ database }: Accounts, account: string, clinic: string): Promise<Role | null> => {
  const select = database.selectFrom('staff').select('role').where('clinic', '=', clinic);
  return (await select.where('account', '=', account).executeTakeFirst())?.role ?? null;
};

/** Adds a line to the audit log of every clinic where somebody works. */
export const auditEverywhere = async (accounts: Accounts, account: string, action: string): Promise<void> => {
  for (const { clinic } of await postsOf(accounts, account))
    await audit(accounts.store, clinic, { actor: account, action });
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

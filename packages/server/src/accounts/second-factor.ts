import { Refusal } from '../problem.ts';
import { type Accounts, auditEverywhere, type Caller, headersOf, refusalCode, type WithCookies } from './accounts.ts';
import { hashOf } from './token.ts';

/** What somebody puts into an authenticator, and what they keep in case they lose it. Given once. */
export interface Enrolment {
  readonly uri: string;
  readonly backupCodes: readonly string[];
}

/** How long a code could be used a second time, in milliseconds; the library takes those of three half minutes. */
const REUSABLE = 2 * 60_000;

/** Whether somebody has a second factor. */
export const hasSecondFactor = async ({ database }: Accounts, account: string): Promise<boolean> => {
  const select = database.selectFrom('accounts').select('twoFactorEnabled').where('id', '=', account);
  return Boolean((await select.executeTakeFirst())?.twoFactorEnabled);
};

/** Marks a code as used; whether it is the first time. */
const firstUse = async ({ database, store }: Accounts, account: string, code: string): Promise<boolean> => {
  const now = store.now();
  const old = new Date(Date.parse(now) - REUSABLE).toISOString();
  await database.deleteFrom('used_codes').where('account', '=', account).where('at', '<', old).execute();
  const insert = database.insertInto('used_codes').values({ account, hash: hashOf(`${account} ${code}`), at: now });
  const { numInsertedOrUpdatedRows } = await insert
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows === 1n;
};

const AGAIN = new Refusal('second-factor-needed', 'The code is wrong, or was used before; send another one.');

/** Why a code was not taken, in our words. */
const codeRefused = (error: unknown): unknown => {
  const code = refusalCode(error);
  if (code === '') return error;
  if (code === 'ACCOUNT_TEMPORARILY_LOCKED')
    return new Refusal('too-many-requests', 'Too many wrong codes for this account; wait 15 minutes.', undefined, {
      'retry-after': '900',
    });
  if (code === 'INVALID_TWO_FACTOR_COOKIE' || code.startsWith('TOO_MANY_ATTEMPTS'))
    return new Refusal('not-signed-in', 'No code is waited for any more; sign in with the password again.');
  return AGAIN;
};

/** Only the cookie that waits for a code: a session beside it is of no concern here. */
const waitingOf = (cookie: string | undefined): Headers =>
  headersOf(cookie?.split(';').find((one) => /\.two_factor=/.test(one)));

/**
 * Signs somebody in whose password was right, with a code of their authenticator or a backup code; each counts once.
 * @throws {Refusal} when the code is wrong or was used, or too many were
 * @example const { value, cookies } = await enterCode(accounts, cookie, '123456')
 */
export const enterCode = async (
  accounts: Accounts,
  cookie: string | undefined,
  code: string,
): Promise<WithCookies<Caller>> => {
  const { api } = accounts.auth;
  const asked = { body: { code }, headers: waitingOf(cookie), returnHeaders: true } as const;
  try {
    const { response, headers } = await (/^\d+$/.test(code) ? api.verifyTOTP(asked) : api.verifyBackupCode(asked));
    const { id: account, name } = response.user;
    if (!(await firstUse(accounts, account, code))) {
      await accounts.database.deleteFrom('sessions').where('token', '=', String(response.token)).execute();
      throw new Refusal('not-signed-in', 'The code was used before; sign in again, with the next one.');
    }
    await auditEverywhere(accounts, account, 'sign-in-with-second-factor');
    return { value: { account, name }, cookies: headers.getSetCookie() };
  } catch (error) {
    throw codeRefused(error);
  }
};

const WRONG_PASSWORD = 'The password is wrong.';

/** Why a change of the second factor was refused, in our words. */
const changeRefused = (error: unknown): unknown => {
  const code = refusalCode(error);
  if (code === '') return error;
  if (code === 'TOTP_ALREADY_ENABLED')
    return new Refusal('not-now', 'There is a second factor already; remove that one first.');
  return new Refusal('unusable-input', WRONG_PASSWORD, '/password');
};

/**
 * Begins a second factor; it counts only when a first code of it was confirmed.
 * @throws {Refusal} when the password is wrong, or there is one already
 * @example const { uri, backupCodes } = await beginSecondFactor(accounts, cookie, password)
 */
export const beginSecondFactor = async (
  { auth }: Accounts,
  cookie: string | undefined,
  password: string,
): Promise<Enrolment> => {
  try {
    const begun = await auth.api.enableTwoFactor({ body: { password }, headers: headersOf(cookie) });
    if (begun.method !== 'totp') throw new TypeError('a second factor is of an authenticator');
    return { uri: begun.totpURI, backupCodes: begun.backupCodes };
  } catch (error) {
    throw changeRefused(error);
  }
};

/**
 * Turns on the second factor that was begun; the session goes on under another cookie.
 * @throws {Refusal} when the code is wrong, or none was begun
 * @example const { cookies } = await confirmSecondFactor(accounts, cookie, { account, code: '123456' })
 */
export const confirmSecondFactor = async (
  accounts: Accounts,
  cookie: string | undefined,
  { account, code }: { readonly account: string; readonly code: string },
): Promise<readonly string[]> => {
  if (await hasSecondFactor(accounts, account))
    throw new Refusal('not-now', 'There is a second factor already; remove that one first.');
  try {
    const { headers } = await accounts.auth.api.verifyTOTP({
      body: { code },
      headers: headersOf(cookie),
      returnHeaders: true,
    });
    await firstUse(accounts, account, code);
    await auditEverywhere(accounts, account, 'add-second-factor');
    return headers.getSetCookie();
  } catch (error) {
    if (refusalCode(error) === '') throw error;
    throw new Refusal('unusable-input', 'The code is wrong, or no second factor was begun.', '/code');
  }
};

/**
 * Removes the second factor; the session goes on under another cookie.
 * @throws {Refusal} when the password is wrong
 * @example const cookies = await removeSecondFactor(accounts, cookie, { account, password })
 */
export const removeSecondFactor = async (
  accounts: Accounts,
  cookie: string | undefined,
  { account, password }: { readonly account: string; readonly password: string },
): Promise<readonly string[]> => {
  try {
    const asked = { body: { password }, headers: headersOf(cookie), returnHeaders: true } as const;
    const { headers } = await accounts.auth.api.disableTwoFactor(asked);
    await auditEverywhere(accounts, account, 'remove-second-factor');
    return headers.getSetCookie();
  } catch (error) {
    throw changeRefused(error);
  }
};

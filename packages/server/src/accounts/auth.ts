import type { Store } from '@primum/records';
import { type BetterAuthOptions, betterAuth } from 'better-auth';
import { twoFactor } from 'better-auth/plugins/two-factor';
import { telling } from './telling.ts';

/** After how many seconds without a request a session ends. */
export const IDLE = 30 * 60;

/** After how many seconds a session ends, used or not. */
export const LONGEST = 12 * 60 * 60;

/** How often, in seconds, a use of a session is written down. */
const NOTED = 60;

export const SHORTEST_PASSWORD = 12;
export const LONGEST_PASSWORD = 128;

/** How many seconds the code of a second factor may follow the password. */
const CHALLENGE = 10 * 60;

/** After how many wrong codes in a row an account takes no more, from whichever address they come, and for how many seconds. */
export const WRONG_CODES = 10;
const LOCKED = 15 * 60;

/** What a library that keeps accounts has to know. */
export interface AuthOptions {
  readonly store: Store;
  /** Whether cookies travel over TLS only; so it must be wherever more than this machine listens. */
  readonly secure: boolean;
}

/** What cookies are signed with: the same on every server of a store, and in no file of its own. */
const secretOf = ({ master }: Store): string => master.derive('sessions').toString('base64');

/** What the library is told. */
export const authSettings = ({ store, secure }: AuthOptions) =>
  ({
    database: { db: store.database, type: store.kind, transaction: true },
    secret: secretOf(store),
    // Its own routes are not served, so that its address is never asked for.
    baseURL: 'http://localhost',
    telemetry: { enabled: false },
    // It would write e-mail addresses into the log.
    logger: { disabled: true },
    emailAndPassword: {
      enabled: true,
      minPasswordLength: SHORTEST_PASSWORD,
      maxPasswordLength: LONGEST_PASSWORD,
    },
    user: { modelName: 'accounts' },
    account: { modelName: 'credentials' },
    session: { modelName: 'sessions', expiresIn: IDLE, updateAge: NOTED },
    verification: { modelName: 'verifications' },
    advanced: {
      // A browser takes such a cookie from this host only, over TLS, for all of its pages.
      cookiePrefix: secure ? '__Host-primum' : 'primum',
      // It would put its own prefix in front.
      useSecureCookies: false,
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax', secure, path: '/' },
    },
    plugins: [
      twoFactor({
        issuer: 'Primum',
        twoFactorTable: 'second_factors',
        twoFactorCookieMaxAge: CHALLENGE,
        accountLockout: { enabled: true, maxFailedAttempts: WRONG_CODES, durationSeconds: LOCKED },
      }),
    ],
  }) satisfies BetterAuthOptions;

/**
 * Accounts with e-mail, password and a second factor over a store whose tables of accounts are there.
 * @example const auth = authOver({ store, secure: false })
 */
export const authOver = (options: AuthOptions) => {
  const auth = betterAuth(authSettings(options));
  return { ...auth, api: telling(auth.api, options.store) };
};
export type Auth = ReturnType<typeof authOver>;

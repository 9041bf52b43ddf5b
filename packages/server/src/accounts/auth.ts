import type { Store } from '@primum/records';
import { type BetterAuthOptions, betterAuth } from 'better-auth';
import { getMigrations } from 'better-auth/db/migration';

/** After how many seconds without a request a session ends. */
export const IDLE = 30 * 60;

/** After how many seconds a session ends, used or not. */
export const LONGEST = 12 * 60 * 60;

/** How often, in seconds, a use of a session is written down. */
const NOTED = 60;

export const SHORTEST_PASSWORD = 12;
export const LONGEST_PASSWORD = 128;

/** What a library that keeps accounts has to know. */
export interface AuthOptions {
  readonly store: Store;
  /** Whether cookies travel over TLS only; so it must be wherever more than this machine listens. */
  readonly secure: boolean;
}

/** What cookies are signed with: the same on every server of a store, and in no file of its own. */
const secretOf = ({ master }: Store): string => master.derive('sessions').toString('base64');

const settings = ({ store, secure }: AuthOptions) =>
  ({
    database: { db: store.database, type: store.kind === 'sqlite' ? 'sqlite' : 'postgres' },
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
      cookiePrefix: 'primum',
      useSecureCookies: secure,
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax', secure, path: '/' },
    },
  }) satisfies BetterAuthOptions;

const authOver = (options: AuthOptions) => betterAuth(settings(options));
export type Auth = ReturnType<typeof authOver>;

/**
 * Accounts with e-mail and password over a store; its tables are made where they are not there.
 * @example const auth = await openAuth({ store, secure: false })
 */
export const openAuth = async (options: AuthOptions): Promise<Auth> => {
  const { runMigrations } = await getMigrations(settings(options));
  await runMigrations();
  return authOver(options);
};

import type { Accounts } from '../accounts/accounts.ts';

/** Where a browser sends the cookie of an intake, and nowhere else. */
const PATHS = ['/intake', '/api/intake'] as const;

const isSecure = ({ auth }: Accounts): boolean => auth.options.advanced.defaultCookieAttributes.secure;

const nameOf = (accounts: Accounts): string => (isSecure(accounts) ? '__Secure-primum.intake' : 'primum.intake');

/**
 * The cookies that carry the secret of an intake session: one for the pages, one for what they ask. They end with the browser.
 * @example reply.header('set-cookie', intakeCookies(accounts, secret))
 */
export const intakeCookies = (accounts: Accounts, secret: string): readonly string[] =>
  PATHS.map(
    (path) =>
      `${nameOf(accounts)}=${secret}; Path=${path}; HttpOnly; SameSite=Lax${isSecure(accounts) ? '; Secure' : ''}`,
  );

/** The secret in the cookies of a request; null where there is none. */
export const intakeSecret = (accounts: Accounts, cookie: string | undefined): string | null => {
  const pairs = (cookie ?? '').split(';').map((pair) => pair.trim());
  const own = pairs.find((pair) => pair.startsWith(`${nameOf(accounts)}=`));
  return own?.slice(own.indexOf('=') + 1) ?? null;
};

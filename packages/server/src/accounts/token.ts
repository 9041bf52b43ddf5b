import { createHash, randomBytes } from 'node:crypto';

/** A link that works once. The token is nowhere but here. */
export interface OneTimeLink {
  readonly token: string;
  readonly expires: string;
}

/** How long a link may wait to be used. */
const HOURS = 24;

/** What is kept of a token: enough to know it again, not to make it. */
export const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');

/**
 * A link that is good for a day, and what of it is kept.
 * @example const { link, hash } = freshLink(store.now())
 */
export const freshLink = (now: string): { readonly link: OneTimeLink; readonly hash: string } => {
  const token = randomBytes(24).toString('base64url');
  const expires = new Date(Date.parse(now) + HOURS * 3_600_000).toISOString();
  return { link: { token, expires }, hash: hashOf(token) };
};

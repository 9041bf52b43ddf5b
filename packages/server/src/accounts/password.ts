import { doAudited } from '@primum/records';
import { Refusal } from '../problem.ts';
import { type Accounts, auditEverywhere, headersOf, refusalCode } from './accounts.ts';
import { endAccess } from './end-access.ts';
import type { Place } from './staff.ts';
import { type AccountDatabase, type ResetRow, tablesInside } from './tables.ts';
import { freshLink, hashOf, type OneTimeLink } from './token.ts';

/**
 * Changes one's own password; every other session ends, and this one goes on under another cookie.
 * @throws {Refusal} when the old one is wrong
 * @example const cookies = await changePassword(accounts, cookie, { account, old, password })
 */
export const changePassword = async (
  accounts: Accounts,
  cookie: string | undefined,
  { account, old, password }: { readonly account: string; readonly old: string; readonly password: string },
): Promise<readonly string[]> => {
  const body = { currentPassword: old, newPassword: password, revokeOtherSessions: true };
  try {
    const { headers } = await accounts.auth.api.changePassword({
      body,
      headers: headersOf(cookie),
      returnHeaders: true,
    });
    await accounts.database.deleteFrom('verifications').where('value', '=', account).execute();
    await auditEverywhere(accounts, account, 'change-password');
    return headers.getSetCookie();
  } catch (error) {
    if (refusalCode(error) === '') throw error;
    throw new Refusal('unusable-input', 'The old password is wrong.', '/old');
  }
};

/** Whoever could set the password of an account could do what it may; so they must direct every clinic that it works in. */
const requireDirects = async (
  tables: AccountDatabase,
  { account, by }: Pick<Place, 'account' | 'by'>,
): Promise<void> => {
  const directed = tables.selectFrom('staff').select('clinic').where('account', '=', by).where('role', '=', 'director');
  const posts = tables.selectFrom('staff').select('clinic').where('account', '=', account);
  const beyond = await posts.where('clinic', 'not in', directed).executeTakeFirst();
  if (beyond !== undefined)
    throw new Refusal(
      'not-allowed',
      'This person works in another clinic too; only who directs all of them may reset the password.',
    );
};

/**
 * Makes a link with which somebody sets a new password, once, within a day; one made for them before counts no more.
 * @throws {Refusal} when they do not work in the clinic, or in another one too, or are the director who asks
 * @example const { token } = await makeReset(accounts, { clinic: 'north', account, by, secondFactor: 'keep' })
 */
export const makeReset = (
  { store }: Accounts,
  { clinic, account, by, secondFactor }: Place & { readonly secondFactor: ResetRow['second_factor'] },
): Promise<OneTimeLink> => {
  const { link, hash } = freshLink(store.now());
  return doAudited(store, clinic, { actor: by, action: `reset-password/${account}` }, async (inside) => {
    const tables = tablesInside(inside);
    if (account === by)
      throw new Refusal('not-allowed', 'Your own password is changed with the old one: POST /api/session/password.');
    const post = tables.selectFrom('staff').select('role').where('clinic', '=', clinic).where('account', '=', account);
    if ((await post.executeTakeFirst()) === undefined)
      throw new Refusal('not-found', 'Nobody of this id works in this clinic.');
    await requireDirects(tables, { account, by });
    await tables.deleteFrom('reset_links').where('account', '=', account).execute();
    const row = { hash, clinic, account, by, second_factor: secondFactor, expires: link.expires };
    await tables.insertInto('reset_links').values(row).execute();
    return link;
  });
};

const NO_LINK = 'This link was used, or is too old, or is none; ask for a new one.';

const linkOf = async ({ database, store }: Accounts, token: string): Promise<ResetRow> => {
  const select = database.selectFrom('reset_links').selectAll().where('hash', '=', hashOf(token));
  const row = await select.where('expires', '>', store.now()).executeTakeFirst();
  if (row === undefined) throw new Refusal('not-allowed', NO_LINK);
  return row;
};

const removeFactor = async (tables: AccountDatabase, account: string): Promise<void> => {
  await tables.deleteFrom('second_factors').where('userId', '=', account).execute();
  await tables.updateTable('accounts').set({ twoFactorEnabled: null }).where('id', '=', account).execute();
};

/**
 * Sets the password of whoever has a link for that, and ends all of their sessions.
 * @throws {Refusal} when the link is none, used or too old, or whoever made it may do so no more
 * @example await followReset(accounts, { token, password })
 */
export const followReset = async (
  accounts: Accounts,
  { token, password }: { readonly token: string; readonly password: string },
): Promise<void> => {
  const { store, auth } = accounts;
  const { hash, clinic, account, by, second_factor: factor } = await linkOf(accounts, token);
  const hashed = await (await auth.$context).password.hash(password);
  await doAudited(store, clinic, { actor: account, action: 'follow-reset' }, async (inside) => {
    const tables = tablesInside(inside);
    const taken = await tables.deleteFrom('reset_links').where('hash', '=', hash).executeTakeFirst();
    if (taken.numDeletedRows !== 1n) throw new Refusal('not-allowed', NO_LINK);
    await requireDirects(tables, { account, by });
    const update = tables.updateTable('credentials').set({ password: hashed, updatedAt: store.now() });
    await update.where('userId', '=', account).where('providerId', '=', 'credential').execute();
    if (factor === 'remove') await removeFactor(tables, account);
    await endAccess(tables, account);
  });
};

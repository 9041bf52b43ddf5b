import { doAudited } from '@primum/records';
import { Refusal } from '../problem.ts';
import type { Accounts } from './accounts.ts';
import { tablesInside } from './tables.ts';
import { freshLink, type OneTimeLink } from './token.ts';

/** How the audit log names whoever runs the server. */
const OPERATOR = 'operator';

/** The clinics of an account, and whether it directs all of them. */
const directed = async ({ database }: Accounts, email: string) => {
  const select = database.selectFrom('accounts').innerJoin('staff', 'staff.account', 'accounts.id');
  const posts = select.select(['staff.account', 'staff.clinic', 'staff.role']).where('accounts.email', '=', email);
  const rows = await posts.orderBy('staff.clinic').execute();
  return rows.every(({ role }) => role === 'director') ? rows : [];
};

/**
 * Makes a link with which a director whom nobody else can help sets a new password, once, within a day; the second factor is removed. Only whoever
 * runs the server can: it is no operation of the API. It is in the audit log of every clinic that they direct.
 * @throws {Refusal} when nobody of this e-mail address directs every clinic that they work in
 * @example const { token } = await resetDirector(accounts, 'director@north.example')
 */
export const resetDirector = async (accounts: Accounts, email: string): Promise<OneTimeLink> => {
  const { store } = accounts;
  const posts = await directed(accounts, email.toLowerCase());
  const [first] = posts;
  if (first === undefined)
    throw new Refusal(
      'not-found',
      'Nobody of this e-mail address directs every clinic that they work in; a director of theirs can make them a link.',
    );
  const { account, clinic } = first;
  const { link, hash } = freshLink(store.now());
  for (const post of posts) {
    const done = { actor: OPERATOR, action: `reset-password/${account}` };
    await doAudited(store, post.clinic, done, async (inside) => {
      if (post !== first) return;
      const tables = tablesInside(inside);
      await tables.deleteFrom('reset_links').where('account', '=', account).execute();
      const row = { hash, clinic, account, by: account, second_factor: 'remove', expires: link.expires } as const;
      await tables.insertInto('reset_links').values(row).execute();
    });
  }
  return link;
};

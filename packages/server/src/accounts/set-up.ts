import type { Artifact } from '@primum/contract';
import { addClinic, type Clinic, Refusal as StoreRefusal } from '@primum/records';
import { beginWith } from '../clinics/adoption.ts';
import { Refusal } from '../problem.ts';
import { type Accounts, refusalCode } from './accounts.ts';
import { type Entering, signIn } from './sign-in.ts';
import { becomeStaff } from './staff.ts';
import type { LinkRow, Role } from './tables.ts';
import { freshLink, hashOf, type OneTimeLink } from './token.ts';

/** What somebody gives who follows such a link. */
export interface SettingUp {
  readonly token: string;
  readonly name: string;
  readonly email: string;
  readonly password: string;
  /** The clinic, from the first director only. */
  readonly clinic?: Clinic | undefined;
}

/** Makes a link for a role in a clinic; `clinic` null: for the first director of all. */
export const makeLink = async (
  { database, store }: Accounts,
  { clinic, role }: { readonly clinic: string | null; readonly role: Role },
): Promise<OneTimeLink> => {
  const { link, hash } = freshLink(store.now());
  await database.insertInto('set_up_links').values({ hash, clinic, role, expires: link.expires, used: null }).execute();
  return link;
};

/** The link for the first director, where there is none yet; a link that was made for them before counts no more. */
export const firstLink = async (accounts: Accounts): Promise<OneTimeLink | null> => {
  const { database } = accounts;
  const director = await database
    .selectFrom('staff')
    .select('account')
    .where('role', '=', 'director')
    .executeTakeFirst();
  if (director !== undefined) return null;
  await database.deleteFrom('set_up_links').where('clinic', 'is', null).execute();
  return makeLink(accounts, { clinic: null, role: 'director' });
};

/** Takes a link, so that nobody else can; null when it is none, used, or too old. */
const take = async ({ database, store }: Accounts, token: string): Promise<LinkRow | null> => {
  const now = store.now();
  const update = database.updateTable('set_up_links').set({ used: now }).where('hash', '=', hashOf(token));
  const open = update.where('used', 'is', null).where('expires', '>', now);
  return (await open.returningAll().executeTakeFirst()) ?? null;
};

const giveBack = async ({ database }: Accounts, { hash }: LinkRow): Promise<void> => {
  await database.updateTable('set_up_links').set({ used: null }).where('hash', '=', hash).execute();
};

/** A new account, or the one that there is for this e-mail address and password. */
const accountFor = async (accounts: Accounts, { name, email, password }: SettingUp): Promise<Entering> => {
  try {
    const { response, headers } = await accounts.auth.api.signUpEmail({
      body: { name, email, password },
      returnHeaders: true,
    });
    const caller = { account: response.user.id, name: response.user.name };
    return { account: caller.account, caller, cookies: headers.getSetCookie() };
  } catch (error) {
    const code = refusalCode(error);
    if (code.startsWith('USER_ALREADY_EXISTS')) return signIn(accounts, { email, password });
    if (code === '') throw error;
    throw new Refusal('unusable-input', 'The account cannot be made so; check the e-mail address and the password.');
  }
};

const isStaffed = async ({ database }: Accounts, clinic: string): Promise<boolean> => {
  const select = database.selectFrom('staff').select('account').where('clinic', '=', clinic);
  return (await select.executeTakeFirst()) !== undefined;
};

/** The clinic of the first director, made unless an earlier try has made it; never one that others work in. */
const firstClinic = async (accounts: Accounts, clinic: Clinic, author: string, served: Artifact): Promise<string> => {
  const { store } = accounts;
  try {
    await addClinic(store, clinic, { author });
  } catch (error) {
    if (!(error instanceof StoreRefusal && error.code === 'clinic-exists')) throw error;
    if (await isStaffed(accounts, clinic.id))
      throw new Refusal('not-allowed', 'There is a clinic with this id already; give yours another one.', '/clinic/id');
  }
  await beginWith(store, clinic.id, served, { author });
  return clinic.id;
};

/** The clinic that a link leads to, or the one to be made; a refusal where there are both or neither. */
const clinicOf = (link: LinkRow, { clinic }: SettingUp): string | Clinic => {
  if (link.clinic !== null && clinic !== undefined)
    throw new Refusal('unusable-input', 'This link is for a clinic that is there; leave `clinic` out.', '/clinic');
  const either = link.clinic ?? clinic;
  if (either === undefined)
    throw new Refusal('unusable-input', '`clinic` is missing; give its id and its name.', '/clinic');
  return either;
};

const join = async (accounts: Accounts, link: LinkRow, given: SettingUp, served: Artifact): Promise<Entering> => {
  const wanted = clinicOf(link, given);
  const entering = await accountFor(accounts, given);
  const { account } = entering;
  const clinic = typeof wanted === 'string' ? wanted : await firstClinic(accounts, wanted, account, served);
  await becomeStaff(accounts, { clinic, account, role: link.role });
  return entering;
};

/**
 * Makes somebody staff who follows a link, and signs them in, or asks for their second factor. A link that leads to nothing for a reason that can be mended can be used again.
 * @param served the knowledge that a new clinic begins with
 * @throws {Refusal} when the link is none, used or too old, or what is given cannot be used
 */
export const setUp = async (accounts: Accounts, given: SettingUp, served: Artifact): Promise<Entering> => {
  const link = await take(accounts, given.token);
  if (link === null)
    throw new Refusal('not-allowed', 'This link was used, or is too old, or is none; ask for a new one.');
  try {
    return await join(accounts, link, given, served);
  } catch (error) {
    await giveBack(accounts, link);
    throw error;
  }
};

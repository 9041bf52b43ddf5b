import { doAudited, type Inside } from '@primum/records';
import { Refusal } from '../problem.ts';
import type { Accounts } from './accounts.ts';
import { endAccess } from './end-access.ts';
import { type AccountDatabase, type Role, tablesInside } from './tables.ts';

/** Somebody who works in a clinic, as its director sees them. */
export interface Colleague {
  readonly account: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly secondFactor: boolean;
  readonly since: string;
}

/** Somebody in a clinic, and who changes that. */
export interface Place {
  readonly clinic: string;
  readonly account: string;
  readonly by: string;
}

/**
 * Who works in a clinic, by name; that somebody looked is in its audit log.
 * @example const [first] = await listStaff(accounts, 'north', { by })
 */
export const listStaff = (
  { store }: Accounts,
  clinic: string,
  { by }: Pick<Place, 'by'>,
): Promise<readonly Colleague[]> =>
  doAudited(store, clinic, { actor: by, action: 'read-staff' }, async (inside) => {
    const rows = await tablesInside(inside)
      .selectFrom('staff')
      .innerJoin('accounts', 'accounts.id', 'staff.account')
      .select(['account', 'name', 'email', 'role', 'twoFactorEnabled', 'since'])
      .where('clinic', '=', clinic)
      .orderBy('name')
      .orderBy('account')
      .execute();
    return rows.map(({ twoFactorEnabled, ...row }) => ({ ...row, secondFactor: Boolean(twoFactorEnabled) }));
  });

/** A clinic whose only director is gone could be mended by nobody in it. */
const requireOtherDirector = async (tables: AccountDatabase, { clinic, account }: Omit<Place, 'by'>): Promise<void> => {
  const select = tables.selectFrom('staff').select('account').where('clinic', '=', clinic);
  const other = await select.where('role', '=', 'director').where('account', '!=', account).executeTakeFirst();
  if (other === undefined)
    throw new Refusal('last-director', 'A clinic keeps a director; make somebody else one first.');
};

const roleOf = async (tables: AccountDatabase, { clinic, account }: Omit<Place, 'by'>): Promise<Role | null> => {
  const select = tables.selectFrom('staff').select('role').where('clinic', '=', clinic);
  return (await select.where('account', '=', account).executeTakeFirst())?.role ?? null;
};

/** The role of somebody who is there; a refusal when nobody is. */
const requireRole = async (tables: AccountDatabase, place: Omit<Place, 'by'>): Promise<Role> => {
  const role = await roleOf(tables, place);
  if (role === null) throw new Refusal('not-found', 'Nobody of this id works in this clinic.');
  return role;
};

/**
 * Before somebody directs a clinic no more. Links do not say who made them, so none that waits counts any longer: they could come back
 * by one of their own.
 */
const stepDown = async (tables: AccountDatabase, place: Omit<Place, 'by'>): Promise<void> => {
  await requireOtherDirector(tables, place);
  await tables.deleteFrom('set_up_links').where('clinic', '=', place.clinic).where('used', 'is', null).execute();
};

/** Changes something about somebody's place, together with its line in the audit log; nobody else changes the staff meanwhile. */
const change = <T>(
  { store }: Accounts,
  { clinic, account, by }: Place,
  action: string,
  work: (tables: AccountDatabase) => Promise<T>,
): Promise<T> =>
  doAudited(store, clinic, { actor: by, action: `${action}/${account}` }, (inside: Inside) =>
    work(tablesInside(inside)),
  );

/**
 * Makes an account staff of a clinic, or gives it another role there, because it followed a link.
 * @throws {Refusal} when the clinic would be without a director
 * @example await becomeStaff(accounts, { clinic: 'north', account, role: 'physician' })
 */
export const becomeStaff = (
  { store }: Accounts,
  { clinic, account, role }: Omit<Place, 'by'> & { readonly role: Role },
): Promise<void> =>
  doAudited(store, clinic, { actor: account, action: `become-${role}` }, async (inside) => {
    const tables = tablesInside(inside);
    const before = await roleOf(tables, { clinic, account });
    if (before === 'director' && role !== 'director') await stepDown(tables, { clinic, account });
    await tables
      .insertInto('staff')
      .values({ account, clinic, role, since: store.now() })
      .onConflict((conflict) => conflict.columns(['clinic', 'account']).doUpdateSet({ role }))
      .execute();
  });

/**
 * Gives somebody another role in a clinic; it counts from their next request.
 * @throws {Refusal} when they do not work there, or the clinic would be without a director
 * @example await changeRole(accounts, { clinic: 'north', account, by, role: 'physician' })
 */
export const changeRole = (accounts: Accounts, place: Place & { readonly role: Role }): Promise<void> =>
  change(accounts, place, `change-role-to-${place.role}`, async (tables) => {
    const before = await requireRole(tables, place);
    if (before === 'director' && place.role !== 'director') await stepDown(tables, place);
    const update = tables.updateTable('staff').set({ role: place.role }).where('clinic', '=', place.clinic);
    await update.where('account', '=', place.account).execute();
  });

/**
 * Ends somebody's work in a clinic at once, and their sessions if they work nowhere else.
 * @throws {Refusal} when they do not work there, or the clinic would be without a director
 * @example await endStaff(accounts, { clinic: 'north', account, by })
 */
export const endStaff = (accounts: Accounts, place: Place): Promise<void> =>
  change(accounts, place, 'end-staff', async (tables) => {
    if ((await requireRole(tables, place)) === 'director') await stepDown(tables, place);
    const remove = tables.deleteFrom('staff').where('clinic', '=', place.clinic);
    await remove.where('account', '=', place.account).execute();
    await tables
      .deleteFrom('reset_links')
      .where('clinic', '=', place.clinic)
      .where('account', '=', place.account)
      .execute();
    const elsewhere = tables.selectFrom('staff').select('clinic').where('account', '=', place.account);
    if ((await elsewhere.executeTakeFirst()) === undefined) await endAccess(tables, place.account);
  });

import type { Inside, Store } from '@primum/records';

/** What somebody is in a clinic. */
export const ROLES = Object.freeze(['director', 'physician', 'practitioner', 'reception'] as const);
export type Role = (typeof ROLES)[number];

/** Who works where. `account` is the id of an account, the same that the records name as author. */
export type StaffRow = {
  readonly account: string;
  readonly clinic: string;
  readonly role: Role;
  readonly since: string;
};

/** A link that makes somebody staff, once. Only the hash of its token is kept; `clinic` null: the link of the first director. */
export type LinkRow = {
  readonly hash: string;
  readonly clinic: string | null;
  readonly role: Role;
  readonly expires: string;
  readonly used: string | null;
};

/** A link with which somebody sets a new password, once; it is gone when it was used. `by` is the director who made it. */
export type ResetRow = {
  readonly hash: string;
  readonly clinic: string;
  readonly account: string;
  readonly by: string;
  readonly second_factor: 'keep' | 'remove';
  readonly expires: string;
};

/** A code of a second factor that was tried, so that it counts once. */
export type UsedCodeRow = {
  readonly account: string;
  readonly hash: string;
  readonly at: string;
};

/** What we read and delete of the tables of the library; everything else in them is its own. */
type LibraryTables = {
  readonly accounts: {
    readonly id: string;
    readonly name: string;
    readonly email: string;
    readonly twoFactorEnabled: unknown;
  };
  readonly credentials: {
    readonly userId: string;
    readonly providerId: string;
    readonly password: string;
    readonly updatedAt: string;
  };
  readonly sessions: { readonly userId: string; readonly token: string };
  readonly verifications: { readonly identifier: string; readonly value: string };
  readonly second_factors: { readonly userId: string };
};

/** The tables of this package, in the database of the records. */
export type AccountTables = LibraryTables & {
  readonly staff: StaffRow;
  readonly set_up_links: LinkRow;
  readonly reset_links: ResetRow;
  readonly used_codes: UsedCodeRow;
};

/** The database of a store, with the tables of this package. */
export const tablesOf = (store: Store) => store.database.withTables<AccountTables>();
export type AccountDatabase = ReturnType<typeof tablesOf>;

/** The same within a transaction. */
export const tablesInside = (inside: Inside) => inside.withTables<AccountTables>();

import type { Store } from '@primum/records';

/** What somebody is in a clinic. */
export const ROLES = Object.freeze(['director', 'physician', 'practitioner', 'reception'] as const);
export type Role = (typeof ROLES)[number];

/** Who works where. `account` is the id of an account, the same that the records name as author. */
export type StaffRow = {
  readonly account: string;
  readonly clinic: string;
  readonly role: Role;
};

/** A link that makes somebody staff, once. Only the hash of its token is kept; `clinic` null: the link of the first director. */
export type LinkRow = {
  readonly hash: string;
  readonly clinic: string | null;
  readonly role: Role;
  readonly expires: string;
  readonly used: string | null;
};

/** The tables of this package, in the database of the records. */
export type AccountTables = {
  readonly staff: StaffRow;
  readonly set_up_links: LinkRow;
};

/** The database of a store, with the tables of this package. */
export const tablesOf = (store: Store) => store.database.withTables<AccountTables>();
export type AccountDatabase = ReturnType<typeof tablesOf>;

/** Makes the tables of this package where they are not there. */
export const makeTables = async (database: AccountDatabase): Promise<void> => {
  await database.schema
    .createTable('staff')
    .ifNotExists()
    .addColumn('account', 'text', (column) => column.notNull())
    .addColumn('clinic', 'text', (column) => column.notNull().references('clinics.id'))
    .addColumn('role', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('staff_of_a_clinic', ['clinic', 'account'])
    .execute();
  await database.schema
    .createTable('set_up_links')
    .ifNotExists()
    .addColumn('hash', 'text', (column) => column.primaryKey())
    .addColumn('clinic', 'text', (column) => column.references('clinics.id'))
    .addColumn('role', 'text', (column) => column.notNull())
    .addColumn('expires', 'text', (column) => column.notNull())
    .addColumn('used', 'text')
    .execute();
};

import type { Inside, Store } from '@primum/records';

/** A link of a client to the intake of one appointment. Of its token only the hash is kept; `asked` is the hash of the request that made it. */
export type ClientLinkRow = {
  readonly hash: string;
  readonly id: string;
  readonly clinic: string;
  readonly person: string;
  readonly appointment: string;
  readonly lang: string;
  readonly author: string;
  readonly made: string;
  /** The end of the day of the appointment as it was when the link was made. */
  readonly expires: string;
  readonly asked: string;
  /** How many wrong birth dates were given, over all sessions of the link. */
  readonly tries: number;
  readonly closed: string | null;
};

/** A browser in which a link was opened. Of the secret in its cookie only the hash is kept; `link` is the hash of the link. */
export type IntakeSessionRow = {
  readonly hash: string;
  readonly link: string;
  readonly since: string;
  readonly used: string;
  readonly verified: string | null;
};

/** The tables of the intake, in the database of the records. */
type IntakeTables = { readonly client_links: ClientLinkRow; readonly intake_sessions: IntakeSessionRow };

/** The database of a store, with the tables of the intake. */
export const intakeTables = (store: Store) => store.database.withTables<IntakeTables>();
export type IntakeDatabase = ReturnType<typeof intakeTables>;

/** The same within a transaction. */
export const intakeInside = (inside: Inside) => inside.withTables<IntakeTables>();

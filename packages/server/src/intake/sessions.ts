import { randomBytes } from 'node:crypto';
import { audit, doAudited, type Store } from '@primum/records';
import { hashOf } from '../accounts/token.ts';
import { WRONG_DATES } from './links.ts';
import { type ClientLinkRow, intakeInside, intakeTables } from './tables.ts';
import { type Visit, visitOf } from './visit.ts';

/** Who the records name as author and reader, where a client answers for themself. */
export const CLIENT = 'client';

/** After how many minutes without a request a session ends, and how often a use is written down. */
const IDLE = 30;
const NOTED = 1;

/** How many seconds a page can be sent at the least. */
export const HOLDS = (IDLE - NOTED) * 60;

/** A browser in which a link was opened that is still good. */
export interface Intake {
  /** The hash of the secret in its cookie. */
  readonly session: string;
  readonly link: ClientLinkRow;
  readonly visit: Visit;
  /** What it opens: nothing until the birth date was given, and nothing where too many wrong ones were. */
  readonly state: 'unverified' | 'verified' | 'locked';
}

const ago = (store: Store, minutes: number): string =>
  new Date(Date.parse(store.now()) - minutes * 60_000).toISOString();

const linkOf = async (store: Store, token: string): Promise<ClientLinkRow | null> => {
  const select = intakeTables(store).selectFrom('client_links').selectAll().where('hash', '=', hashOf(token));
  const row = await select.where('closed', 'is', null).executeTakeFirst();
  return row === undefined || (await visitOf(store, row)) === null ? null : row;
};

/**
 * Opens a link in one more browser; null when it is none, was closed or is over.
 * @returns the secret of the session
 * @example const secret = await openIntake(store, token)
 */
export const openIntake = async (store: Store, token: string): Promise<string | null> => {
  const link = await linkOf(store, token);
  if (link === null) return null;
  const { clinic, person, hash } = link;
  const secret = randomBytes(24).toString('base64url');
  const now = store.now();
  await doAudited(store, clinic, { actor: CLIENT, action: 'open-client-link', person }, async (inside) => {
    const tables = intakeInside(inside);
    const idle = tables.deleteFrom('intake_sessions').where('link', '=', hash).where('verified', 'is', null);
    await idle.where('used', '<=', ago(store, IDLE)).execute();
    const row = { hash: hashOf(secret), link: hash, since: now, used: now, verified: null };
    await tables.insertInto('intake_sessions').values(row).execute();
  });
  return secret;
};

const rowsOf = async (store: Store, session: string) => {
  const tables = intakeTables(store);
  const select = tables.selectFrom('intake_sessions').selectAll().where('hash', '=', session);
  const row = await select.where('used', '>', ago(store, IDLE)).executeTakeFirst();
  if (row === undefined) return null;
  const of = tables.selectFrom('client_links').selectAll().where('hash', '=', row.link).where('closed', 'is', null);
  const link = await of.executeTakeFirst();
  return link === undefined ? null : { row, link };
};

const note = async (store: Store, { hash, used }: { readonly hash: string; readonly used: string }): Promise<void> => {
  if (used > ago(store, NOTED)) return;
  const update = intakeTables(store).updateTable('intake_sessions').set({ used: store.now() });
  await update.where('hash', '=', hash).execute();
};

/**
 * The intake that a secret opens, as it stands now; null when it is none, was idle too long, or its link is closed or over.
 * A use prolongs it.
 * @example const intake = await intakeOf(store, secret)
 */
export const intakeOf = async (store: Store, secret: string | null): Promise<Intake | null> => {
  const found = secret === null ? null : await rowsOf(store, hashOf(secret));
  const visit = found === null ? null : await visitOf(store, found.link);
  if (found === null || visit === null) return null;
  const { row, link } = found;
  await note(store, row);
  const opened = row.verified === null ? 'unverified' : 'verified';
  return { session: row.hash, link, visit, state: link.tries >= WRONG_DATES ? 'locked' : opened };
};

/** Adds a line about a client to the audit log of their clinic. */
export const auditClient = ({ link }: Intake, store: Store, action: string): Promise<void> =>
  audit(store, link.clinic, { actor: CLIENT, action, person: link.person });

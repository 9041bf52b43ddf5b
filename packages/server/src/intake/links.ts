import { createHash, createHmac, randomUUID } from 'node:crypto';
import { audit, doAudited, type Inside, readPerson, type Store } from '@primum/records';
import { hashOf } from '../accounts/token.ts';
import type { Identity } from '../clinics/chart-of.ts';
import { Refusal } from '../problem.ts';
import { type ClientLinkRow, intakeInside, intakeTables } from './tables.ts';
import { type Visit, visitOf } from './visit.ts';

/** After how many wrong birth dates, over all sessions, a link opens nothing more. */
export const WRONG_DATES = 5;

/** Whose links, and who of the staff asks. */
interface Whose {
  readonly clinic: string;
  readonly person: string;
  readonly by: string;
}

/** A link to be made, and the idempotency key of the request for it. */
export interface Inviting extends Whose {
  readonly appointment: string;
  readonly lang: string;
  readonly key: string;
}

/** A link that was made. The token is kept nowhere. */
export interface ClientLink {
  readonly id: string;
  readonly token: string;
  readonly expires: string;
  readonly repeated: boolean;
}

/** The same request gives the same token, which whoever has the master key alone can make: so nothing of it has to be kept. */
const tokenOf = ({ master }: Store, { clinic, person, by, appointment, lang, key }: Inviting): string =>
  createHmac('sha256', master.derive('client-links'))
    .update(JSON.stringify([clinic, person, by, appointment, lang, key]))
    .digest()
    .subarray(0, 24)
    .toString('base64url');

const askedOf = ({ clinic, by, key }: Inviting): string =>
  createHash('sha256')
    .update(JSON.stringify([clinic, by, key]))
    .digest('hex');

const requireVisit = async (store: Store, inviting: Inviting): Promise<Visit> => {
  const visit = await visitOf(store, inviting);
  if (visit !== null) return visit;
  const sentence = 'This person has no such appointment to come; name one that is not over and was not cancelled.';
  throw new Refusal('unusable-input', sentence, '/appointment');
};

const isDay = (text: string | undefined): boolean => text !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(text);

const requireBirthDate = async (store: Store, { clinic, person, by }: Whose): Promise<void> => {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- written by this package only, and sealed
  const { birthDate } = (await readPerson(store, clinic, person, { by })) as Identity;
  if (isDay(birthDate)) return;
  const sentence =
    'The birth date of this person is not on file; add it first, because with it they show who they are.';
  throw new Refusal('unusable-input', sentence);
};

/** Nothing, unless the person was erased meanwhile: then nothing may be left that names them. */
const requireThere = async (inside: Inside, { clinic, person }: Pick<Whose, 'clinic' | 'person'>): Promise<void> => {
  const select = inside.selectFrom('people').select('id').where('clinic', '=', clinic).where('id', '=', person);
  if ((await select.where('erased', 'is', null).executeTakeFirst()) !== undefined) return;
  throw new Refusal('erased', 'This person was erased; nothing more can be kept of them or read.');
};

/** Puts a link in the place of those that there were for its appointment; nothing, where the same request came before. */
const put = (store: Store, row: ClientLinkRow): Promise<void> => {
  const { clinic, person, appointment, hash, author } = row;
  return doAudited(store, clinic, { actor: author, action: 'invite-client', person }, async (inside) => {
    await requireThere(inside, { clinic, person });
    const tables = intakeInside(inside);
    const insert = tables.insertInto('client_links').values(row);
    const { numInsertedOrUpdatedRows } = await insert.onConflict((conflict) => conflict.doNothing()).executeTakeFirst();
    if (numInsertedOrUpdatedRows !== 1n) return;
    const others = tables.updateTable('client_links').set({ closed: store.now() }).where('clinic', '=', clinic);
    const open = others.where('person', '=', person).where('appointment', '=', appointment).where('closed', 'is', null);
    await open.where('hash', '!=', hash).execute();
  });
};

/** The link that a request has made, whichever of two that came at once. */
const madeBy = async (
  store: Store,
  inviting: Inviting,
  token: string,
): Promise<Omit<ClientLink, 'repeated'> | null> => {
  const select = intakeTables(store).selectFrom('client_links').selectAll().where('asked', '=', askedOf(inviting));
  const row = await select.executeTakeFirst();
  if (row === undefined) return null;
  if (row.hash !== hashOf(token))
    throw new Refusal('key-reused', 'This idempotency key was used for something else; use a new one.');
  return { id: row.id, token, expires: row.expires };
};

/**
 * Makes a link with which a client opens the intake of an appointment, as often as needed until the end of its day; one made for the same
 * appointment before opens nothing more. The same request gives the same link.
 * @throws {Refusal} when the person has no such appointment to come, or no birth date on file
 * @example const { token } = await makeClientLink(store, { clinic: 'north', person, by, appointment, lang: 'en', key })
 */
export const makeClientLink = async (store: Store, inviting: Inviting): Promise<ClientLink> => {
  const token = tokenOf(store, inviting);
  const before = await madeBy(store, inviting, token);
  if (before !== null) return { ...before, repeated: true };
  const { clinic, person, by: author, appointment, lang } = inviting;
  const { ends: expires } = await requireVisit(store, inviting);
  await requireBirthDate(store, inviting);
  const place = { clinic, person, appointment, lang, author, made: store.now(), expires };
  const id = randomUUID();
  await put(store, { hash: hashOf(token), id, ...place, asked: askedOf(inviting), tries: 0, closed: null });
  const made = (await madeBy(store, inviting, token)) ?? { id, token, expires };
  return { ...made, repeated: made.id !== id };
};

/** How a link stands: locked is one with which too many wrong birth dates were given. */
export const LINK_STATES = Object.freeze(['open', 'locked', 'closed', 'expired'] as const);
export type LinkState = (typeof LINK_STATES)[number];

/** A link as the staff see it. */
export interface ListedLink {
  readonly id: string;
  readonly appointment: string;
  readonly author: string;
  readonly made: string;
  readonly expires: string;
  readonly state: LinkState;
  /** When a right birth date was given last; null when never. */
  readonly verified: string | null;
}

const stateOf = (store: Store, { closed, tries }: ClientLinkRow, expires: string, visit: Visit | null): LinkState => {
  if (closed !== null) return 'closed';
  if (visit === null) return expires <= store.now() ? 'expired' : 'closed';
  return tries >= WRONG_DATES ? 'locked' : 'open';
};

/** A link as the staff see it; it is not in the audit log. */
export const linkListed = async (
  store: Store,
  row: ClientLinkRow & { readonly verified: string | null },
): Promise<ListedLink> => {
  const { id, appointment, author, made, verified } = row;
  const visit = await visitOf(store, row);
  const expires = visit?.ends ?? row.expires;
  return { id, appointment, author, made, expires, state: stateOf(store, row, expires, visit), verified };
};

const MOST = 200;

/**
 * The newest links of a person, newest first. That `by` saw them is in the audit log.
 * @example const [newest] = await listClientLinks(store, { clinic: 'north', person, by })
 */
export const listClientLinks = async (store: Store, { clinic, person, by }: Whose): Promise<readonly ListedLink[]> => {
  await audit(store, clinic, { actor: by, action: 'list-client-links', person });
  const tables = intakeTables(store);
  const rows = await tables
    .selectFrom('client_links')
    .selectAll()
    .select((row) =>
      row
        .selectFrom('intake_sessions')
        .select((inner) => inner.fn.max('intake_sessions.verified').as('verified'))
        .whereRef('intake_sessions.link', '=', 'client_links.hash')
        .as('verified'),
    )
    .where('clinic', '=', clinic)
    .where('person', '=', person)
    .orderBy('made', 'desc')
    .orderBy('id')
    .limit(MOST)
    .execute();
  return Promise.all(rows.map((row) => linkListed(store, row)));
};

/**
 * Closes a link: from now on it opens nothing, and neither does any browser in which it was opened.
 * @throws {Refusal} when the person has no such link
 * @example await closeClientLink(store, { clinic: 'north', person, by }, id)
 */
export const closeClientLink = (store: Store, { clinic, person, by }: Whose, id: string): Promise<void> =>
  doAudited(store, clinic, { actor: by, action: 'close-client-link', person }, async (inside) => {
    const update = intakeInside(inside).updateTable('client_links').where('clinic', '=', clinic);
    const own = update.where('person', '=', person).where('id', '=', id);
    const { numUpdatedRows } = await own
      .set((row) => ({ closed: row.fn.coalesce('closed', row.val(store.now())) }))
      .executeTakeFirst();
    if (numUpdatedRows !== 1n) throw new Refusal('not-found', 'There is no such link of this person.');
  });

import { createHash, timingSafeEqual } from 'node:crypto';
import { doAudited, readPerson, type Store } from '@primum/records';
import type { Identity } from '../clinics/chart-of.ts';
import { WRONG_DATES } from './links.ts';
import { auditClient, CLIENT, type Intake } from './sessions.ts';
import { intakeInside, intakeTables } from './tables.ts';

/** What came of a birth date: whether it was right, and how many tries are left where it was not. */
export interface Tried {
  readonly right: boolean;
  readonly left: number;
}

/** Counts a try before anything is compared, so that tries at the same moment are counted too; how many there were, null when too many. */
const count = async (store: Store, { link }: Intake): Promise<number | null> => {
  const update = intakeTables(store).updateTable('client_links').where('hash', '=', link.hash);
  const left = update.where('tries', '<', WRONG_DATES).set((row) => ({ tries: row('tries', '+', 1) }));
  return (await left.returning('tries').executeTakeFirst())?.tries ?? null;
};

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

const isSame = (one: string, other: string): boolean => timingSafeEqual(digest(one), digest(other));

/** Opens the session, and takes the try back. */
const verify = async (store: Store, { link, session }: Intake): Promise<void> => {
  const { clinic, person } = link;
  await doAudited(store, clinic, { actor: CLIENT, action: 'verify-client', person }, async (inside) => {
    const tables = intakeInside(inside);
    const update = tables.updateTable('intake_sessions').set({ verified: store.now() });
    await update.where('hash', '=', session).execute();
    const back = tables.updateTable('client_links').set((row) => ({ tries: row('tries', '-', 1) }));
    await back.where('hash', '=', link.hash).execute();
  });
};

/**
 * Takes the birth date that a client gives.
 * @param given YYYY-MM-DD
 * @example const tried = await tryBirthDate(store, intake, '1990-05-01')
 */
export const tryBirthDate = async (store: Store, intake: Intake, given: string): Promise<Tried> => {
  const tries = await count(store, intake);
  if (tries === null) return { right: false, left: 0 };
  const { clinic, person } = intake.link;
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- written by this package only, and sealed
  const { birthDate = '' } = (await readPerson(store, clinic, person, { by: CLIENT })) as Identity;
  const left = WRONG_DATES - tries;
  if (isSame(given, birthDate)) {
    await verify(store, intake);
    return { right: true, left };
  }
  await auditClient(intake, store, left === 0 ? 'lock-client-link' : 'wrong-birth-date');
  return { right: false, left };
};

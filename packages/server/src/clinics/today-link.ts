import type { TodayRow } from '@primum/contract';
import type { Store } from '@primum/records';
import { linkListed } from '../intake/links.ts';
import { intakeTables } from '../intake/tables.ts';
import type { Appointment } from './appointments.ts';

/**
 * How the newest link to a client for an appointment stands; null where none was made.
 * @example (await linkFor(store, 'north', appointment))?.state // 'open'
 */
export const linkFor = async (
  store: Store,
  clinic: string,
  { id: appointment, person }: Appointment,
): Promise<TodayRow['link']> => {
  const select = intakeTables(store).selectFrom('client_links').selectAll().where('clinic', '=', clinic);
  const own = select.where('person', '=', person).where('appointment', '=', appointment);
  const row = await own.orderBy('made', 'desc').orderBy('id').limit(1).executeTakeFirst();
  if (row === undefined) return null;
  const { id, state } = await linkListed(store, { ...row, verified: null });
  return { id, state };
};

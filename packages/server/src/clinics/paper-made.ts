import { openRecord, type Store } from '@primum/records';
import { type AccountDatabase, ROLES, type Role } from '../accounts/tables.ts';
import type { KeptAppointment } from './appointments.ts';

const become = (role: Role): string => `become-${role}`;
const changed = (role: Role, account: string): string => `change-role-to-${role}/${account}`;

/** What somebody was in a clinic at a moment, as the audit log says; null where it says nothing. */
const roleAt = async (
  { database }: Store,
  { clinic, account, at }: { readonly clinic: string; readonly account: string; readonly at: string },
): Promise<Role | null> => {
  const entries = database.selectFrom('audit').select('action').where('clinic', '=', clinic).where('at', '<=', at);
  const own = entries.where((row) =>
    row.or([
      row.and([row('actor', '=', account), row('action', 'in', ROLES.map(become))]),
      row(
        'action',
        'in',
        ROLES.map((role) => changed(role, account)),
      ),
    ]),
  );
  const last = await own.orderBy('seq', 'desc').limit(1).executeTakeFirst();
  return ROLES.find((role) => last?.action === become(role) || last?.action === changed(role, account)) ?? null;
};

/**
 * What somebody was in a clinic when they made a record; where nothing is kept of that, what they are now. Null where they are nothing.
 * @example await roleOfMaker(store, database, { clinic: 'north', account: 'u7', at: '2026-11-21T10:11:12.000Z' }) // 'physician'
 */
export const roleOfMaker = async (
  store: Store,
  database: AccountDatabase,
  who: { readonly clinic: string; readonly account: string; readonly at: string },
): Promise<Role | null> => {
  const then = await roleAt(store, who);
  if (then !== null) return then;
  const select = database.selectFrom('staff').select('role').where('clinic', '=', who.clinic);
  return (await select.where('account', '=', who.account).executeTakeFirst())?.role ?? null;
};

/** What a record of an appointment holds. */
interface Told {
  readonly thing: string;
  readonly day: string;
  readonly content: KeptAppointment;
}

/**
 * When the appointment of a screening was to be, as it stood when it was screened for; null where it was for none.
 * @example await appointmentThen(store, { clinic: 'north', person, screening: 12, appointment: id }) // { day: '2026-11-28', time: '14:30' }
 */
export const appointmentThen = async (
  store: Store,
  of: {
    readonly clinic: string;
    readonly person: string;
    readonly screening: number;
    readonly appointment: string | undefined;
  },
): Promise<{ readonly day: string; readonly time: string } | null> => {
  if (of.appointment === undefined) return null;
  const select = store.database.selectFrom('records').select('seq').where('clinic', '=', of.clinic);
  const own = select.where('person', '=', of.person).where('kind', '=', 'appointment').where('seq', '<', of.screening);
  for (const { seq } of await own.orderBy('seq', 'desc').execute()) {
    const { text } = await openRecord(store, of.clinic, seq);
    if (text === null) return null;
    const { thing, day, content }: Told = JSON.parse(text);
    if (thing === of.appointment) return { day, time: content.time };
  }
  return null;
};

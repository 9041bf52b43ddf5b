import type { Chart, Planned } from '@primum/engine';
import { listThings, Refusal, type Store, type Thing } from '@primum/records';
import type { KeptAppointment } from './appointments.ts';
import { chartOf } from './chart-of.ts';
import type { Coming } from './dry-run-result.ts';

const MOST = 200;

/** Who is in a clinic, unopened. */
export const peopleOf = async (store: Store, clinic: string): Promise<readonly string[]> => {
  const select = store.database.selectFrom('people').select('id').where('clinic', '=', clinic);
  const rows = await select.where('erased', 'is', null).orderBy('id').execute();
  return rows.map(({ id }) => id);
};

/** What somebody has before them in the clinic. */
export interface Expected {
  readonly appointments: readonly Coming[];
  readonly procedures: readonly string[];
  readonly planned: Readonly<Record<string, Planned>>;
}

const NOTHING: Expected = { appointments: [], procedures: [], planned: {} };

/** Of two plans for one procedure that of the earlier appointment counts. */
const withAppointment = (
  before: Expected,
  { id, day }: Thing,
  { procedures, planned = {} }: KeptAppointment,
): Expected => ({
  appointments: [...before.appointments, { appointment: id, day }],
  procedures: [...new Set([...before.procedures, ...procedures])],
  planned: { ...planned, ...before.planned },
});

/**
 * Who has an appointment from a day on, by person. That `by` saw them is in the audit log.
 * @example (await expectedFrom(store, 'north', '2026-11-21', { by: 'u7' })).get(person)?.procedures
 */
export const expectedFrom = async (
  store: Store,
  clinic: string,
  from: string,
  who: { readonly by: string },
): Promise<ReadonlyMap<string, Expected>> => {
  const all = new Map<string, Expected>();
  let after: Thing | undefined;
  for (;;) {
    const page = await listThings(store, clinic, { kind: 'appointment', from, after, limit: MOST }, who);
    for (const thing of page) {
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- written by this package only, and sealed
      const booked = thing.content as KeptAppointment;
      if (thing.person !== null && booked.state === 'booked')
        all.set(thing.person, withAppointment(all.get(thing.person) ?? NOTHING, thing, booked));
    }
    after = page.at(-1);
    if (page.length < MOST) return all;
  }
};

/** What somebody has before them; nothing, where there is nothing. */
export const expectedOf = (all: ReadonlyMap<string, Expected>, person: string): Expected => all.get(person) ?? NOTHING;

/** The chart of somebody; null where they were erased meanwhile. */
export const chartOrNull = async (
  store: Store,
  clinic: string,
  person: string,
  more: { readonly by: string; readonly planned: Expected['planned'] },
): Promise<Chart | null> => {
  try {
    return await chartOf(store, clinic, person, more);
  } catch (error) {
    if (error instanceof Refusal && error.code === 'erased') return null;
    throw error;
  }
};

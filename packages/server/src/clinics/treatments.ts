import { type Artifact, type CorrectTreatmentBody, type TreatBody, token } from '@primum/contract';
import { addThing, changeThing, type RecordedThing, type Store } from '@primum/records';
import { type Accounts, roleIn } from '../accounts/accounts.ts';
import { Refusal } from '../problem.ts';
import { refuse } from '../read-body.ts';
import { type OpenedScreening, openKeptScreening, readKeptScreening } from './clearances-screening.ts';
import { decidedOf, decisionsOf } from './decisions-kept.ts';
import type { OfPerson } from './person-records.ts';
import { requireOf } from './thing-of.ts';
import { type KeptTreatment, readTreatment } from './treatments-kept.ts';

/** Whose treatment, and who writes it down. */
type Whose = OfPerson & { readonly by: string };

/** What a treatment is read against. */
export interface TreatingAgainst {
  readonly accounts: Accounts;
  readonly artifact: Artifact;
  readonly today: string;
}

type Done = Omit<TreatBody, 'screening' | 'procedure' | 'appointment'>;

const unknownIn = (ids: readonly string[], known: Readonly<Record<string, unknown>>): number =>
  ids.findIndex((id) => !Object.hasOwn(known, id));

const requireDone = async (
  { clinic }: Whose,
  { at, area, components = [], by }: Done,
  { accounts, artifact, today }: TreatingAgainst,
): Promise<void> => {
  if (at.slice(0, 10) > today) throw refuse('This is not here yet; write it down when it was done.', 'at');
  if (area !== undefined && unknownIn([area], artifact.areas) !== -1)
    throw refuse(`${token(area)} is no area of this knowledge.`, 'area');
  const strange = unknownIn(components, artifact.components);
  if (strange !== -1)
    throw refuse(`${token(components[strange])} is no component of this knowledge.`, 'components', strange);
  if (by !== undefined && (await roleIn(accounts, by, clinic)) === null)
    throw refuse('Nobody with this account works in this clinic; give the account of a colleague.', 'by');
};

/** What is done belongs to the day for which it was decided. */
const requireOnDay = (at: string, on: string): void => {
  if (at.slice(0, 10) !== on)
    throw refuse(`It was decided for ${on}; a treatment of another day takes a screening of that day.`, 'at');
};

const notScreened = (
  { kept }: OpenedScreening,
  procedure: string,
  components: readonly string[],
): readonly string[] => {
  const planned = kept.chart.planned?.[procedure]?.components ?? [];
  return components.filter((one) => !planned.includes(one));
};

const requireAppointment = async (store: Store, { clinic, person }: Whose, id: string | null): Promise<void> => {
  if (id === null) return;
  try {
    await requireOf(store, clinic, { kind: 'appointment', id, person });
  } catch (error) {
    if (!(error instanceof Refusal) || error.kind !== 'not-found') throw error;
    throw refuse('There is no such appointment of this person; give the id of one.', 'appointment');
  }
};

/** The screening that is named; told at its place where there is none. */
const screeningAt = async (store: Store, whose: Whose, number: number): Promise<OpenedScreening> => {
  try {
    return await readKeptScreening(store, whose, number);
  } catch (error) {
    if (!(error instanceof Refusal) || error.kind !== 'not-found') throw error;
    throw refuse('There is no such screening of this person; give the number of one.', 'screening');
  }
};

const goingAhead = async (store: Store, whose: Whose, number: number, procedure: string): Promise<number> => {
  const decided = decidedOf(await decisionsOf(store, whose, number), procedure);
  if (decided?.content.decision === 'goes-ahead') return decided.number;
  throw new Refusal('not-now', 'A treatment takes a decision to go on, of this procedure and after this screening.');
};

/**
 * Keeps what was done. It takes a decision to go on, after the screening that it names and of its day.
 * @throws {Refusal} one sentence with the place
 * @example await addTreatment(store, { clinic: 'north', person, by: 'u7' }, treating, { accounts, artifact, today, idempotencyKey })
 */
export const addTreatment = async (
  store: Store,
  whose: Whose,
  { screening, procedure, appointment: named, by = whose.by, ...done }: TreatBody,
  { idempotencyKey, ...against }: TreatingAgainst & { readonly idempotencyKey: string },
): Promise<RecordedThing> => {
  await requireDone(whose, { ...done, by }, against);
  const opened = await screeningAt(store, whose, screening);
  const decision = await goingAhead(store, whose, screening, procedure);
  requireOnDay(done.at, opened.report.on);
  const appointment = named ?? opened.kept.appointment ?? null;
  await requireAppointment(store, whose, appointment);
  const strange = notScreened(opened, procedure, done.components ?? []);
  const about = { screening, decision, procedure, appointment, by, notScreened: strange, corrected: null };
  const content: KeptTreatment = { ...done, ...about };
  const telling = { content, day: done.at.slice(0, 10), author: whose.by, idempotencyKey };
  return addThing(store, whose.clinic, { kind: 'treatment', person: whose.person }, telling);
};

/**
 * Says how a treatment was from now on; the earlier version stays in the chain.
 * @throws {Refusal} one sentence with the place, or when somebody changed it meanwhile
 * @example await correctTreatment(store, { clinic: 'north', person, by: 'u7', id, version }, correction, { accounts, artifact, today })
 */
export const correctTreatment = async (
  store: Store,
  { id, version, ...whose }: Whose & { readonly id: string; readonly version: number },
  { why, ...done }: CorrectTreatmentBody,
  against: TreatingAgainst,
): Promise<RecordedThing> => {
  const { treatment: before, day } = await readTreatment(store, whose, id);
  await requireDone(whose, done, against);
  requireOnDay(done.at, day);
  const { screening, decision, procedure, appointment } = before;
  const opened = await openKeptScreening(store, whose.clinic, screening);
  const strange = notScreened(opened, procedure, done.components ?? []);
  const about = { screening, decision, procedure, appointment, notScreened: strange, corrected: why };
  const content: KeptTreatment = { ...done, ...about, by: done.by ?? before.by };
  return changeThing(store, whose.clinic, { kind: 'treatment', id, version }, { content, day, author: whose.by });
};

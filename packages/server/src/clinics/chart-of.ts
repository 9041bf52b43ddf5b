import type { Artifact } from '@primum/contract';
import type { Chart, Clearance, Fact, Hint, NotUnderstood, Patient, Planned, Result } from '@primum/engine';
import { openPerson, openThings, readPerson, type Store, type Thing, type ThingKind } from '@primum/records';
import { withoutOvertaken } from './chart-of-treatments.ts';
import { readableBy } from './chart-of-version.ts';

/** What was answered at one time, as it is kept: by the person, by staff for them, or taken from a record. */
export interface KeptAnswers {
  readonly on: string;
  readonly from: 'client' | 'staff' | 'record';
  readonly facts: readonly Fact[];
  readonly measurements: readonly Result[];
  readonly notUnderstood: readonly NotUnderstood[];
  readonly hints: readonly Hint[];
  /** What a record says of the patient. The identity that the clinic keeps goes first. */
  readonly patient?: Omit<Patient, 'id'>;
  /** The record says itself that there is more; absent where it does not. */
  readonly partial?: true;
  /** The version that said it first; absent in that one. */
  readonly first?: number;
  /** Why it does not count: a coded reason; null where it does. */
  readonly withdrawn: string | null;
}

/** A clearance that was asked for, and what came of it. `decisions` is empty until there is an answer. */
export interface KeptClearance {
  readonly state: 'asked' | 'received' | 'refused' | 'withdrawn';
  readonly decisions: readonly Clearance[];
}

/** Who a person is, as far as it is kept. */
export interface Identity {
  readonly name: string;
  readonly birthDate?: string;
  readonly sex?: 'male' | 'female' | 'other' | 'unknown';
  readonly phone?: string;
  readonly email?: string;
}

const MOST = 200;

/** Every thing of a person, however many pages, without an entry in the audit log. */
export const allOf = async (store: Store, clinic: string, kind: ThingKind, person: string): Promise<Thing[]> => {
  const all: Thing[] = [];
  for (;;) {
    const page = await openThings(store, clinic, { kind, person, limit: MOST, after: all.at(-1) });
    all.push(...page);
    if (page.length < MOST) return all;
  }
};

// oxlint-disable-next-line typescript/no-unsafe-type-assertion, typescript/no-unnecessary-type-parameters -- written by this package only, and sealed
const contentOf = <T>({ content }: Thing): T => content as T;

/** Where an entry of the chart is kept, so that whoever reads the report finds it. */
const placed = <T extends { readonly where?: string }>(list: readonly T[], id: string): T[] =>
  list.map((one) => ({ ...one, where: one.where === undefined ? `answers/${id}` : `answers/${id}: ${one.where}` }));

interface Counted {
  readonly id: string;
  /** The record that says it as it counts now: a correction is a new one. */
  readonly entry: number;
  readonly answers: KeptAnswers;
}

/** The answers of a person that were not withdrawn. */
const countedOf = async (store: Store, clinic: string, person: string): Promise<readonly Counted[]> =>
  (await allOf(store, clinic, 'answers', person)).flatMap((thing) => {
    const answers = contentOf<KeptAnswers>(thing);
    return answers.withdrawn === null ? [{ id: thing.id, entry: thing.version, answers }] : [];
  });

/**
 * Whether anything on file of a person says itself that it is only a part, so that nothing may be taken as complete.
 * @example await isPartial(store, 'north', person) // false
 */
export const isPartial = async (store: Store, clinic: string, person: string): Promise<boolean> =>
  (await countedOf(store, clinic, person)).some(({ answers }) => answers.partial === true);

/** The parts of a chart that answers say. */
const said = (counted: readonly Counted[]) => ({
  facts: counted.flatMap(({ id, entry, answers }) => placed(answers.facts, id).map((fact) => ({ ...fact, entry }))),
  measurements: counted.flatMap(({ id, answers }) => placed(answers.measurements, id)),
  notUnderstood: counted.flatMap(({ id, answers }) => placed(answers.notUnderstood, id)),
  hints: counted.flatMap(({ id, answers }) => placed(answers.hints, id)),
});

/** What several records say of the sex: nobody knows where they differ. */
const sexIn = (records: readonly Omit<Patient, 'id'>[]): Patient['sex'] => {
  const said = [...new Set(records.flatMap(({ sex }) => sex ?? []))];
  const known = said.filter((sex) => sex !== 'unknown');
  return known.length > 1 ? 'unknown' : (known[0] ?? said[0]);
};

/** Who the patient is: as the clinic keeps it, then as the records say, the fullest birth date first. */
const patientOf = (id: string, { birthDate, sex }: Identity, counted: readonly Counted[]): Patient => {
  const records = counted.flatMap(({ answers }) => (answers.patient === undefined ? [] : [answers.patient]));
  const dates = records
    .flatMap((one) => one.birthDate ?? [])
    .toSorted()
    .toSorted((a, b) => b.length - a.length);
  const told = sex ?? sexIn(records);
  const born = birthDate ?? dates[0];
  return {
    id,
    ...(born !== undefined && { birthDate: born }),
    ...(told !== undefined && { sex: told }),
    ...(records.some(({ deceased }) => deceased === true) && { deceased: true }),
  };
};

const identityOf = async (store: Store, clinic: string, person: string, by: string | null): Promise<Identity> => {
  const identity =
    by === null ? (await openPerson(store, clinic, person)).identity : await readPerson(store, clinic, person, { by });
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- written by this package only, and sealed
  return identity as Identity;
};

/**
 * What is known of who a person is, without what some answers say of it. That `by` read it is in the audit log.
 * @throws {Refusal} when the clinic has no such person
 * @example const { birthDate } = await knownPatient(store, 'north', person, { by: 'u7' })
 */
export const knownPatient = async (
  store: Store,
  clinic: string,
  person: string,
  { by, except }: { readonly by: string; readonly except?: string | undefined },
): Promise<Patient> => {
  const identity = await identityOf(store, clinic, person, by);
  const counted = await countedOf(store, clinic, person);
  return patientOf(
    person,
    identity,
    counted.filter(({ id }) => id !== except),
  );
};

/** The decisions that count: those of clearances that were answered. */
const decided = (things: readonly Thing[]): readonly Clearance[] =>
  things.flatMap((thing) => {
    const { state, decisions } = contentOf<KeptClearance>(thing);
    return state === 'received' || state === 'refused' ? decisions : [];
  });

/** Who asks for a chart, and for what. */
export interface ChartAsked {
  /** Null: the caller has said in the audit log that this person is read. */
  readonly by: string | null;
  readonly planned?: Readonly<Record<string, Planned>> | undefined;
  /** The knowledge that it will be read with: what that does not know is not understood. */
  readonly artifact?: Artifact | undefined;
}

/**
 * The chart of a person: everything that was answered and not withdrawn, every clearance that was decided. What is planned comes from
 * whoever asks. For a knowledge version, what the clinic's own treatments have overtaken is left out. That `by` read it is in the audit log.
 * @throws {Refusal} when the clinic has no such person
 * @example const chart = await chartOf(store, 'north', person, { by: 'u7', artifact, planned: { painting: { area: 'hand' } } })
 */
export const chartOf = async (
  store: Store,
  clinic: string,
  person: string,
  { by, planned, artifact }: ChartAsked,
): Promise<Chart> => {
  const identity = await identityOf(store, clinic, person, by);
  const counted = await countedOf(store, clinic, person);
  const clearances = await allOf(store, clinic, 'clearance', person);
  const chart = {
    patient: patientOf(person, identity, counted),
    ...said(counted),
    ...(planned !== undefined && { planned }),
    clearances: decided(clearances),
  };
  if (artifact === undefined) return chart;
  const treated = (await allOf(store, clinic, 'treatment', person)).map(({ day }) => day);
  return readableBy({ ...chart, facts: withoutOvertaken(chart.facts, treated, artifact) }, artifact);
};

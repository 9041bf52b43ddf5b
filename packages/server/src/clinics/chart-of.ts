import type { Chart, Clearance, Fact, Hint, NotUnderstood, Planned, Result } from '@primum/engine';
import { openThings, readPerson, type Store, type Thing } from '@primum/records';

/** What was answered at one time, as it is kept: by the person, by staff for them, or taken from a record. */
export interface KeptAnswers {
  readonly on: string;
  readonly from: 'client' | 'staff' | 'record';
  readonly facts: readonly Fact[];
  readonly measurements: readonly Result[];
  readonly notUnderstood: readonly NotUnderstood[];
  readonly hints: readonly Hint[];
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

/** Every thing of a person, however many pages. */
const allOf = async (store: Store, clinic: string, kind: 'answers' | 'clearance', person: string): Promise<Thing[]> => {
  const all: Thing[] = [];
  for (;;) {
    const page = await openThings(store, clinic, { kind, person, limit: MOST, after: all.at(-1) });
    all.push(...page);
    if (page.length < MOST) return all;
  }
};

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- written by this package only, and sealed
const contentOf = <T>({ content }: Thing): T => content as T;

/** Where an entry of the chart is kept, so that whoever reads the report finds it. */
const placed = <T extends { readonly where?: string }>(list: readonly T[], id: string): T[] =>
  list.map((one) => ({ ...one, where: one.where === undefined ? `answers/${id}` : `answers/${id}: ${one.where}` }));

/** The parts of a chart that answers say. */
const said = (things: readonly Thing[]) => {
  const counted = things.flatMap((thing) => {
    const answers = contentOf<KeptAnswers>(thing);
    return answers.withdrawn === null ? [{ id: thing.id, answers }] : [];
  });
  return {
    facts: counted.flatMap(({ id, answers }) => placed(answers.facts, id)),
    measurements: counted.flatMap(({ id, answers }) => placed(answers.measurements, id)),
    notUnderstood: counted.flatMap(({ id, answers }) => placed(answers.notUnderstood, id)),
    hints: counted.flatMap(({ id, answers }) => placed(answers.hints, id)),
  };
};

/** The decisions that count: those of clearances that were answered. */
const decided = (things: readonly Thing[]): readonly Clearance[] =>
  things.flatMap((thing) => {
    const { state, decisions } = contentOf<KeptClearance>(thing);
    return state === 'received' || state === 'refused' ? decisions : [];
  });

/**
 * The chart of a person: everything that was answered and not withdrawn, every clearance that was decided. What is planned comes from
 * whoever asks. That `by` read it is in the audit log.
 * @throws {Refusal} when the clinic has no such person
 * @example const chart = await chartOf(store, 'north', person, { by: 'u7', planned: { painting: { area: 'hand' } } })
 */
export const chartOf = async (
  store: Store,
  clinic: string,
  person: string,
  { by, planned }: { readonly by: string; readonly planned?: Readonly<Record<string, Planned>> | undefined },
): Promise<Chart> => {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- written by this package only, and sealed
  const { birthDate, sex } = (await readPerson(store, clinic, person, { by })) as Identity;
  const answers = await allOf(store, clinic, 'answers', person);
  const clearances = await allOf(store, clinic, 'clearance', person);
  return {
    patient: { id: person, ...(birthDate !== undefined && { birthDate }), ...(sex !== undefined && { sex }) },
    ...said(answers),
    ...(planned !== undefined && { planned }),
    clearances: decided(clearances),
  };
};

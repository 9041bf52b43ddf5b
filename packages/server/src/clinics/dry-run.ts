import { setImmediate as turn } from 'node:timers/promises';
import type { Artifact } from '@primum/contract';
import { audit, type Store, Refusal as StoreRefusal } from '@primum/records';
import { Refusal } from '../problem.ts';
import { type Compared, compare, foundingOf, tally } from './dry-run-compare.ts';
import { chartOrNull, type Expected, expectedFrom, expectedOf, peopleOf } from './dry-run-people.ts';
import type { Against, Changed, DryRun } from './dry-run-result.ts';
import { inForce, loadTogether, newestAdoption } from './in-force.ts';
import { changeProposal, type Proposal, readProposal } from './proposals.ts';

/** Charts that are read together, so that what the audit log says of them shares a commit. */
const TOGETHER = 10;

/** A dry run that can begin. */
export interface Ready {
  readonly store: Store;
  readonly clinic: string;
  readonly by: string;
  readonly on: string;
  readonly proposal: Proposal;
  readonly against: Against;
  readonly compared: Compared;
}

/** How far it is, and at the end what came out. `version` is that of the proposal, which now holds the counts. */
export type DryRunLine =
  | { readonly done: number; readonly of: number }
  | { readonly result: Omit<DryRun, 'people' | 'appointments'> & { version: number; people: readonly Changed[] } };

/** What is in force; null where this version of the program cannot read it, so that there is nothing to compare with. */
const beforeOf = async (store: Store, clinic: string, served: Artifact): Promise<Compared['before']> => {
  try {
    return await inForce(store, clinic, served);
  } catch (error) {
    if (error instanceof StoreRefusal && error.code === 'other-format') return null;
    throw error;
  }
};

/**
 * Reads what a dry run compares, before anything is answered.
 * @throws {Refusal} when there is no such proposal, or it is open no longer
 * @example const ready = await readyFor(store, 'north', id, { served: artifact, by: 'u7', on: '2026-11-21' })
 */
export const readyFor = async (
  store: Store,
  clinic: string,
  id: string,
  { served, by, on }: { readonly served: Artifact; readonly by: string; readonly on: string },
): Promise<Ready> => {
  const proposal = await readProposal(store, clinic, id, { by });
  if (proposal.state !== 'proposed')
    throw new Refusal('not-now', `This proposal was ${proposal.state} already; make another one.`);
  const adoption = await newestAdoption(store, clinic);
  const against = {
    adoption: adoption?.record ?? null,
    knowledge: adoption?.knowledge.sha256 ?? served.sha256,
    protocol: adoption?.protocol?.sha256 ?? null,
  };
  const after = await loadTogether(store, clinic, proposal, served);
  const before = await beforeOf(store, clinic, served);
  await audit(store, clinic, { actor: by, action: 'dry-run-proposal', record: proposal.version });
  return { store, clinic, by, on, proposal, against, compared: { before, after } };
};

/** Some people, each compared; others are answered between any two of them. */
const compareSome = async (
  { store, clinic, by, on, compared }: Ready,
  expected: ReadonlyMap<string, Expected>,
  people: readonly string[],
): Promise<readonly Changed[]> => {
  const founding = foundingOf(compared);
  const charts = await Promise.all(
    people.map((person) => chartOrNull(store, clinic, person, { by, planned: expectedOf(expected, person).planned })),
  );
  const some: Changed[] = [];
  for (const [at, person] of people.entries()) {
    const chart = charts[at] ?? null;
    const { appointments, procedures: booked } = expectedOf(expected, person);
    const procedures = [...new Set([...founding, ...booked])];
    if (chart !== null) some.push({ person, appointments, changes: compare(compared, chart, { procedures, on }) });
    await turn();
  }
  return some;
};

/** Keeps what came out, as a new version of the proposal. */
const keep = async ({ store, clinic, by, proposal }: Ready, dryRun: DryRun): Promise<number> => {
  const changing = { version: proposal.version, to: { dryRun }, author: by };
  return (await changeProposal(store, clinic, proposal, changing)).seq;
};

/**
 * Screens every chart of a clinic under what is in force and under a proposal, and tells how far it is. Whoever stops listening
 * stops it, and then nothing is kept. One entry of the audit log is about the run, one about each person whose chart was read.
 * @example for await (const line of dryRun(ready)) console.log(line) // { done: 10, of: 1840 } ... { result: { ... } }
 */
export async function* dryRun(ready: Ready): AsyncGenerator<DryRunLine> {
  const { store, clinic, by, on, against } = ready;
  const people = await peopleOf(store, clinic);
  const expected = await expectedFrom(store, clinic, on, { by });
  const counted = tally();
  for (let done = 0; done < people.length; done += TOGETHER) {
    yield { done, of: people.length };
    for (const one of await compareSome(ready, expected, people.slice(done, done + TOGETHER))) counted.add(one);
  }
  yield { done: people.length, of: people.length };
  const changed = counted.changed();
  const counts = { by, at: store.now(), on, against, all: counted.all(), procedures: counted.procedures() };
  const version = await keep(ready, {
    ...counts,
    people: changed.map(({ person }) => person),
    appointments: changed.flatMap(({ appointments }) => appointments.map(({ appointment }) => appointment)),
  });
  yield { result: { version, ...counts, people: changed } };
}

import type { Artifact } from '@primum/contract';
import type { Protocol } from '@primum/engine';
import {
  type Along,
  addThing,
  changeThing,
  findKnowledge,
  type Kept,
  keepKnowledge,
  keepProtocol,
  loadKnowledge,
  type RecordedThing,
  readThing,
  type Store,
  type Thing,
  type Writing,
} from '@primum/records';
import { Refusal } from '../problem.ts';
import type { DryRun } from './dry-run-result.ts';
import type { KeptKnowledge } from './in-force.ts';

/** What a clinic is to adopt, as it is kept: a knowledge version, and settings of its own. */
export interface KeptProposal {
  readonly state: 'proposed' | 'adopted' | 'rejected' | 'withdrawn';
  readonly proposedBy: string;
  readonly knowledge: KeptKnowledge;
  readonly protocol: Kept | null;
  /** The protocol as it was written. */
  readonly yaml: string | null;
  readonly dryRun: DryRun | null;
  readonly decided: { readonly by: string; readonly reason: string | null } | null;
}

/** A proposal with the version that was read. */
export interface Proposal extends KeptProposal {
  readonly id: string;
  readonly version: number;
  /** The day on which it was made. */
  readonly day: string;
}

/** What somebody proposes. `knowledge`: the hash of a version that the clinic keeps, or that which is served. */
export interface Proposing {
  readonly protocol: string | null;
  readonly knowledge: string;
}

const knowledgeOf = async (store: Store, clinic: string, hash: string, served: Artifact): Promise<Artifact> => {
  if (hash === 'served' || hash === served.sha256) return served;
  const kept = await findKnowledge(store, clinic, hash);
  if (kept !== null) return loadKnowledge(store, clinic, kept);
  const sentence = 'The clinic keeps no knowledge with this hash; its adoptions name those that it does.';
  throw new Refusal('unusable-input', sentence, '/knowledge');
};

const compiled = async (text: string, knowledge: Artifact): Promise<Protocol> => {
  const { compileProtocol } = await import('@primum/compiler');
  const { protocol, problems } = compileProtocol(text, knowledge, 'protocol');
  if (protocol !== null) return protocol;
  const [first] = problems;
  const more = problems.length > 1 ? ` (the first of ${problems.length} problems)` : '';
  const sentence = first === undefined ? 'It is no protocol' : `Line ${first.line}: ${first.what}; ${first.remedy}`;
  const told = problems.map(({ line, what, remedy }) => ({ line, what, remedy }));
  throw new Refusal('unusable-input', `${sentence}${more}.`, '/protocol', {}, told);
};

/**
 * Keeps what somebody wants the clinic to adopt. Nothing is in force by that.
 * @throws {Refusal} when the knowledge is not there, or the protocol has problems: all of them, each with its line
 * @example await propose(store, 'north', { protocol: null, knowledge: 'served' }, { served, day: '2026-11-21', author: 'u7' })
 */
export const propose = async (
  store: Store,
  clinic: string,
  { protocol: yaml, knowledge: hash }: Proposing,
  { served, day, ...writing }: Writing & { readonly served: Artifact; readonly day: string },
): Promise<RecordedThing> => {
  const knowledge = await knowledgeOf(store, clinic, hash, served);
  const protocol = yaml === null ? null : await compiled(yaml, knowledge);
  const { version, approved } = knowledge;
  const content: KeptProposal = {
    state: 'proposed',
    proposedBy: writing.author,
    knowledge: { version, approved, ...(await keepKnowledge(store, clinic, knowledge, writing)) },
    protocol: protocol === null ? null : await keepProtocol(store, clinic, protocol, writing),
    yaml,
    dryRun: null,
    decided: null,
  };
  return addThing(store, clinic, { kind: 'proposal', person: null }, { content, day, ...writing });
};

/** A thing as a proposal. */
export const proposalIn = ({ id, version, day, content }: Thing): Proposal => {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- written by this package only, and sealed
  return { ...(content as KeptProposal), id, version, day };
};

/**
 * A proposal as it is now. That `by` read it is in the audit log.
 * @throws {Refusal} when the clinic has none
 * @example const { state } = await readProposal(store, 'north', id, { by: 'u7' })
 */
export const readProposal = async (
  store: Store,
  clinic: string,
  id: string,
  who: { readonly by: string },
): Promise<Proposal> => proposalIn(await readThing(store, clinic, { kind: 'proposal', id }, who));

/** How somebody changes a proposal: the version that they saw, and what they make of it. */
export interface Changing extends Writing {
  readonly version: number;
  readonly to: Partial<KeptProposal>;
}

/**
 * Changes a proposal that is open. Sent again under its key, a change that was made is made once.
 * @param along what is kept in the same commit
 * @throws {Refusal} when it is open no longer, or was changed meanwhile
 */
export const changeProposal = (
  store: Store,
  clinic: string,
  proposal: Proposal,
  { version, to, ...writing }: Changing,
  along: Along = async () => null,
): Promise<RecordedThing> => {
  const { id, version: _, day, ...before } = proposal;
  const open = before.state === 'proposed';
  const content = open ? { ...before, ...to } : before;
  const refuse: Along = async () => {
    throw new Refusal('not-now', `This proposal was ${before.state} already; make another one.`);
  };
  return changeThing(
    store,
    clinic,
    { kind: 'proposal', id, version },
    { content, day, ...writing },
    open ? along : refuse,
  );
};

/**
 * Ends a proposal without adopting it: whoever made it withdraws it, anybody else rejects it.
 * @example await rejectProposal(store, 'north', id, { version: 12, reason: 'Too early.', author: 'u7' })
 */
export const rejectProposal = async (
  store: Store,
  clinic: string,
  id: string,
  { reason, ...changing }: Omit<Changing, 'to'> & { readonly reason: string },
): Promise<RecordedThing> => {
  const proposal = await readProposal(store, clinic, id, { by: changing.author });
  const state = proposal.proposedBy === changing.author ? 'withdrawn' : 'rejected';
  return changeProposal(store, clinic, proposal, {
    ...changing,
    to: { state, decided: { by: changing.author, reason } },
  });
};

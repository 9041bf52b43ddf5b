import type { Artifact } from '@primum/contract';
import { append, type Inside, keepKnowledge, newestOf, type Store, type Writing } from '@primum/records';
import type { Accounts } from '../accounts/accounts.ts';
import { RIGHTS } from '../accounts/rights.ts';
import { tablesInside } from '../accounts/tables.ts';
import { Refusal } from '../problem.ts';
import { ADOPTION, type Adoption, adoptionIn, type KeptAdoption, loadTogether } from './in-force.ts';
import { type Changing, changeProposal, type Proposal, readProposal } from './proposals.ts';

/**
 * Lets a new clinic begin with the knowledge that is served, so that a newer one is adopted by somebody and never in silence.
 * Where it has adopted something, nothing is done.
 * @example await beginWith(store, 'north', artifact, { author: 'u7' })
 */
export const beginWith = async (store: Store, clinic: string, served: Artifact, { author }: Writing): Promise<void> => {
  if ((await newestOf(store, clinic, ADOPTION)) !== null) return;
  const { version, approved } = served;
  const content: KeptAdoption = {
    proposal: null,
    proposedBy: author,
    adoptedBy: author,
    nobodyElse: true,
    knowledge: { version, approved, ...(await keepKnowledge(store, clinic, served, { author })) },
    protocol: null,
    dryRun: null,
  };
  await append(store, clinic, { kind: ADOPTION, person: null, author, content });
};

/** Whether somebody works in the clinic who might adopt what somebody else has proposed. */
const hasAnother = async (inside: Inside, clinic: string, proposedBy: string): Promise<boolean> => {
  const select = tablesInside(inside).selectFrom('staff').select('account').where('clinic', '=', clinic);
  const others = select.where('account', '!=', proposedBy).where('role', 'in', RIGHTS['change-protocol']);
  return (await others.limit(1).executeTakeFirst()) !== undefined;
};

/** A refusal unless the dry run of a proposal was made against what is in force at this moment. */
const requireFresh = async (
  inside: Inside,
  { store, clinic, served }: { readonly store: Store; readonly clinic: string; readonly served: Artifact },
  { dryRun }: Proposal,
): Promise<void> => {
  if (dryRun === null)
    throw new Refusal('not-now', 'Nobody has seen what it would change; make a dry run of it first.');
  const newest = await newestOf(store, clinic, ADOPTION, inside);
  const { adoption, knowledge } = dryRun.against;
  const same = newest === null ? adoption === null && knowledge === served.sha256 : adoption === newest.seq;
  if (!same)
    throw new Refusal('not-now', 'Something else is in force since the dry run of it; make another dry run first.');
};

const recordOf = (proposal: Proposal, adoptedBy: string, nobodyElse: boolean): KeptAdoption => {
  const { id, proposedBy, knowledge, protocol, dryRun } = proposal;
  return { proposal: id, proposedBy, adoptedBy, nobodyElse, knowledge, protocol, dryRun };
};

/**
 * Puts a proposal in force, at once. Whoever proposed it may do so only where the clinic has nobody else who might.
 * @param served the knowledge that is in force where nothing was adopted
 * @throws {Refusal} without a dry run against what is in force, by the wrong person, or when it was changed meanwhile
 * @example await adopt(accounts, 'north', id, { version: 12, served, author: 'u7' })
 */
export const adopt = async (
  { store }: Accounts,
  clinic: string,
  id: string,
  { served, ...changing }: Omit<Changing, 'to'> & { readonly served: Artifact },
): Promise<Adoption> => {
  const { author } = changing;
  const proposal = await readProposal(store, clinic, id, { by: author });
  // What this version of the program cannot read must not come into force.
  await loadTogether(store, clinic, proposal, served);
  const to = { state: 'adopted', decided: { by: author, reason: null } } as const;
  const { seq } = await changeProposal(store, clinic, proposal, { ...changing, to }, async (inside) => {
    await requireFresh(inside, { store, clinic, served }, proposal);
    const own = proposal.proposedBy === author;
    if (own && (await hasAnother(inside, clinic, proposal.proposedBy)))
      throw new Refusal('not-allowed', 'You proposed this; somebody else of the clinic who may do so has to adopt it.');
    return { kind: ADOPTION, person: null, author, content: recordOf(proposal, author, own) };
  });
  // The two were written together, and nobody else wrote between them.
  return adoptionIn(store, clinic, seq + 1);
};

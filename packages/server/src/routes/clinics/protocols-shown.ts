import type { Adoption } from '../../clinics/in-force.ts';
import type { Proposal } from '../../clinics/proposals.ts';

/** A knowledge version as it is shown. */
export const known = ({ version, sha256, approved }: Omit<Adoption['knowledge'], 'bytes'>) => ({
  version,
  sha256,
  approved,
});

/** An adoption as it is shown. */
export const adoptionShown = (one: Adoption) => {
  const { record: adoption, at, proposal, proposedBy, adoptedBy, nobodyElse, dryRun } = one;
  const protocol = one.protocol?.sha256 ?? null;
  return {
    adoption,
    at,
    proposal,
    proposedBy,
    adoptedBy,
    nobodyElse,
    knowledge: known(one.knowledge),
    protocol,
    dryRun,
  };
};

/** A proposal as a list shows it. */
export const proposalShown = (one: Proposal) => {
  const { id, version, day, state, proposedBy, dryRun, decided } = one;
  const protocol = one.protocol?.sha256 ?? null;
  return { id, version, day, state, proposedBy, knowledge: known(one.knowledge), protocol, dryRun, decided };
};

const numbersOf = (version: string): readonly number[] => version.split(/[^\d]+/).map(Number);

/**
 * Whether one version comes before another.
 * @example isBefore('0.9.0', '0.10.0') // true
 */
export const isBefore = (one: string, other: string): boolean => {
  const [a, b] = [numbersOf(one), numbersOf(other)];
  const at = a.findIndex((number, index) => number !== b[index]);
  return at !== -1 && (a[at] ?? 0) < (b[at] ?? 0);
};

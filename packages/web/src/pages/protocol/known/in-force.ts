import type { Protocol } from '@primum/engine';

/** A knowledge version as it is named. */
export interface Version {
  readonly version: string;
  readonly sha256: string;
  readonly approved: boolean;
}

/** What a clinic decides by: `GET .../protocol`. */
export interface InForce {
  readonly knowledge: Version;
  readonly protocol: Protocol | null;
  readonly since: string | null;
  readonly adoptedBy: string | null;
  readonly proposedBy: string | null;
  readonly served: Version;
  readonly newer: boolean;
}

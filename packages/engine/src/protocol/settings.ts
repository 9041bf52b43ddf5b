import type { Adopted, Lift, Ruling } from '../knowledge.ts';

/** An extension that a clinic switched off for a procedure, why, and who did. */
export interface SwitchedOff {
  readonly rule: string;
  readonly procedure: string;
  readonly reason: string;
  readonly author: string;
}

/** A rule that a clinic made stricter for a procedure. */
export interface MadeStricter extends SwitchedOff {
  readonly disposition: Ruling['disposition'];
  /** What ends it, where it becomes deferred and the knowledge names no end; otherwise null. */
  readonly until: Ruling['until'];
  /** Who may lower it to precautions, after whom and for how many days, where it becomes clearance-required; otherwise null. */
  readonly clearance: Omit<Lift, 'to'> | null;
}

/** A clinic's own settings on top of one knowledge version. The compiler makes it from a protocol file. */
export interface Protocol extends Adopted {
  readonly author: string;
  /** The version of the knowledge that the clinic looked at. */
  readonly knowledge: string;
  readonly off: readonly SwitchedOff[];
  readonly stricter: readonly MadeStricter[];
  /** Concepts whose `no` holds for fewer days. */
  readonly shelfLives: Readonly<Record<string, number>>;
}

/** Why a rule cannot be set as a clinic wants it for a procedure. */
export type Objection =
  | 'silent'
  | 'source'
  | 'backed'
  | 'covers'
  | 'covered'
  | 'not-stricter'
  | 'no-end'
  | 'no-clearance';

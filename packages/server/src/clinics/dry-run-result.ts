import type { Disposition, Outcome } from '@primum/engine';

/** What a screening of one procedure comes to. */
export interface Interval {
  readonly outcome: Outcome;
  readonly atLeast: Disposition;
  readonly atMost: Disposition;
}

/** One procedure before and after. Null: the one or the other cannot screen it, so that nothing is compared. */
export interface Change {
  readonly procedure: string;
  readonly before: Interval | null;
  readonly after: Interval | null;
}

/** How many of how many. An interval that moves at both ends can count as stricter and as milder; `changed` counts it once. */
export interface Count {
  readonly of: number;
  readonly changed: number;
  readonly stricter: number;
  readonly milder: number;
  readonly uncompared: number;
}

/** What was in force when a dry run was made. `adoption`: the record of it, null where nothing was adopted. */
export interface Against {
  readonly adoption: number | null;
  readonly knowledge: string;
  readonly protocol: string | null;
}

/** What is kept of a dry run: how many, and who. What it comes to for each of them is said once, and kept under no key but their own. */
export interface DryRun {
  readonly by: string;
  readonly at: string;
  /** The day asked about. */
  readonly on: string;
  readonly against: Against;
  readonly all: Count;
  readonly procedures: Readonly<Record<string, Count>>;
  /** Whose chart would come out differently. */
  readonly people: readonly string[];
  /** The appointments of these people, from that day on. */
  readonly appointments: readonly string[];
}

/** An appointment that is coming. */
export interface Coming {
  readonly appointment: string;
  readonly day: string;
}

/** Somebody whose chart would come out differently. */
export interface Changed {
  readonly person: string;
  readonly changes: readonly Change[];
  readonly appointments: readonly Coming[];
}

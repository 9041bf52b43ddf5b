import type { Disposition } from '@primum/engine';
import type { Version } from '../known/in-force.ts';

/** How many of how many would come out differently. */
export interface Count {
  readonly of: number;
  readonly changed: number;
  readonly stricter: number;
  readonly milder: number;
  readonly uncompared: number;
}

/** What is kept of a dry run. */
export interface DryRun {
  readonly by: string;
  readonly at: string;
  readonly on: string;
  readonly all: Count;
  readonly procedures: Readonly<Record<string, Count>>;
  /** Ids of people, and of their appointments. */
  readonly people: readonly string[];
  readonly appointments: readonly string[];
}

/** A proposal as a list shows it: `GET .../protocols`. */
export interface Proposal {
  readonly id: string;
  readonly version: number;
  readonly day: string;
  readonly state: 'proposed' | 'adopted' | 'rejected' | 'withdrawn';
  readonly proposedBy: string;
  readonly knowledge: Version;
  readonly protocol: string | null;
  readonly dryRun: DryRun | null;
  readonly decided: { readonly by: string; readonly reason: string | null } | null;
  /** With one proposal only. */
  readonly yaml?: string | null;
}

/** One adoption: `GET .../protocol/adoptions`. */
export interface Adoption {
  readonly adoption: number;
  readonly at: string;
  readonly proposal: string | null;
  readonly proposedBy: string;
  readonly adoptedBy: string;
  readonly nobodyElse: boolean;
  readonly knowledge: Version;
  readonly protocol: string | null;
}

interface Interval {
  readonly outcome: string;
  readonly atLeast: Disposition;
  readonly atMost: Disposition;
}

/** Somebody whose chart would come out differently. */
export interface Changed {
  readonly person: string;
  readonly changes: readonly {
    readonly procedure: string;
    readonly before: Interval | null;
    readonly after: Interval | null;
  }[];
  readonly appointments: readonly { readonly appointment: string; readonly day: string }[];
}

/** What a dry run comes to. */
export type Result = Omit<DryRun, 'people' | 'appointments'> & {
  readonly version: number;
  readonly people: readonly Changed[];
};

/** A line of a dry run: how far it is, what came out, or why nothing did. */
export type Line =
  | { readonly done: number; readonly of: number }
  | { readonly result: Result }
  | { readonly problem: { readonly type: string; readonly status: number; readonly detail: string } };

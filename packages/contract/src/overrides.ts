import type { Disposition } from '@primum/engine';

/** What a line of the policy is about; what it leaves out may be anything. */
export interface OverrideCase {
  readonly answer?: readonly ('yes' | 'unknown')[] | undefined;
  readonly disposition?: readonly Disposition[] | undefined;
  readonly origin?: readonly ('source' | 'extension')[] | undefined;
  /** How it ends: on a day, with an event, or with nothing that is named. */
  readonly until?: readonly ('date' | 'event' | 'none')[] | undefined;
  /** Whether the ruling names somebody who may lift it. */
  readonly lift?: boolean | undefined;
  /** Whether somebody who was asked did not agree. */
  readonly refused?: boolean | undefined;
  /** Whether the protocol of the clinic made it stricter. */
  readonly stricter?: boolean | undefined;
}

/** Who may override what it is about, alone or with a second person; or why nobody may. */
export type OverrideLine =
  | { readonly when: OverrideCase; readonly by: readonly ('director' | 'physician')[]; readonly second: boolean }
  | { readonly when: OverrideCase; readonly refusal: string };

/** Against which findings a clinician may proceed, with which reasons. The first line of the policy that fits holds. */
export interface Overrides {
  readonly reasons: readonly string[];
  /** What is given as a reason and is none; its text says what to do instead. */
  readonly noReasons: readonly string[];
  readonly policy: readonly OverrideLine[];
  /** By language: the reasons, what is none, and the refusals. */
  readonly texts: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

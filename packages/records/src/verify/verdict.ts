import type { Head } from '../heads.ts';

/** The first thing that is wrong with what a clinic keeps: where, and what, without anything of its content. */
export interface Fault {
  readonly place: string;
  readonly what: string;
}

/** What verifying a clinic found. `head` is the end of the chain that holds, to be kept elsewhere. */
export type Verdict =
  | {
      readonly clinic: string;
      readonly ok: true;
      readonly head: Head;
      readonly records: number;
      readonly audited: number;
    }
  | { readonly clinic: string; readonly ok: false; readonly fault: Fault };

/** Thrown where a fault is found, and caught by `verify`: the first one counts. */
export class Found extends Error {
  readonly fault: Fault;

  constructor(place: string, what: string) {
    super(`${place}: ${what}`);
    this.fault = { place, what };
  }
}

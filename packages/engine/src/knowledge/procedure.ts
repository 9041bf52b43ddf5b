import type { Action, Ruling } from './rule.ts';

export interface Procedure {
  readonly id: string;
  /** The two that the documents are about; never each other's alternative. */
  readonly founding: boolean;
  /** Its rules are all there; only then may it be offered. */
  readonly complete: boolean;
  /** What it does to the skin: `skin-puncture`, `stimulates-regeneration`, `cosmetic` ... */
  readonly kinds: readonly string[];
  readonly goals: readonly string[];
  /** Why it serves each of its goals. */
  readonly serves: readonly Serves[];
  /** The forms that it comes in, where its rules tell them apart. */
  readonly types: readonly string[];
  /** What it brings to the skin itself; null where only the planned mixture does. */
  readonly materials: Materials | null;
  readonly actions: readonly Action[];
  /** What can go wrong with anyone. */
  readonly risks: readonly {
    readonly risk: string;
    readonly statements: readonly string[];
    readonly citations: readonly string[];
  }[];
  readonly notes: readonly Note[];
  readonly statements: readonly string[];
}

/** That a procedure serves a goal, and who says so; `inferred` where it is our reading. */
export interface Serves {
  readonly goal: string;
  readonly sure: Ruling['sure'];
  readonly statements: readonly string[];
  readonly citations: readonly string[];
}

/**
 * What a procedure itself may bring to the skin: `possible` in the mixture, while nobody stated one; `besides` it, such as gloves,
 * whatever the mixture is.
 */
export interface Materials {
  readonly possible: readonly string[];
  readonly besides: readonly string[];
}

/** What a clinic should know of a procedure whoever the patient is: in some countries only, for some goals only, or always. */
export interface Note {
  readonly note: string;
  readonly countries: readonly string[];
  readonly goals: readonly string[];
  readonly citations: readonly string[];
}

import type { Disposition } from '../scale.ts';

/** How long after the last day of a use it is free again: that day plus so many days, or calendar months. */
export type Window = { readonly free: number } | { readonly months: number };

/**
 * The logical test of a rule. `recent`: in use, or ended within the window; `ended`: only the latter.
 * `component`: an allergy in its relation to the planned mixture. `planned`: a planned component of that kind.
 */
export type Criterion =
  | { readonly concept: string }
  | ({ readonly recent: string } & Window)
  | ({ readonly ended: string } & Window)
  | { readonly component: 'met' | 'cross-reacting' | 'unstated' }
  | { readonly planned: string }
  | { readonly and: readonly Criterion[] }
  | { readonly or: readonly Criterion[] }
  | { readonly not: Criterion };

export interface Action {
  readonly who: string;
  readonly what: string;
  readonly strength: 'must' | 'should' | 'may';
}

/** Who may lower a finding, to what, after whom, and for how many days when the clearance names no end. */
export interface Lift {
  readonly to: Exclude<Disposition, 'no-contraindication-found'>;
  readonly by: readonly string[];
  readonly after: readonly string[];
  readonly term: number;
}

/** What kind of thing a citation is; `reading` is our own cautious reading, with nothing published behind it. */
export const CITATION_KINDS = Object.freeze([
  'label',
  'guideline',
  'review',
  'study',
  'clinic-list',
  'law',
  'reading',
] as const);
export type CitationKind = (typeof CITATION_KINDS)[number];

/** On what a ruling rests: a source document, citations of these kinds, our inference, or a clinic's protocol alone. */
export type Basis = 'source' | Exclude<CitationKind, 'reading'> | 'inference' | 'protocol';

/** What one rule says of one procedure. */
export interface Ruling {
  readonly kind: 'ruling';
  readonly disposition: Exclude<Disposition, 'no-contraindication-found'>;
  readonly origin: 'source' | 'extension';
  /** How sure: the source says it in so many words, we read it so, or we infer it. */
  readonly sure: 'stated' | 'read' | 'inferred';
  readonly statements: readonly string[];
  readonly citations: readonly string[];
  readonly basis: readonly Basis[];
  /** Concepts that the source names; null where its class is closed. */
  readonly named: readonly string[] | null;
  readonly while: string | null;
  readonly until: { readonly event: string; readonly days: number | null; readonly months: number | null } | null;
  /** Only what is in the planned area counts; an area that nobody named counts as the planned one. */
  readonly area: 'treated' | null;
  /** By type of the procedure, never graver than this ruling, which holds while the type is not stated. */
  readonly types: Readonly<Record<string, Column>>;
  readonly risks: readonly string[];
  readonly actions: readonly Action[];
  readonly lift: Lift | null;
  /** A source rules on it too, by the kind of procedure: this extension cannot be switched off. */
  readonly backed?: true;
  /** Set by a protocol that switched this extension off. */
  readonly off: { readonly reason: string; readonly author: string } | null;
  /** Set by a protocol that made this stricter; `from` is what the knowledge says. */
  readonly stricter?: StricterNote;
}

/** Why a clinic made a ruling stricter, who did, and what the knowledge itself says there. */
export interface StricterNote {
  readonly reason: string;
  readonly author: string;
  readonly from: Disposition | 'not-addressed';
}

/** `covered`: another rule of the same procedure says it already. */
export type Column = Ruling | { readonly kind: 'not-addressed' } | { readonly kind: 'covered'; readonly by: string };

export interface Rule {
  readonly id: string;
  readonly topic: string;
  readonly criterion: Criterion;
  /** One column per procedure of the knowledge, all of them. */
  readonly columns: Readonly<Record<string, Column>>;
  /** Kinds of procedure that must not be offered instead while `when` (default: the rule's criterion) is yes or unknown. */
  readonly forbids: readonly {
    readonly kind: string;
    readonly when: Criterion | null;
    readonly statements: readonly string[];
  }[];
}

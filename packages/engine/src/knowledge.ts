import type { Plural } from './plural.ts';
import type { Disposition } from './scale.ts';

export const CATEGORIES = Object.freeze([
  'conditions',
  'medications',
  'allergies',
  'habits',
  'states',
  'treatments',
  'devices',
] as const);
export type Category = (typeof CATEGORIES)[number];

/** How a thing lasts: once true always true; until it is over; while it is taken. */
export type Lasting = 'standing' | 'episode' | 'use';

/** Days are whole days; an age is in whole years. */
export interface Concept {
  readonly id: string;
  readonly parents: readonly string[];
  readonly category: Category;
  readonly lasts: Lasting;
  /** Days for which a `no` about this concept holds, counted from the day it was given (0: that day only). */
  readonly shelfLife: number;
  /** What silence means. `unknown`: no, where the category is complete. `never-no`: unknown, even there. `no`: always no. */
  readonly silence: 'unknown' | 'never-no' | 'no';
  /** Its own end is its end for everything above it too (a passing form of a standing thing). */
  readonly passing: boolean;
  /** Days after its start beyond which an episode is unknown rather than yes. */
  readonly longest: number | null;
  /** Days that an order of this class lasts at the most; null when nothing can be said. */
  readonly longestCourse: number | null;
  /** Whom it cannot concern: the sex, or an age under or over these years. */
  readonly cannotConcern: { readonly sex?: 'male' | 'female'; readonly under?: number; readonly over?: number } | null;
  /** The birth date alone tells it: true of whoever is younger than so many years. */
  readonly age: { readonly under: number } | null;
  /** What it becomes when it is over, and the concept to which the listed statuses are a dated `no`. */
  readonly whenEnded: {
    readonly is: string;
    readonly no: string | null;
    readonly statuses: readonly Status[];
  } | null;
  /** Allergens below it cross-react with each other. */
  readonly crossReacts: boolean;
  /** An allergen that may be part of a mixture that nobody stated. */
  readonly inMixtures: boolean;
}

/** The clinical statuses of FHIR, and `ended` for a use that is over. */
export const STATUSES = Object.freeze([
  'active',
  'recurrence',
  'relapse',
  'inactive',
  'remission',
  'resolved',
  'ended',
] as const);
export type Status = (typeof STATUSES)[number];

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

/** Components that are part of every mixture of a procedure, and those that may be while nobody stated one. */
export interface Materials {
  readonly always: readonly string[];
  readonly possible: readonly string[];
}

/** What a clinic should know of a procedure whoever the patient is: in some countries only, for some goals only, or always. */
export interface Note {
  readonly note: string;
  readonly countries: readonly string[];
  readonly goals: readonly string[];
  readonly citations: readonly string[];
}

/** A test on a number: below or from (inclusive). */
export type Bound = { readonly below: number } | { readonly from: number };

/** Thresholds for those whom `sex`, ages (whole years) and `when` fit. */
export interface Band {
  readonly sex: 'male' | 'female' | null;
  readonly minAge: number | null;
  readonly maxAge: number | null;
  readonly when: Criterion | null;
  readonly abnormal: Bound;
  readonly normal: Bound;
  readonly citations: readonly string[];
}

/** Units that share thresholds, with the factor to the first of them; a number outside `plausible` is not judged. */
export interface Scale {
  readonly units: Readonly<Record<string, number>>;
  readonly plausible?: { readonly from: number; readonly below: number };
  readonly bands: readonly Band[];
}

/** One kind of result. */
export interface Measurement {
  readonly id: string;
  readonly concept: string;
  /** The measurement whose results it reads, where it sets a second limit on them. */
  readonly of: string | null;
  readonly loinc: readonly string[];
  readonly shelfLife: number;
  readonly scales: readonly Scale[];
}

export interface Component {
  readonly id: string;
  readonly kind: string;
  readonly allergens: readonly string[];
}

/** A part of the body; `within` is the larger part that holds it, `touches` those beside it, said of both. */
export interface Area {
  readonly id: string;
  readonly within: string | null;
  readonly touches: readonly string[];
}

/** What one language says. A missing text is a compile error, so every key is there. */
export interface Texts {
  readonly concepts: Readonly<Record<string, string>>;
  readonly rules: Readonly<Record<string, { readonly title: string; readonly why: Readonly<Record<string, string>> }>>;
  readonly procedures: Readonly<Record<string, string>>;
  readonly goals: Readonly<Record<string, string>>;
  readonly components: Readonly<Record<string, string>>;
  readonly actions: Readonly<Record<string, string>>;
  readonly risks: Readonly<Record<string, string>>;
  readonly events: Readonly<Record<string, string>>;
  readonly whiles: Readonly<Record<string, string>>;
  readonly roles: Readonly<Record<string, string>>;
  readonly questions: Readonly<
    Record<string, { readonly ask: string; readonly why: string; readonly followUps: readonly string[] }>
  >;
  readonly gaps: Readonly<Record<string, string>>;
  readonly areas: Readonly<Record<string, string>>;
  /** By procedure, then by type. */
  readonly types: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly notes: Readonly<Record<string, string>>;
  /** Kinds of procedures and of components that rules name. */
  readonly kinds: Readonly<Record<string, string>>;
  readonly measurements: Readonly<Record<string, string>>;
  /** Sentences with {places}. */
  readonly messages: Readonly<Record<string, string>>;
  /** The forms of sentences with a count: `KEY.FORM` of `messages`. */
  readonly plurals: readonly Plural[];
  /** As they stand in a whole date, and without a day. */
  readonly months: readonly string[];
  readonly monthsAlone: readonly string[];
  /** Nobody who speaks the language has reviewed its texts. */
  readonly unreviewed?: true;
}

/** The protocol that a clinic has adopted, as a report names it; the hash is that of its own settings. */
export interface Adopted {
  readonly clinic: string;
  readonly adopted: string;
  readonly sha256: string;
}

/** Everything that deciding and explaining needs, at one version. Frozen; made by the compiler. */
export interface Knowledge {
  readonly version: string;
  readonly sha256: string;
  readonly approved: boolean;
  /** Set by `withProtocol`; the hash above stays that of the knowledge itself. */
  readonly protocol?: Adopted;
  readonly concepts: Readonly<Record<string, Concept>>;
  readonly rules: readonly Rule[];
  readonly procedures: readonly Procedure[];
  readonly measurements: readonly Measurement[];
  readonly components: Readonly<Record<string, Component>>;
  readonly areas: Readonly<Record<string, Area>>;
  readonly roles: readonly string[];
  readonly texts: Readonly<Record<string, Texts>>;
}

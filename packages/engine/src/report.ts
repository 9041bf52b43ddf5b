import type { Answer } from './answer.ts';
import type { Matched, NotUnderstood } from './chart.ts';
import type { Action, Adopted, Basis, Category, Serves, StricterNote } from './knowledge.ts';
import type { Disposition, Outcome } from './scale.ts';

/** Why something counts: `yes`, `result` and `ended` speak for it, `no` and `normal-result` against, the others raise it. */
export type EvidenceKind =
  | 'yes'
  | 'result'
  | 'ended'
  | 'unknown'
  | 'unconfirmed'
  | 'future'
  | 'stale-no'
  | 'old-result'
  | 'ended-on-unknown-day'
  | 'end-before-start'
  | 'resolved'
  | 'too-long'
  | 'broader-yes'
  | 'unclear-result'
  | 'between-result'
  | 'not-understood'
  | 'age'
  | 'no'
  | 'normal-result'
  | 'cannot-concern';

export interface Evidence {
  readonly concept: string;
  /** From the concept recorded up to the one that the rule asks about. */
  readonly path: readonly string[];
  readonly kind: EvidenceKind;
  readonly said: string | null;
  readonly since: string | null;
  readonly until: string | null;
  readonly on: string | null;
  /** Where on the body, where the record says so. */
  readonly area: string | null;
  /** Null for what is no entry of the record. */
  readonly matched: Matched | 'result' | null;
  readonly where: string | null;
}

export type Until =
  | { readonly date: string }
  | { readonly event: string }
  | { readonly event: string; readonly days: number }
  | { readonly event: string; readonly months: number };

/** The clearance that lowers a finding, or one that no longer, not yet or not quite does. */
export interface ClearanceNote {
  readonly by: string;
  readonly on: string;
  readonly until: string | null;
  /** The disposition without it. */
  readonly from: Disposition;
  /** What it asks for, in the words of whoever gave it. */
  readonly conditions?: readonly string[];
}
export interface LapsedNote extends ClearanceNote {
  readonly because: 'expired' | 'not-yet' | 'new-evidence' | 'role' | 'no-specialist' | 'refused';
}

/** One rule applied to one chart on one day, answered yes or unknown. */
export interface Finding {
  readonly rule: string;
  readonly title: string;
  readonly answer: Exclude<Answer, 'no'>;
  readonly disposition: Disposition;
  readonly origin: 'source' | 'extension';
  readonly sure: 'stated' | 'read' | 'inferred';
  readonly named: boolean;
  readonly while: string | null;
  readonly until: Until | null;
  readonly why: string;
  readonly risks: readonly string[];
  readonly evidence: readonly Evidence[];
  readonly statements: readonly string[];
  readonly citations: readonly string[];
  /** On what it rests: a source document, the kinds of its citations, or our inference. */
  readonly basis: readonly Basis[];
  readonly actions: readonly Action[];
  readonly lifted: ClearanceNote | null;
  readonly lapsed: LapsedNote | null;
  readonly off: { readonly reason: string; readonly author: string } | null;
  readonly stricter: StricterNote | null;
  readonly error: string | null;
}

/** An unknown concept that could still change the interval or the earliest date. */
export interface Question {
  readonly concept: string;
  readonly ask: string;
  readonly why: string;
  readonly followUps: readonly string[];
  readonly rules: readonly string[];
  readonly gravest: Disposition;
  /** What the record says that raised it. */
  readonly raisedBy: readonly Evidence[];
  readonly hints: readonly string[];
}

export interface ChangedMixture {
  readonly leaveOut: readonly string[];
  readonly components: readonly string[];
  readonly outcome: Outcome;
  readonly atLeast: Disposition;
  readonly atMost: Disposition;
  readonly headline: string;
}

export interface Alternative {
  readonly procedure: string;
  readonly goals: readonly string[];
  /** Who says that it serves these goals. */
  readonly serves: readonly Serves[];
  readonly offered: boolean;
  readonly because: string;
  readonly outcome: Outcome;
  readonly atLeast: Disposition;
  readonly atMost: Disposition;
  readonly headline: string;
  readonly findings: readonly string[];
  readonly questions: readonly string[];
}

/** Something that can go wrong, as a consent form says it to this person. */
export interface Risk {
  readonly risk: string;
  /** It can happen to anyone who has the procedure, as these say. */
  readonly general: boolean;
  readonly statements: readonly string[];
  readonly citations: readonly string[];
  /** The findings that make it likelier in this person. */
  readonly raisedBy: readonly { readonly rule: string; readonly title: string; readonly answer: Finding['answer'] }[];
}

/** What a clinic should know of the procedure, whoever the patient is; no countries means everywhere. */
export interface StandingNote {
  readonly note: string;
  readonly countries: readonly string[];
  readonly citations: readonly string[];
}

/** One chart, one procedure, one day, one knowledge version. */
export interface Screening {
  readonly procedure: string;
  readonly outcome: Outcome;
  readonly atLeast: Disposition;
  readonly atMost: Disposition;
  readonly decided: boolean;
  readonly headline: string;
  readonly earliest: string | null;
  /** Titles of what keeps `earliest` from being a date; empty when it is one, or when nothing has to be waited for. */
  readonly inTheWay: readonly string[];
  readonly findings: readonly Finding[];
  readonly checked: readonly string[];
  readonly notAddressed: readonly {
    readonly rule: string;
    readonly title: string;
    readonly answer: Exclude<Answer, 'no'>;
  }[];
  readonly questions: readonly Question[];
  readonly actions: readonly Action[];
  /** Those that this person bears more than others first. */
  readonly risks: readonly Risk[];
  readonly notes: readonly StandingNote[];
  readonly changedMixture: ChangedMixture | null;
  readonly alternatives: readonly Alternative[];
}

export interface Contradiction {
  readonly concept: string;
  readonly text: string;
  readonly evidence: readonly Evidence[];
}

export interface Report {
  readonly knowledge: {
    readonly version: string;
    readonly sha256: string;
    readonly approved: boolean;
    /** The protocol that it was made under; null for the knowledge as it is. */
    readonly protocol: Adopted | null;
  };
  readonly lang: string;
  /** Its texts are a translation that nobody has reviewed. */
  readonly unreviewed: boolean;
  readonly patient: { readonly id: string; readonly deceased: boolean };
  readonly on: string;
  readonly complete: readonly Category[];
  readonly notUnderstood: readonly NotUnderstood[];
  readonly contradictions: readonly Contradiction[];
  /** What this knowledge does not look at yet. */
  readonly notLookedAt: readonly string[];
  readonly screenings: readonly Screening[];
}

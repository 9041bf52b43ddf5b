import type { Answer } from './answer.ts';
import type { Category, Status } from './knowledge.ts';

/** How a fact was found: stated in a native chart, by its code, by an ingredient's name, or answered to a question. */
export type Matched = 'stated' | 'code' | 'name' | 'answer';

/**
 * What a record says of one concept. Dates are ISO: a day, or a month or year where no more is known.
 * `since` start, `until` or `last` the last day, `on` the day on which it was said.
 */
export interface Fact {
  readonly concept: string;
  readonly answer: Answer;
  readonly since?: string;
  readonly until?: string;
  readonly last?: string;
  readonly on?: string;
  readonly status?: Status;
  /** An entry that nobody has confirmed yet; it raises the concept and no answer settles it. */
  readonly unconfirmed?: boolean;
  /** Where on the body; absent: nobody said where. A `no` speaks of the whole body and names no area. */
  readonly area?: string;
  /** Which product of a medicine; two products are two uses. Default: `said`. */
  readonly product?: string;
  readonly said?: string;
  readonly matched?: Matched;
  /** Where it stands in the record it came from. */
  readonly where?: string;
  /** The number under which it was entered, where whoever keeps the chart numbers what is entered. */
  readonly entry?: number;
}

/** One result. `loinc` or the knowledge's own `kind` says which measurement it is. */
export interface Result {
  readonly loinc?: string;
  readonly kind?: string;
  readonly value: number;
  readonly unit: string;
  readonly on: string;
  readonly said?: string;
  readonly where?: string;
}

export interface Planned {
  /** The mixture; absent means not stated, empty means that nothing is added. */
  readonly components?: readonly string[];
  readonly goals?: readonly string[];
  readonly area?: string;
  /** Which type of the procedure; absent means not stated, and then the gravest counts. */
  readonly type?: string;
}

/**
 * A named professional's recorded agreement, or refusal, for one rule. An agreement for some procedures or areas counts for these
 * only, and for an area only where the plan names one; a refusal counts for all.
 */
export interface Clearance {
  readonly rule: string;
  readonly concepts: readonly string[];
  readonly procedures?: readonly string[];
  readonly areas?: readonly string[];
  /** What it asks for, in the words of whoever gave it. */
  readonly conditions?: readonly string[];
  /** The last entry that whoever gave it was told of: what was entered later is new to them, whatever its date. */
  readonly toldThrough?: number;
  readonly by: string;
  readonly after?: string;
  readonly decision: 'cleared' | 'refused';
  readonly on: string;
  readonly until?: string;
}

/** An entry that nobody could place. `counts` false: listed for the reader, never raises anything. */
export interface NotUnderstood {
  readonly where?: string;
  readonly code?: string;
  readonly text?: string;
  readonly why?: string;
  readonly on?: string;
  readonly counts?: boolean;
}

/** Something that suggests a concept without saying it: it adds its words to the question. */
export interface Hint {
  readonly concept: string;
  readonly said: string;
  readonly where?: string;
}

export interface Patient {
  readonly id: string;
  readonly birthDate?: string;
  /** Sex for clinical use. */
  readonly sex?: 'male' | 'female' | 'other' | 'unknown';
  readonly deceased?: boolean;
}

/** All facts of one patient, with results and clearances. */
export interface Chart {
  readonly patient: Patient;
  readonly facts: readonly Fact[];
  readonly measurements?: readonly Result[];
  readonly planned?: Readonly<Record<string, Planned>>;
  readonly clearances?: readonly Clearance[];
  readonly complete?: readonly Category[];
  readonly notUnderstood?: readonly NotUnderstood[];
  readonly hints?: readonly Hint[];
}

/** What is asked of one chart. `on` is the day asked about. Defaults: the founding procedures, nothing complete, English. */
export interface Request {
  readonly on: string;
  readonly procedures?: readonly string[];
  readonly complete?: readonly Category[];
  readonly lang?: string;
}

import type { Criterion } from './rule.ts';

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

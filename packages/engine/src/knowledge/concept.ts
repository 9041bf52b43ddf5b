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
  /** As long as it lasts, everything above it lasts: a `no` to something broader does not end it (a lasting form of a passing thing). */
  readonly throughout: boolean;
  /** Whether a yes of something broader leaves it open, even where everything was asked. */
  readonly raisedByBroader: boolean;
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

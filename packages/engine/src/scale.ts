/** The outcomes, mildest to gravest. The order is the policy; see DESIGN, "Scale". */
export const DISPOSITIONS = Object.freeze([
  'no-contraindication-found',
  'precautions',
  'clearance-required',
  'deferred',
  'contraindicated',
] as const);

export type Disposition = (typeof DISPOSITIONS)[number];

/** What a screening shows: a disposition, or that what is known does not suffice. */
export type Outcome = Disposition | 'not-enough-information';

const RANKS: ReadonlyMap<Disposition, number> = new Map(DISPOSITIONS.map((disposition, place) => [disposition, place]));

/**
 * The place of a disposition on the scale, 0 for the mildest.
 * @example rank('precautions') // 1
 */
export const rank = (disposition: Disposition): number => RANKS.get(disposition) ?? -1;

/**
 * The gravest of the dispositions given; the mildest of all when none is given.
 * @example gravest(['precautions', 'deferred']) // 'deferred'
 */
export const gravest = (dispositions: readonly Disposition[]): Disposition =>
  dispositions.reduce((worst, next) => (rank(next) > rank(worst) ? next : worst), DISPOSITIONS[0]);

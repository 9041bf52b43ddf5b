/** The screening that a page is about; its number says nothing of anybody. */
export interface OfScreening {
  readonly screening?: number;
}

/**
 * The number of a screening in an address.
 * @example screeningIn({ screening: '12' }) // { screening: 12 }
 */
export const screeningIn = ({ screening }: Record<string, unknown>): OfScreening => {
  const number = Number(screening);
  return Number.isInteger(number) && number > 0 ? { screening: number } : {};
};

/** A brand as written: `NAME [HOW COUNTRY ...]`, such as `Sunny [K UK PL]`. */
export interface WrittenBrand {
  readonly name: string;
  /** `V`: found in a register of medicines. `K`: general knowledge that nobody has checked. */
  readonly verified: string;
  /** Where it is sold; none where that is not known. */
  readonly markets: readonly string[];
}

/** Where a brand may be said to be sold: countries, and EU for several of its members. */
export const MARKETS = Object.freeze(['US', 'UK', 'EU', 'PL', 'CH', 'DE', 'ES', 'FR', 'IT', 'NL', 'SE'] as const);

/** What a brand looks like. */
export const BRAND = new RegExp(String.raw`^([^[\]]*[^[\]\s]) \[([KV])((?: (?:${MARKETS.join('|')}))*)\]$`);

/**
 * Takes a written brand apart.
 * @example readBrand('Sunny [K UK PL]') // { name: 'Sunny', verified: 'K', markets: ['UK', 'PL'] }
 */
export const readBrand = (written: string): WrittenBrand => {
  const [, name = written, verified = '', markets = ''] = BRAND.exec(written.trim()) ?? [];
  return { name, verified, markets: markets.split(' ').filter((one) => one !== '') };
};

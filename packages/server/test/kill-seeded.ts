/** Numbers that look random, and come again with the same seed. */
export interface Seeded {
  /** A whole number from 0 to below `end`. */
  readonly below: (end: number) => number;
}

/** Mulberry32. */
export const seededBy = (seed: number): Seeded => {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return Object.freeze<Seeded>({ below: (end) => Math.floor(next() * end) });
};

import type { Lint } from './lint.ts';

/** All lints, in the order in which they run. */
export const LINTS: readonly Lint[] = Object.freeze([]);

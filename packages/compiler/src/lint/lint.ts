import type { Draft } from '../draft.ts';
import type { Problem } from '../problem.ts';

/** One check of the whole knowledge. It sees only what has the right shape; what it looks for may still be missing. */
export interface Lint {
  readonly name: string;
  readonly description: string;
  readonly check: (draft: Draft) => readonly Problem[];
}

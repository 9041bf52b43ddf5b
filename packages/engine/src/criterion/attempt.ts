import { tidy } from '../evidence.ts';
import type { Criterion } from '../knowledge.ts';
import type { Setting, Tested } from './tested.ts';

const NOTHING: Tested = Object.freeze({ answer: 'unknown', evidence: [], asks: [], components: [], moot: false });

/** What a test came to, its evidence tidied, and what went wrong with it. */
export interface Attempt {
  readonly tested: Tested;
  readonly error: string | null;
}

/** Tests a criterion; one that throws is never dropped: it is unknown, and says what went wrong. */
export const attempt = (setting: Setting, criterion: Criterion): Attempt => {
  try {
    const tested = setting.test(criterion);
    return { tested: { ...tested, evidence: tidy(tested.evidence) }, error: null };
  } catch (error) {
    return { tested: NOTHING, error: error instanceof Error ? error.message : 'the rule failed' };
  }
};

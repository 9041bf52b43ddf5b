/** The three answers. Three words, never boolean, null or undefined. */
export type Answer = 'yes' | 'no' | 'unknown';

/**
 * Kleene's and: `no` if any is no, else `unknown` if any is, else `yes`.
 * @example and(['yes', 'unknown']) // 'unknown'
 */
export const and = (answers: readonly Answer[]): Answer =>
  answers.includes('no') ? 'no' : answers.includes('unknown') ? 'unknown' : 'yes';

/**
 * Kleene's or: `yes` if any is yes, else `unknown` if any is, else `no`.
 * @example or(['no', 'unknown']) // 'unknown'
 */
export const or = (answers: readonly Answer[]): Answer =>
  answers.includes('yes') ? 'yes' : answers.includes('unknown') ? 'unknown' : 'no';

/**
 * Kleene's not.
 * @example not('unknown') // 'unknown'
 */
export const not = (answer: Answer): Answer => (answer === 'unknown' ? 'unknown' : answer === 'yes' ? 'no' : 'yes');

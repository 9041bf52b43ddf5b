import { type Answer, or } from '../answer.ts';
import type { Planned } from '../chart.ts';
import type { DatedChart } from '../dated-chart.ts';
import type { Seen } from '../evidence.ts';
import type { Criterion, Materials } from '../knowledge.ts';
import type { Resolution } from '../resolve.ts';

/** What a criterion says of a record: the answer, what it rests on, what to ask, and the planned components it speaks of. */
export interface Tested {
  readonly answer: Answer;
  readonly evidence: readonly Seen[];
  readonly asks: readonly string[];
  readonly components: readonly string[];
  /** It had nothing to look at, so that its `no` is no word of reassurance. */
  readonly moot: boolean;
}

/** What a criterion is tested against. `resolve` answers each concept once. */
export interface Setting {
  readonly record: DatedChart;
  readonly planned: Planned;
  readonly materials: Materials | null;
  readonly resolve: (concept: string) => Resolution;
  readonly test: (criterion: Criterion) => Tested;
}

export const NO: Tested = Object.freeze({ answer: 'no', evidence: [], asks: [], components: [], moot: false });

/** A `no` for want of anything to look at. */
export const MOOT: Tested = Object.freeze({ ...NO, moot: true });

/** Several as one, with the answer given: what a `no` rests on does not speak for a yes or an unknown. */
export const join = (answer: Answer, parts: readonly Tested[]): Tested => ({
  answer,
  evidence: parts.filter((part) => part.answer !== 'no').flatMap(({ evidence }) => evidence),
  asks: [...new Set(parts.filter((part) => part.answer === 'unknown').flatMap(({ asks }) => asks))],
  components: [...new Set(parts.filter((part) => part.answer === 'yes').flatMap(({ components }) => components))],
  moot: parts.length > 0 && parts.every(({ moot }) => moot),
});

/** Any of them: a yes rests on the parts that say yes, an unknown on those that are open. */
export const joinOr = (parts: readonly Tested[]): Tested => {
  const answer = or(parts.map((part) => part.answer));
  if (answer === 'no') return parts.length > 0 && parts.every(({ moot }) => moot) ? MOOT : NO;
  return join(answer, answer === 'yes' ? parts.filter((part) => part.answer === 'yes') : parts);
};

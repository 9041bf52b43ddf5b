import type { Outcome } from '@primum/engine';
import { OutcomeMark } from './outcome-mark.tsx';

/**
 * What a screening came to: word, shape, colour.
 * @param word as the knowledge calls the outcome, or the headline that begins with it
 */
export const OutcomeTag = ({
  outcome,
  word,
  headline = false,
}: {
  readonly outcome: Outcome;
  readonly word: string;
  readonly headline?: boolean;
}) => (
  <span
    className={headline ? 'outcome is-headline' : 'outcome'}
    data-outcome={outcome}
    style={{ color: `var(--primum-${outcome})` }}
  >
    <OutcomeMark outcome={outcome} />
    <span>{word}</span>
  </span>
);

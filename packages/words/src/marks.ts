import type { Outcome } from '@primum/engine';

/** One shape for each outcome, told apart without colour; the words always stand beside it. */
export const MARKS: Readonly<Record<Outcome, string>> = Object.freeze({
  contraindicated: '⬢',
  deferred: '◷',
  'clearance-required': '✉',
  precautions: '▲',
  'no-contraindication-found': '○',
  'not-enough-information': '?',
});
